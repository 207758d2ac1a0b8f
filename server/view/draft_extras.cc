// SPDX-License-Identifier: MIT
#include "server/view/draft_extras.h"

#include "server/view/format.h"
#include "server/view/languages.h"
#include "server/view/links.h"
#include "server/view/mustache_data.h"
#include "server/view/writing_links.h"

namespace kb::server::view {
namespace {

std::string language_name(const std::string& code) {
  const auto* language = find_language(code);
  return language == nullptr ? code : std::string(language->own_name);
}

Data version_row(const Catalogue& words, const LanguageVersion& version) {
  Data row;
  put(row, "href", version.href);
  put(row, "lang", version.lang);
  put(row, "name", language_name(version.lang));
  put(row, "title", version.title);
  put(row, "note",
      version.is_behind   ? words.text("trans.behind")
      : version.is_source ? words.text("trans.source")
                          : "");
  put(row, "behind", version.is_behind);
  return row;
}

Data missing_row(const Catalogue& words, const std::string& code) {
  Data row;
  put(row, "lang", code);
  put(row, "text", words.text(code == "en" ? "trans.write_in.en" : "trans.write_in.es"));
  return row;
}

void put_source_change(Data& data, const Catalogue& words, const SourceChange& change) {
  const auto basis = format_number(words, change.basis);
  const auto revision = format_number(words, change.revision);
  put(data, "change_text", words.text("trans.changed", {{"title", change.title}, {"n", basis}}));
  put(data, "change_href", article_changes_path(change.source, change.basis, change.revision));
  put(data, "change_taken", words.text("trans.taken", {{"n", revision}}));
  put(data, "change_revision", std::to_string(change.revision));
}

}  // namespace

void put_article_languages(Data& data, const Catalogue& words, const ArticleLanguages& languages) {
  put(data, "has_siblings", !languages.versions.empty() || !languages.missing.empty());
  put_list(data, "siblings", languages.versions,
           [&](const LanguageVersion& version) { return version_row(words, version); });
  put_list(data, "missing_languages", languages.missing,
           [&](const std::string& code) { return missing_row(words, code); });
  put(data, "translated_from", languages.translated_from);
  put(data, "drafts_path", kDraftsPath);
  put(data, "source_changed", languages.source_change.has_value());
  if (languages.source_change) put_source_change(data, words, *languages.source_change);
}

void put_draft_extras(Data& data, const Catalogue& words, const DraftExtras& extras) {
  put_article_beside(data, words, extras.beside);
  put_article_languages(data, words, extras.languages);
  put(data, "has_kinds", !extras.kinds.empty());
  put_list(data, "kinds", extras.kinds, [](const KindChoice& kind) {
    Data row;
    put(row, "kind", kind.id);
    put(row, "name", kind.name);
    put(row, "hint", kind.hint);
    return row;
  });
  put(data, "image_problem", extras.image_problem);
  put(data, "images_path", kArticleImagesPath);
  put(data, "beside_path", kArticlePreviewPath);
  put(data, "found_other", words.text("editor.article.found", {{"n", "{n}"}}));
}

}  // namespace kb::server::view
