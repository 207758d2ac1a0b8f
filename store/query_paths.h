// SPDX-License-Identifier: MIT
#pragma once
#include <chrono>
#include <string>
#include <vector>

#include "core/time.h"
#include "store/store.h"

// What the log knows of the same words searched again and again.
//
// Throws:  Error as store.h says. Threads: as Transaction.
namespace kb::store {

// Searches for the words on pages in a language: their ids for find_path (search_paths.h), the
// newest first. None for texts that were not kept.
std::vector<long long> path_ids_of_query(Transaction& tx, const std::string& query,
                                         const std::string& page_lang, int limit, int offset);

// The article that a search should find, as those who made it tell: what solved the matter before
// what was opened, what was opened before what the same visitor opened from their next search
// within kSearchedAgain. Solved is what somebody said of the article that they opened, of one that
// was suggested while they asked for help, or of the ticket that they sent.
inline constexpr std::chrono::minutes kSearchedAgain{10};
struct WantedArticle {
  std::string query, page_lang, article;
  long long solved = 0, opened = 0, opened_next = 0;
};
std::vector<WantedArticle> wanted_articles(Transaction& tx, Instant since);  // best of each first

}  // namespace kb::store
