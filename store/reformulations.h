// SPDX-License-Identifier: MIT
#pragma once
#include <chrono>
#include <string>
#include <vector>

#include "core/time.h"
#include "store/store.h"

// Searches of which nothing was opened, and what the same visitor searched for shortly after and
// did open: people who put their question in other words.
//
// Out:     the newest first, at most `limit`. An asker is an account, staff as one, or unknown
//          visitors as one for each day, as in frequent_searches().
// Threads: as Transaction.
namespace kb::store {

struct Reformulation {
  std::string asker;
  std::string lang;           // of the pages that the visitor saw
  std::string before, after;  // in lower case, with their accents
  std::string opened;         // the article
};

std::vector<Reformulation> reformulations(Transaction& tx, Instant since,
                                          std::chrono::milliseconds within, int limit);

}  // namespace kb::store
