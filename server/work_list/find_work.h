// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <vector>

#include "core/config.h"
#include "core/time.h"
#include "search/duplicate_list.h"
#include "search/index_reader.h"
#include "server/work_list/work_line.h"
#include "store/store.h"

// Looks for everything that editors could mend, whoever put what aside. It takes seconds when there
// are many tickets, so it runs off the path of requests (work_list.h).
//
// Out:     the costliest line first.
// Throws:  Error StoreUnavailable, IndexUnavailable, IndexStale. Threads: any.
namespace kb::server {

struct WorkSources {
  const Config& config;
  store::Store& store;
  search::IndexReader& index;
  search::DuplicateList& duplicates;
  const Clock& clock;
};

// Tickets by id, the leader first; groups of one too.
using TicketIdGroups = std::vector<std::vector<std::string>>;

struct Work {
  std::vector<WorkLine> lines;
  TicketIdGroups gaps;  // the largest first
  Instant as_of{};
};

inline constexpr size_t kMostGapTickets = 200;  // the newest ones without an article

Work find_work(const WorkSources& sources);

}  // namespace kb::server
