// SPDX-License-Identifier: MIT
#pragma once
#include <vector>

#include "server/outgoing/outgoing.h"
#include "store/people.h"
#include "store/suggestions.h"
#include "store/tickets.h"

// Where a new ticket goes, in the transaction that stores it: handed over to the help desk that the
// firm has, by mail or webhook, or into the built-in desk, whose technicians are told.
//
// Out:     a ticket is handed over once, however often this is called.
// Throws:  as store. Threads: as Transaction.
namespace kb::server {

void send_to_desk(Outgoing& outgoing, store::Transaction& tx, const store::Ticket& ticket,
                  const store::Person& requester, const store::Asking& asking,
                  const std::vector<store::SuggestionNote>& notes);

}  // namespace kb::server
