// SPDX-License-Identifier: MIT
#pragma once
#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "core/time.h"
#include "search/suggest.h"

// What was found beside a ticket before: whoever works on one loads its page again and again, and
// the two searches beside it cost more than all the rest.
//
// The same is found while the index and what was taught are the same, for the same words, scope and
// limits; kept for kKept at most, since a ticket counts less as it ages. What is found for a scope
// that reads tickets in part is not kept. What was found before the index changed goes when
// somebody asks after it.
//
// In:      a request as for search/suggest.h, whose texts `find` searches.
// Throws:  what `find` throws; Error IndexUnavailable, IndexStale. Threads: any.
namespace kb::server {

class FoundBeside {
 public:
  using Found = std::vector<search::Suggestion>;
  using Find = std::function<Found()>;
  static constexpr std::chrono::minutes kKept{10};
  static constexpr size_t kMost = 1000;  // about 6 KB each

  struct Asked {
    const search::SuggestRequest& request;
    std::string_view kind;  // "article" or "ticket"
  };
  Found get(search::IndexReader& index, const Asked& asked, Instant now, const Find& find);

 private:
  struct Kept {
    std::string databases, edition;
    Instant found_at{};
    std::uint64_t asked = 0;  // when last, by the counter below
    Found found;
  };

  const Found* known(const std::string& key, const std::string& edition, Instant now);
  void keep(const std::string& key, Kept kept);
  void make_room(const Kept& kept);

  std::mutex mutex_;  // of what follows
  std::map<std::string, Kept> kept_;
  std::uint64_t counter_ = 0;
};

}  // namespace kb::server
