// SPDX-License-Identifier: MIT
#pragma once
#include <optional>

#include "server/http/message.h"
#include "server/technicians/desk_view.h"
#include "server/ticket_timeline.h"
#include "server/view/ticket_place.h"
#include "store/tickets.h"

// Who answers a ticket and when, as its page at the desk shows it.
//
// Throws:  as store. Threads: as Transaction.
namespace kb::server {

view::TicketPlace place_shown(const TicketReading& page, const store::Ticket& ticket,
                              const Request& request, const std::optional<RefusedDates>& refused);

}  // namespace kb::server
