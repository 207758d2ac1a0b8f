// SPDX-License-Identifier: MIT
#pragma once
#include <chrono>
#include <cmath>

// How many minutes of plans a gap in the knowledge cost, so that the work list can put the
// costliest first. A model, not a measurement: it orders, and is told as "unos 420 min".
//
//   What                                   costs                          from
//   a ticket that knowledge could answer   the mean charged on a ticket   time_entries (server/ticket_minutes.h)
//   a search that led nowhere              a tenth of that                search_log: nothing opened
//   a reader whom an article did not help  a quarter of that              article_votes: "No del todo"
//   a reader of what may be wrong          a fiftieth of that             article_weeks: opened from a search
//
// The shares say how often each ends in a ticket that need not have been. Nobody measured them yet:
// they are set so that what became tickets counts before what might, and what people said before
// what only they may meet. All of it within kLostWithin.
namespace kb::server {

inline constexpr std::chrono::days kLostWithin{90};

struct MinutesLost {
  long long per_ticket = 20;

  long long of_tickets(long long tickets) const { return tickets * per_ticket; }
  long long of_searches(long long searches) const { return share(searches, 0.1); }
  long long of_unhelped(long long readers) const { return share(readers, 0.25); }
  long long of_readers(long long readers) const { return share(readers, 0.02); }

 private:
  long long share(long long people, double of) const {
    return std::llround(static_cast<double>(people * per_ticket) * of);
  }
};

}  // namespace kb::server
