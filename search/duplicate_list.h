// SPDX-License-Identifier: MIT
#pragma once
#include <chrono>
#include <memory>
#include <string>
#include <vector>

#include "core/found_in_background.h"
#include "core/time.h"
#include "search/duplicates.h"

// The likeliest pairs of all articles, whoever they are for, at hand for pages.
//
// Finding them takes seconds when there are many articles, so it is done in the background
// (core/found_in_background.h) when somebody asks and the index has changed.
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

  DuplicateList(IndexReader& index, const Clock& clock) : index_(index), clock_(clock) {}

  Latest latest(std::chrono::milliseconds patience = FoundInBackground<List>::kPatience);
  Latest await_current();  // however long it takes

 private:
  IndexReader& index_;
  const Clock& clock_;
  FoundInBackground<List> at_hand_;
};

}  // namespace kb::search
