// SPDX-License-Identifier: MIT
#include "server/editors/harmless_words.h"

#include "server/editors/draft_rights.h"
#include "server/written_secrets.h"
#include "store/harmless_secrets.h"

namespace kb::server {
namespace {

// The article goes by other ids as a draft and when it is renamed.
std::string digest_of(std::string_view secret) {
  return digest_in_draft("", secret);
}

}  // namespace

IsHarmlessWord harmless_words(store::Transaction& tx, const store::ArticleDraft& draft) {
  return [known = store::harmless_secrets(tx, draft)](std::string_view secret) {
    return !known.empty() && known.contains(digest_of(secret));
  };
}

IsHarmlessWord harmless_words(store::Transaction& tx, const Visitor& visitor,
                              const std::string& draft) {
  const auto found = store::find_article_draft(tx, draft);
  if (!found || !may_change(visitor, *found)) return [](std::string_view) { return false; };
  return harmless_words(tx, *found);
}

void put_harmless_words(store::Transaction& tx, const store::ArticleDraft& draft,
                        const std::string& pressed) {
  for (const auto* text : {&draft.title, &draft.summary, &draft.body})
    for (const auto& secret : text::find_secrets(*text))
      if (text::covered(*text, secret) == pressed)
        store::put_harmless_secret(tx, draft, digest_of(secret_in(*text, secret)));
}

bool holds_secret(store::Transaction& tx, const store::ArticleDraft& draft) {
  const auto is_harmless = harmless_words(tx, draft);
  return !exposed_in(draft.title + '\n' + draft.summary + '\n' + draft.body, is_harmless).empty();
}

}  // namespace kb::server
