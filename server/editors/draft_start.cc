// SPDX-License-Identifier: MIT
#include "server/editors/draft_start.h"

#include <algorithm>

#include "core/error.h"
#include "server/editors/draft_extras.h"
#include "server/editors/drafts.h"
#include "server/one_line.h"
#include "server/view/languages.h"
#include "server/view/links.h"
#include "server/view/writing_links.h"

namespace kb::server {
namespace {

constexpr int kMostDrafts = 50;
constexpr size_t kMostTitleBytes = 160, kMostWordsBytes = 200;

// Their own draft of the article, if they have begun one.
std::optional<std::string> open_draft_of(store::Transaction& tx, const std::string& article,
                                         const std::string& person) {
  for (const auto& draft : store::drafts_of_article(tx, article, kMostDrafts))
    if (draft.author == person) return draft.id;
  return std::nullopt;
}

store::ArticleDraft own_draft(store::Transaction& tx, const store::Article& article,
                              const std::string& person, Instant now) {
  if (const auto open = open_draft_of(tx, article.id, person))
    if (auto draft = store::lock_article_draft(tx, *open)) return std::move(*draft);
  auto draft = store::draft_of_article(article, person, now);
  store::put_article_draft(tx, draft);
  return draft;
}

// What somebody typed, so that it is nothing but words in Markdown.
std::string plain(std::string typed) {
  constexpr std::string_view kMarks = "[]()<>{}*_`#|!\\";
  std::ranges::replace_if(
      typed, [&](char c) { return kMarks.find(c) != kMarks.npos; }, ' ');
  return typed;
}

void add_words(store::ArticleDraft& draft, const view::Catalogue& words, const std::string& typed) {
  const auto query = plain(typed);
  const auto sentence = words.text("draft.also_searched", {{"query", query}});
  if (draft.body.find(sentence) != std::string::npos) return;
  draft.body.erase(draft.body.find_last_not_of(" \n") + 1);
  draft.body += (draft.body.empty() ? "" : "\n\n") + sentence + "\n";
  if (draft.reason.empty()) draft.reason = words.text("draft.reason.words", {{"query", query}});
}

Response open(store::Transaction& tx, const store::ArticleDraft& draft) {
  tx.commit();
  return redirect(view::draft_path(draft.id));
}

store::ArticleDraft new_draft(const Request& request, const Visitor& visitor, Instant now) {
  const auto lang = request.form_value(view::kLangParameter);
  auto draft = store::new_article_draft(visitor.person->id,
                                        view::find_language(lang) ? lang : visitor.language, now);
  draft.title = one_line(request.form_value("titulo"), kMostTitleBytes);
  return draft;
}

}  // namespace

store::ArticleDraft draft_with_words(store::Transaction& tx, const Visitor& visitor,
                                     const Services& services, const store::Article& article,
                                     const std::string& words) {
  const Instant now = services.clock.now();
  auto draft = own_draft(tx, article, visitor.person->id, now);
  if (words.empty()) return draft;
  const auto before = draft;
  add_words(
      draft,
      services.renderer.words(view::find_language(draft.lang) ? draft.lang : visitor.language),
      words);
  if (draft == before) return draft;
  store::keep_draft_text(tx, before);  // what an open page of it stands on
  ++draft.edition;
  draft.tab.clear();
  draft.updated = now;
  store::put_article_draft(tx, draft);
  return draft;
}

Response start_draft(const Request& request, const Visitor& visitor, Services& services) {
  const Instant now = services.clock.now();
  const auto id = request.form_value("articulo");
  auto tx = services.store.write();
  tx.lock_changes();
  if (id.empty()) {
    const auto draft = new_draft(request, visitor, now);
    store::put_article_draft(tx, draft);
    return open(tx, draft);
  }
  const auto article = store::find_article(tx, id);
  if (!article) throw Error(ErrorCode::NotFound, "no such article");
  if (const auto lang = request.form_value("en"); view::find_language(lang) != nullptr) {
    const auto draft = translation_draft(tx, *article, lang, visitor.person->id, now);
    store::put_article_draft(tx, draft);
    return open(tx, draft);
  }
  return open(tx, draft_with_words(tx, visitor, services, *article,
                                   one_line(request.form_value("palabras"), kMostWordsBytes)));
}

}  // namespace kb::server
