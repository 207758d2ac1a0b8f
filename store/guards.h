// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <vector>

#include "core/time.h"
#include "store/articles.h"
#include "store/store.h"

// "This query must find this article": what editors hold the search to.
//
// In:      a query of one line with at least one word, at most kMaxGuardBytes; the language of the
//          pages it is typed in; an article's id, which need not be there; a place of 1 to
//          kMostWithin. Queries are the same when their words are (text::query_key).
// Throws:  Error BadInput. Threads: as Transaction.
namespace kb::store {

inline constexpr size_t kMaxGuardBytes = 200;
inline constexpr int kUsualWithin = 3, kMostWithin = 10;

struct Guard {
  std::string query;  // as written
  std::string lang, article;
  int within = kUsualWithin;  // the article stands among so many
  std::string author;         // e-mail address
  Instant created{};
  bool operator==(const Guard&) const = default;
};

// Unchanged when all but its author and `created` is as it was.
PutResult put_guard(Transaction& tx, const Guard& guard);
// Gives back what was removed.
std::vector<Guard> remove_guard(Transaction& tx, const std::string& query, const std::string& lang,
                                const std::string& article);
std::vector<Guard> guards(Transaction& tx);  // by article, then query
std::vector<Guard> guards_of(Transaction& tx, const std::string& article);

}  // namespace kb::store
