// SPDX-License-Identifier: MIT
#pragma once
#include <map>
#include <string>
#include <vector>

#include "core/time.h"
#include "store/articles.h"
#include "store/store.h"

// Published articles without their bodies, for the pages that list them.
namespace kb::store {

struct ArticleHead {
  std::string id, lang, area, title, summary, translation_of;
  Instant updated{};
};

// `widest` is the widest audience whose articles are wanted; it includes those before it.
std::vector<ArticleHead> articles_in_area(Transaction& tx, const std::string& area,
                                          ArticleAudience widest);  // by title
std::vector<ArticleHead> newest_articles(Transaction& tx, ArticleAudience widest, int limit);
// Public ones in one language, the newest first.
std::vector<ArticleHead> newest_public(Transaction& tx, const std::string& lang, int limit);
// An article and its other languages, itself first; those that are there, published and within the
// audience.
std::vector<ArticleHead> article_versions(Transaction& tx, const std::string& id,
                                          ArticleAudience widest);

// How many different articles each area holds; translations of one count once.
struct AreaTotal {
  std::string area;
  long long articles = 0;
};
std::vector<AreaTotal> area_totals(Transaction& tx, ArticleAudience widest);

// Published ones; of each language how many.
std::map<std::string, long long> articles_by_language(Transaction& tx);

}  // namespace kb::store
