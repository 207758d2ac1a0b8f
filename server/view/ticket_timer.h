// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>

#include "server/view/catalogue.h"
#include "server/view/mustache_data.h"

// The clock beside a ticket, and the form that notes what it shows.
namespace kb::server::view {

struct TicketTimer {
  bool is_running = false;
  long long seconds = 0;
  int minutes = 0;  // begun ones
};

// Fills what partials/ticket_time shows of it.
void put_ticket_timer(Data& data, const Catalogue& words, const std::optional<TicketTimer>& timer,
                      const std::string& ticket);

}  // namespace kb::server::view
