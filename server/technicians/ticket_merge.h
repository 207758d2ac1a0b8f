// SPDX-License-Identifier: MIT
#pragma once
#include <string>

#include "server/ticket_timeline.h"
#include "server/view/ticket_merge.h"
#include "store/tickets.h"

// What the desk shows of tickets about the same, beside one of them.
//
// Throws:  as store. Threads: as Transaction.
namespace kb::server {

view::TicketMerge merge_shown(const TicketReading& page, const store::Ticket& ticket,
                              const std::string& problem);

}  // namespace kb::server
