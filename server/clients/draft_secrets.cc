// SPDX-License-Identifier: MIT
#include "server/clients/draft_secrets.h"

#include <array>

#include "core/crypto.h"
#include "core/crypto_secret.h"
#include "server/access/actor.h"
#include "store/sealed.h"
#include "text/secrets.h"

namespace kb::server {
namespace {

constexpr size_t kDigestLength = 32;
constexpr size_t kMostRemembered = 50;

struct Field {
  const char* name;
  std::string store::Asking::*text;
};
constexpr std::array<Field, 3> kFields{{{"asunto", &store::Asking::subject},
                                        {"detalle", &store::Asking::body},
                                        {"motivo", &store::Asking::urgent_reason}}};

// Bound to the draft: the same word elsewhere cannot be known by it.
std::string digest_of(const store::Asking& asking, std::string_view secret) {
  return crypto::digest(asking.id + "\n" + std::string(secret)).substr(0, kDigestLength);
}

bool is_harmless(const store::Asking& asking, std::string_view secret) {
  return asking.not_secrets.find(digest_of(asking, secret)) != std::string::npos;
}

std::string_view part(const std::string& text, const text::Secret& secret) {
  return std::string_view(text).substr(secret.begin, secret.end - secret.begin);
}

std::vector<text::Secret> exposed_in(const store::Asking& asking, const std::string& text) {
  auto found = text::find_secrets(text);
  std::erase_if(found,
                [&](const text::Secret& one) { return is_harmless(asking, part(text, one)); });
  return found;
}

void remember_harmless(store::Asking& asking, std::string_view secret) {
  if (asking.not_secrets.size() >= kMostRemembered * (kDigestLength + 1)) return;
  asking.not_secrets += (asking.not_secrets.empty() ? "" : " ") + digest_of(asking, secret);
}

struct Sealing {
  store::Transaction& tx;
  const Request& request;
  const Visitor& visitor;
  Services& services;
};

void seal_for_draft(const Sealing& to, const store::Asking& asking, text::SecretKind kind,
                    std::string_view secret) {
  const auto& words = to.services.renderer.words(to.visitor.language);
  store::NewSecret sealed;
  sealed.owner = store::SealedOwner::Draft;
  sealed.owner_id = asking.id;
  sealed.account = asking.account;
  sealed.label = words.text("secret.label." + std::string(text::to_text(kind)));
  // Pressed twice, or sent again by the back button, it is sealed once.
  sealed.form_key = digest_of(asking, secret);
  store::seal_secret(to.tx, to.services.keys, sealed, crypto::SecretText(secret),
                     actor_of(to.request, to.visitor), to.services.clock.now());
}

void seal_pressed(const Sealing& to, store::Asking& asking, const std::string& pressed) {
  const auto& mark = to.services.renderer.words(to.visitor.language).text("secret.moved");
  for (const Field& field : kFields) {
    std::string& text = asking.*field.text;
    auto found = exposed_in(asking, text);
    for (auto one = found.rbegin(); one != found.rend(); ++one) {
      const bool fits = one->end - one->begin <= store::kMostSecretBytes;
      if (!fits || text::covered(text, *one) != pressed) continue;
      seal_for_draft(to, asking, one->kind, part(text, *one));
      text.replace(one->begin, one->end - one->begin, mark);
    }
  }
}

void remember_pressed(store::Asking& asking, const std::string& pressed) {
  for (const Field& field : kFields) {
    const std::string& text = asking.*field.text;
    for (const auto& one : exposed_in(asking, text))
      if (text::covered(text, one) == pressed) remember_harmless(asking, part(text, one));
  }
}

}  // namespace

std::vector<view::ExposedSecret> exposed_secrets(const store::Asking& asking) {
  std::vector<view::ExposedSecret> all;
  for (const Field& field : kFields) {
    const std::string& text = asking.*field.text;
    for (const auto& one : exposed_in(asking, text))
      all.push_back({field.name, std::string(text::to_text(one.kind)), text::place_of(text, one),
                     text::covered(text, one)});
  }
  return all;
}

void apply_secret_buttons(store::Transaction& tx, store::Asking& asking, const Request& request,
                          const Visitor& visitor, Services& services) {
  if (const auto pressed = request.form_value(kNoSecretButton); !pressed.empty())
    remember_pressed(asking, pressed);
  if (const auto pressed = request.form_value(kSealButton); !pressed.empty())
    seal_pressed({tx, request, visitor, services}, asking, pressed);
}

void cover_secrets(store::Asking& asking) {
  for (const Field& field : kFields) {
    std::string& text = asking.*field.text;
    text = text::without_secrets(text, exposed_in(asking, text));
  }
}

}  // namespace kb::server
