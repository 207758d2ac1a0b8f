// SPDX-License-Identifier: MIT
#pragma once
#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "core/time.h"
#include "store/store.h"

// The clocks by which people measure their work on tickets: one for each person and ticket, of
// which at most one of a person runs. They say what is being worked; what was worked stands in
// time_entries.h once it was noted, and then the clock begins anew.
//
// Throws:  Error BadInput. Threads: as Transaction. Nothing here goes into the change log.
namespace kb::store {

inline constexpr std::chrono::hours kMostTimer{24};  // as an entry may have at most

struct Timer {
  std::string person, ticket;      // ids
  std::optional<Instant> started;  // absent: it stands still
  std::chrono::milliseconds gathered{};  // before it was started

  std::chrono::milliseconds at(Instant now) const;  // never under zero
  bool operator==(const Timer&) const = default;
};

// Begun minutes, as they are noted; at most a day.
int timer_minutes(const Timer& timer, Instant now);

std::optional<Timer> find_timer(Transaction& tx, const std::string& person,
                                const std::string& ticket);
std::optional<Timer> running_timer(Transaction& tx, const std::string& person);
std::vector<Timer> timers(Transaction& tx);  // by person and ticket

struct TimerStart {
  bool is_there = false;              // the ticket is
  std::optional<std::string> halted;  // the other ticket whose clock ran until now
};
TimerStart start_timer(Transaction& tx, const std::string& person, const std::string& ticket,
                       Instant now);
void stop_timer(Transaction& tx, const std::string& person, const std::string& ticket, Instant now);
// Its time was noted, or is not wanted: gives what it had.
std::chrono::milliseconds clear_timer(Transaction& tx, const std::string& person,
                                      const std::string& ticket, Instant now);
void put_timer(Transaction& tx, const Timer& timer);

}  // namespace kb::store
