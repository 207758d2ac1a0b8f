// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <vector>

#include "server/view/renderer.h"

// Which article a query is about, for editors: what the query finds now, one to choose, or the
// address of another. For pages that tie a query to an article.
namespace kb::server::view {

struct ArticleOption {
  std::string id, title, lang;
};

struct ArticleChoice {
  std::string query, lang;    // lang: of the pages in which it is typed
  std::string fixed, title;   // the article, when it is known already; else empty
  std::vector<ArticleOption> found;
  std::string chosen, other;  // as typed: an id, an address
};

// {{#choice}} of partials/article_choice.
void put_choice(Data& data, const Catalogue& words, const ArticleChoice& choice);
// {{#languages}} of a <select>; `any` adds one for all of them.
enum class AnyLanguage { No, Yes };
void put_languages(Data& data, const Catalogue& words, const std::string& chosen, AnyLanguage any);

}  // namespace kb::server::view
