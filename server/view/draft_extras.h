// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "server/view/article_checks.h"

// What the page of a draft shows besides its fields: the preview and the checks, what it may begin
// with, the same article in other languages, and what its source says since it was translated.
namespace kb::server::view {

struct KindChoice {
  std::string id, name, hint;
};

struct LanguageVersion {
  std::string href, lang, title;
  bool is_source = false, is_behind = false;
};

struct SourceChange {
  std::string source, title;    // id and title of the source
  int basis = 0, revision = 0;  // of the source: the one that was translated, and the newest
};

// {{> partials/article_languages}}, {{> partials/article_translate}} outside of any form.
struct ArticleLanguages {
  std::vector<LanguageVersion> versions;
  std::vector<std::string> missing;  // codes; to write it in
  std::string translated_from;       // id of the article that would be translated
  std::optional<SourceChange> source_change;
};

struct DraftExtras {
  ArticleBeside beside;
  std::vector<KindChoice> kinds;  // while nothing is written
  ArticleLanguages languages;
  std::string image_problem;  // why an image was not taken
};

void put_article_languages(Data& data, const Catalogue& words, const ArticleLanguages& languages);
void put_draft_extras(Data& data, const Catalogue& words, const DraftExtras& extras);

}  // namespace kb::server::view
