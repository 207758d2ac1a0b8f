// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <vector>

#include "store/store.h"

// Keeping tags in order. What is changed is told to the change log article by article; it is no new
// revision, since a revision holds no tags.
//
// Throws:  Error BadInput for a tag that is no clean text of 1 to kMaxTagBytes. Threads: as
//          Transaction.
namespace kb::store {

inline constexpr size_t kMaxTagBytes = 100;

struct TagCount {
  std::string tag;
  long long articles = 0;
  bool operator==(const TagCount&) const = default;
};
std::vector<TagCount> tag_counts(Transaction& tx);  // by tag

// How many articles had it. An article that has both keeps one: so tags are merged.
long long rename_tag(Transaction& tx, const std::string& from, const std::string& to);
long long remove_tag(Transaction& tx, const std::string& tag);

}  // namespace kb::store
