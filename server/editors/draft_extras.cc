// SPDX-License-Identifier: MIT
#include "server/editors/draft_extras.h"

#include <algorithm>
#include <charconv>

#include "server/article_images.h"
#include "server/editors/article_beside.h"
#include "server/editors/article_kinds.h"
#include "server/file_kind.h"
#include "server/view/languages.h"
#include "server/view/links.h"
#include "server/view/writing_links.h"
#include "store/translations.h"

namespace kb::server {
namespace {

constexpr size_t kMostImagesAtOnce = 10;

void add_kinds(view::DraftExtras& extras, const store::ArticleDraft& draft) {
  if (!draft.article.empty() || !is_untouched(draft.body)) return;
  for (const auto& kind : article_kinds(draft.lang))
    extras.kinds.push_back({kind.id, kind.name, kind.hint});
}

// The basis that the draft says it has, else that of the article which it changes.
std::optional<view::SourceChange> change_of_source(store::Transaction& tx,
                                                   const store::Article& article,
                                                   std::optional<int> noted) {
  const auto source = store::find_article(tx, article.translation_of);
  if (!source) return std::nullopt;
  const auto lag = store::translation_lag(tx, article.id);
  const int basis = noted ? *noted : lag ? lag->basis : source->revision;
  if (basis >= source->revision) return std::nullopt;
  return view::SourceChange{source->id, source->title, basis, source->revision};
}

}  // namespace

view::ArticleLanguages article_languages(store::Transaction& tx, const store::Article& article,
                                         std::optional<int> noted_basis) {
  view::ArticleLanguages languages;
  if (article.id.empty() && article.translation_of.empty()) return languages;
  std::vector<std::string> written{article.lang};
  for (const auto& version : store::translations_of(tx, article)) {
    languages.versions.push_back({view::article_desk_path(version.id), version.lang, version.title,
                                  version.id == article.translation_of,
                                  store::translation_lag(tx, version.id).has_value()});
    written.push_back(version.lang);
  }
  if (!article.translation_of.empty())
    languages.source_change = change_of_source(tx, article, noted_basis);
  if (article.id.empty()) return languages;  // not published: nobody to translate it for
  languages.translated_from = article.translation_of.empty() ? article.id : article.translation_of;
  for (const auto& language : view::interface_languages())
    if (std::ranges::find(written, language.code) == written.end())
      languages.missing.emplace_back(language.code);
  return languages;
}

view::DraftExtras draft_extras(store::Transaction& tx, const store::ArticleDraft& draft,
                               const Visitor& visitor, const Services& services) {
  view::DraftExtras extras;
  extras.beside = article_beside(tx, visitor, services.renderer, store::as_article(draft),
                                 harmless_words(tx, draft));
  add_kinds(extras, draft);
  auto article = store::as_article(draft);
  article.id = draft.article;
  extras.languages = article_languages(tx, article, store::basis_of_draft(tx, draft.id));
  return extras;
}

bool begin_with_kind(store::ArticleDraft& draft, const std::string& kind) {
  if (!is_untouched(draft.body)) return false;
  const auto& kinds = article_kinds(draft.lang);
  const auto found = std::ranges::find(kinds, kind, &ArticleKind::id);
  if (found == kinds.end() || found->body == draft.body) return false;
  draft.body = found->body;
  return true;
}

SentImages sent_images(const Request& request, const Visitor& visitor, Services& services,
                       const std::string& draft) {
  SentImages sent;
  size_t count = 0;
  for (const auto& file : request.files) {
    if (file.field != kImageField || (file.name.empty() && file.content.empty())) continue;
    if (++count > kMostImagesAtOnce) break;
    const auto taken =
        take_image(services, file, store::is_fit_id(draft) ? draft : "", visitor.person->id);
    if (taken.fault == view::ImageFault::None)
      sent.markdown += "\n\n![](" + view::image_path(taken.id) + ")";
    else if (sent.problem.empty())
      sent.problem = view::image_problem_text(services.renderer.words(visitor.language),
                                              taken.fault, visible_file_name(file.name),
                                              static_cast<long long>(file.content.size()));
  }
  return sent;
}

store::ArticleDraft translation_draft(store::Transaction& tx, const store::Article& article,
                                      const std::string& lang, const std::string& author,
                                      Instant now) {
  auto draft = store::new_article_draft(author, lang, now);
  draft.translation_of = article.translation_of.empty() ? article.id : article.translation_of;
  draft.area = article.area;
  draft.audience = article.audience;
  draft.title = article.title;
  draft.summary = article.summary;
  draft.body = article.body;
  draft.tags = article.tags;
  if (const auto source = store::find_article(tx, draft.translation_of))
    store::put_basis_of_draft(tx, draft.id, source->revision);
  return draft;
}

void take_basis(store::Transaction& tx, const store::ArticleDraft& draft, const Request& request) {
  const auto typed = request.form_value("recogido");
  int basis = 0;
  const auto [end, error] = std::from_chars(typed.data(), typed.data() + typed.size(), basis);
  if (error != std::errc() || end != typed.data() + typed.size() || draft.translation_of.empty())
    return;
  const auto source = store::find_article(tx, draft.translation_of);
  if (source && basis > 0 && basis <= source->revision)
    store::put_basis_of_draft(tx, draft.id, basis);
}

}  // namespace kb::server
