// SPDX-License-Identifier: MIT
#pragma once
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "core/time.h"
#include "store/store.h"
#include "store/tickets.h"

// How many tickets each article has solved, for lists and hits. Counting goes through all links, so
// it is done at most once a minute and shared.
//
// Throws:  Error StoreUnavailable. Threads: any.
namespace kb::server {

class SolvedTickets {
 public:
  struct Counts {
    std::map<std::string, store::SolvedCount> by_article;
    std::vector<std::string> most_recent;  // articles that solved something this month, most first
  };

  SolvedTickets(store::Store& store, const Clock& clock) : store_(store), clock_(clock) {}

  std::shared_ptr<const Counts> counts();

 private:
  store::Store& store_;
  const Clock& clock_;
  std::mutex mutex_;
  std::shared_ptr<const Counts> counts_;
  Instant counted_{};
};

}  // namespace kb::server
