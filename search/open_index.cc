// SPDX-License-Identifier: MIT
#include "search/open_index.h"

#include <algorithm>

#include "search/document.h"
#include "search/document_builder.h"

namespace kb::search {
namespace {

constexpr std::string_view kChanged = "changed";  // in the place of a kind

}  // namespace

std::string changed_term(const std::string& article) {
  return unique_term(kChanged, article);
}

std::optional<ArticlePlace> place_of_article(const OpenIndex& index, const std::string& article) {
  std::string term = unique_term(kArticle, article);
  if (std::ranges::find(index.passed_over.unique_terms, term) !=
      index.passed_over.unique_terms.end())
    term = changed_term(article);
  const auto posting = index.database.postlist_begin(term);
  if (posting == index.database.postlist_end(term)) return std::nullopt;
  return ArticlePlace{*posting, std::move(term)};
}

}  // namespace kb::search
