// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <vector>

#include "search/article_title.h"
#include "search/index_reader.h"
#include "search/suggest.h"

// What is like a thing at hand: articles about the same as an article ("you may also need"), and
// solved tickets about the same problem as a ticket or text. Articles that say the same twice are
// found by search/duplicates.h.
//
// Out:     similar_articles(): at most `limit`, nearest first, of the same language, never the
//          article itself nor a ticket; none when the article is not in the visitor's databases.
//          similar_tickets(): resolved and closed ones that the scope may read, likeliest first,
//          with the passage and the words that speak for each; none under kLeastSimilar, and none
//          of another language than the request names: across languages likeness tells little.
// Throws:  Error IndexUnavailable, IndexStale. Threads: any.
namespace kb::search {

std::vector<ArticleTitle> similar_articles(IndexReader& index, const std::string& id,
                                           const Scope& scope, int limit);

inline constexpr double kLeastSimilar = 0.2;  // chosen by figures: docs/search-quality.md
inline constexpr int kMostSimilar = 10;

// `request` as for suggest(), of up to kMostSimilar; its threshold is not asked.
std::vector<Suggestion> similar_tickets(IndexReader& index, SuggestRequest request);

}  // namespace kb::search
