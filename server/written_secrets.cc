// SPDX-License-Identifier: MIT
#include "server/written_secrets.h"

#include "core/crypto.h"
#include "core/crypto_secret.h"
#include "server/access/actor.h"
#include "store/sealed.h"

namespace kb::server {
namespace {

constexpr size_t kDigestLength = 32;

void seal_for_draft(const SealingDraft& to, text::SecretKind kind, std::string_view secret) {
  const auto& words = to.services.renderer.words(to.visitor.language);
  store::NewSecret sealed;
  sealed.owner = store::SealedOwner::Draft;
  sealed.owner_id = to.draft;
  sealed.account = to.account;
  sealed.label = words.text("secret.label." + std::string(text::to_text(kind)));
  // Pressed twice, or sent again by the back button, it is sealed once.
  sealed.form_key = digest_in_draft(to.draft, secret);
  store::seal_secret(to.tx, to.services.keys, sealed, crypto::SecretText(secret),
                     actor_of(to.request, to.visitor), to.services.clock.now());
}

}  // namespace

std::string_view secret_in(const std::string& text, const text::Secret& secret) {
  return std::string_view(text).substr(secret.begin, secret.end - secret.begin);
}

std::vector<text::Secret> exposed_in(const std::string& text, const IsHarmless& is_harmless) {
  auto found = text::find_secrets(text);
  std::erase_if(found, [&](const text::Secret& one) { return is_harmless(secret_in(text, one)); });
  return found;
}

view::ExposedSecret exposed_secret(std::string_view field, const std::string& text,
                                   const text::Secret& secret) {
  return {std::string(field), std::string(text::to_text(secret.kind)), text::place_of(text, secret),
          text::covered(text, secret)};
}

std::string digest_in_draft(const std::string& draft, std::string_view secret) {
  return crypto::digest(draft + "\n" + std::string(secret)).substr(0, kDigestLength);
}

void seal_pressed(const SealingDraft& to, std::string& text,
                  const std::vector<text::Secret>& exposed, const std::string& pressed) {
  const auto& mark = to.services.renderer.words(to.visitor.language).text("secret.moved");
  for (auto one = exposed.rbegin(); one != exposed.rend(); ++one) {
    const bool fits = one->end - one->begin <= store::kMostSecretBytes;
    if (!fits || text::covered(text, *one) != pressed) continue;
    seal_for_draft(to, one->kind, secret_in(text, *one));
    text.replace(one->begin, one->end - one->begin, mark);
  }
}

}  // namespace kb::server
