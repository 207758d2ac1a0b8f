// SPDX-License-Identifier: MIT
#pragma once
#include <chrono>

#include "core/config.h"
#include "core/time.h"
#include "store/store.h"

// What a ticket costs its account's plan: the mean of the minutes charged on tickets in the last
// kMeasuredDays, and the setting minutes-per-ticket while fewer than kLeastTickets had any.
//
// Throws:  Error StoreUnavailable. Threads: as Transaction.
namespace kb::server {

inline constexpr std::chrono::days kMeasuredDays{90};
inline constexpr long long kLeastTickets = 20;

struct TicketMinutes {
  long long minutes = 1;  // at least 1
  bool is_measured = false;
};
TicketMinutes ticket_minutes(store::Transaction& tx, const Config& config, Instant now);

}  // namespace kb::server
