// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <vector>

#include "server/http/message.h"
#include "server/lists.h"
#include "server/ticket_timeline.h"
#include "server/view/queue_page.h"
#include "store/queue.h"

// Between the address of a page of the queue, the store's filter and the rows that the page shows.
//
// Throws:  Error StoreUnavailable. Threads: any.
namespace kb::server {

// What of it means nothing is left out.
view::QueueAddress queue_address_of(const Request& request);

store::QueueFilter queue_filter(const view::QueueAddress& address, const Visitor& visitor);

// By one query, for the rows made after.
void look_up_people(const TicketReading& page, const std::vector<store::QueueTicket>& tickets);

// With the estimate of its work order when `estimate` says so, which asks the store once more.
enum class Estimate { LeftOut, LookedUp };
view::QueueRow queue_row(const TicketReading& page, const store::QueueTicket& ticket,
                         const AreaNames& areas, Estimate estimate = Estimate::LeftOut);
std::vector<view::QueueRow> queue_rows(const TicketReading& page,
                                       const std::vector<store::QueueTicket>& tickets,
                                       const AreaNames& areas,
                                       Estimate estimate = Estimate::LeftOut);

}  // namespace kb::server
