// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/time.h"
#include "store/articles.h"
#include "store/store.h"

// All articles whatever their state, for those who look after them: filtered, a page at a time,
// the last changed first. Read off one index, so that it stays quick with tens of thousands.
//
// Throws:  Error BadInput. Threads: as Transaction.
namespace kb::store {

struct CatalogueFilter {
  std::optional<ArticleState> state{};
  std::string area{}, lang{}, author{};  // empty: any
  std::string text{};                    // its first four words stand in title or address
};

struct CatalogueRow {
  std::string id, lang, area;
  ArticleAudience audience = ArticleAudience::Public;
  ArticleState state = ArticleState::Published;
  std::string title, author, translation_of, successor;
  Instant updated{};
  int revision = 0;
};

std::vector<CatalogueRow> catalogue(Transaction& tx, const CatalogueFilter& filter, int limit,
                                    int offset);
long long catalogue_size(Transaction& tx, const CatalogueFilter& filter);

// Of these ids, those that are there.
std::vector<CatalogueRow> catalogue_rows(Transaction& tx, const std::vector<std::string>& ids);

// What the filter may choose from.
std::vector<std::string> article_authors(Transaction& tx);  // by name
std::vector<std::string> article_languages(Transaction& tx);

}  // namespace kb::store
