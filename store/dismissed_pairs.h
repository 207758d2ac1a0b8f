// SPDX-License-Identifier: MIT
#pragma once
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "core/time.h"
#include "store/articles.h"
#include "store/store.h"

// Pairs of articles that look alike and are not the same: an editor said so.
//
// A dismissal holds until one of the two is changed materially: as long as neither has a newer
// revision than then, and after that as long as both keep their titles and are not found likelier
// to be the same by kRisenPerMille. A likelihood alone may move because other articles did.
//
// In:      two different ids, in either order; the articles need not be there. A likelihood of 0 to
//          1000, and a reason of at most kMaxDismissalBytes, or none.
// Throws:  Error BadInput. Threads: as Transaction.
namespace kb::store {

inline constexpr size_t kMaxDismissalBytes = 300;
inline constexpr int kRisenPerMille = 100;

struct DismissedPair {
  struct Side {
    std::string article, title;  // the title that it had then
    int revision = 0;            // and its newest revision
    bool operator==(const Side&) const = default;
  };
  Side one, other;     // in the order of their ids
  int per_mille = 0;   // how likely they were the same
  std::string person;  // e-mail address of who said so
  Instant at{};
  std::string reason;  // may be empty
  bool operator==(const DismissedPair&) const = default;
};

PutResult put_dismissed_pair(Transaction& tx, DismissedPair pair);
bool remove_dismissed_pair(Transaction& tx, const std::string& one, const std::string& other);
std::vector<DismissedPair> dismissed_pairs(Transaction& tx);  // by their ids

// All whose articles are there, asked at once for a page of pairs.
class Dismissals {
 public:
  explicit Dismissals(Transaction& tx);

  // What was said of the pair, in either order; null when nothing was.
  const DismissedPair* of(const std::string& one, const std::string& other) const;
  // The same, if it still holds for two that are found so likely to be the same.
  const DismissedPair* standing(const std::string& one, const std::string& other,
                                double likelihood) const;

  std::vector<DismissedPair> newest_first() const;

 private:
  struct Known {
    DismissedPair pair;
    bool is_changed = false, is_renamed = false;  // one of the two, since
  };
  const Known* find(const std::string& one, const std::string& other) const;

  std::map<std::pair<std::string, std::string>, Known> known_;
};

}  // namespace kb::store
