// SPDX-License-Identifier: MIT
#include "server/ticket_minutes.h"

#include <algorithm>

#include "store/desk_figures.h"

namespace kb::server {

TicketMinutes ticket_minutes(store::Transaction& tx, const Config& config, Instant now) {
  const auto charged = store::charged_on_tickets(tx, now - kMeasuredDays);
  if (charged.tickets < kLeastTickets) return {config.number("minutes-per-ticket"), false};
  return {std::max(charged.minutes / charged.tickets, 1LL), true};
}

}  // namespace kb::server
