// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>

#include "server/access/visitor.h"
#include "server/http/message.h"
#include "server/services.h"
#include "server/view/draft_extras.h"
#include "store/article_drafts.h"

// What is done with a draft besides its fields, by the buttons of its form: a kind to begin with,
// images sent without scripts, translations.
//
// Throws:  as the store does. Threads: any.
namespace kb::server {

view::DraftExtras draft_extras(store::Transaction& tx, const store::ArticleDraft& draft,
                               const Visitor& visitor, const Services& services);

// The article in other languages; `noted_basis` is that of a draft of it, when it has one. An
// article without id is not published yet.
view::ArticleLanguages article_languages(store::Transaction& tx, const store::Article& article,
                                         std::optional<int> noted_basis = {});

// The body that a kind begins with, instead of what nobody has written into yet. Whether it
// changed.
bool begin_with_kind(store::ArticleDraft& draft, const std::string& kind);

// Images that came with the form, each in a transaction of its own: before that of the draft.
struct SentImages {
  std::string markdown;  // to put at the end of the text; empty when there are none
  std::string problem;   // of the first that was not taken
};
SentImages sent_images(const Request& request, const Visitor& visitor, Services& services,
                       const std::string& draft);

// A draft of the article in another language, begun from its text.
store::ArticleDraft translation_draft(store::Transaction& tx, const store::Article& article,
                                      const std::string& lang, const std::string& author,
                                      Instant now);

// What the form says of the source: up to which of its revisions the translation has everything.
void take_basis(store::Transaction& tx, const store::ArticleDraft& draft, const Request& request);

}  // namespace kb::server
