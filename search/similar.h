// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <vector>

#include "search/article_title.h"
#include "search/index_reader.h"

// Articles about the same thing as a given one, in the same language, for "you may also need".
//
// Out:     at most `limit`, nearest first, never the article itself nor a ticket; none when the
//          article is not in the visitor's databases.
// Throws:  Error IndexUnavailable, IndexStale. Threads: any.
namespace kb::search {

std::vector<ArticleTitle> similar_articles(IndexReader& index, const std::string& id,
                                           const Scope& scope, int limit);

}  // namespace kb::search
