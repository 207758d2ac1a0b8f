// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <vector>

#include "core/time.h"
#include "store/articles.h"
#include "store/store.h"

// Answers that the team chose for a query, until a day. A change of them is one of Thing::Promoted:
// the index holds them all, and search reads them there.
//
// In:      a query of one line with at least one word, at most kMaxPromotedBytes, without tabs; the
//          language of the pages it counts in, or empty for all; an article's id, which need not be
//          there; an end after the beginning. At most kMostPromoted at a time.
// Throws:  Error BadInput, TooLarge. Threads: as Transaction.
namespace kb::store {

inline constexpr size_t kMaxPromotedBytes = 200;
inline constexpr int kMostPromoted = 1000;

struct Promoted {
  std::string query;  // as written
  std::string lang, article;
  Instant starts{}, ends{};
  std::string author;  // e-mail address
  Instant created{};
  bool operator==(const Promoted&) const = default;
};

// Unchanged when all but its author and `created` is as it was.
PutResult put_promoted(Transaction& tx, const Promoted& promoted);
// Gives back what was removed.
std::vector<Promoted> remove_promoted(Transaction& tx, const std::string& query,
                                      const std::string& lang, const std::string& article);
std::vector<Promoted> all_promoted(Transaction& tx);  // by query

// The form under which `query` is compared, as search compares it.
std::string key_of(const Promoted& promoted);

}  // namespace kb::store
