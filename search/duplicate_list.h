// SPDX-License-Identifier: MIT
#pragma once
#include <chrono>
#include <future>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "core/time.h"
#include "search/duplicates.h"

// The likeliest pairs of all articles, whoever they are for, at hand for pages.
//
// Finding them takes seconds when there are many articles, so it is done in a thread of its own,
// one at a time, when somebody asks and the index has changed; until it is done the former list
// serves.
//
// Out:     latest(): after `patience` at most; no list before the first one was found.
// Throws:  what the last finding threw, once: Error IndexUnavailable, IndexStale.
// Threads: any. Its end waits for the finding under way.
namespace kb::search {

class DuplicateList {
 public:
  struct List {
    std::vector<NearDuplicate> pairs;
    std::string generation;
    long long applied = -1;  // of the index that was looked at, at least
    Instant as_of{};
  };
  struct Latest {
    std::shared_ptr<const List> list;
    bool is_current = false;
  };
  static constexpr std::chrono::milliseconds kPatience{10};

  DuplicateList(IndexReader& index, const Clock& clock) : index_(index), clock_(clock) {}

  Latest latest(std::chrono::milliseconds patience = kPatience);
  Latest await_current();  // however long it takes

 private:
  using Finding = std::shared_future<std::shared_ptr<const List>>;

  Finding start(const IndexState& state);
  void take_found();

  IndexReader& index_;
  const Clock& clock_;
  std::mutex mutex_;  // of what follows
  std::shared_ptr<const List> list_;
  Finding under_way_;
};

}  // namespace kb::search
