// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <vector>

#include "server/ticket_timeline.h"
#include "server/view/canned_list.h"
#include "store/canned_replies.h"

// Phrases beside a ticket: those that have most to do with it first, in the words of its index.
//
// Throws:  Error StoreUnavailable. Threads: as Transaction.
namespace kb::server {

// Shared ones and the visitor's own; those in the client's language before others.
std::vector<view::CannedItem> canned_for(const TicketReading& page, const store::Ticket& ticket);

// Its text with the fields that the ticket fills; the others stay.
std::string filled_canned(const TicketReading& page, const store::Ticket& ticket,
                          const store::CannedReply& reply);

bool may_use(const Visitor& visitor, const store::CannedReply& reply);

}  // namespace kb::server
