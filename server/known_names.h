// SPDX-License-Identifier: MIT
#pragma once
#include "store/tickets.h"
#include "text/private_values.h"

// Whose names no reader of another firm may learn from a ticket: its account with its domains, all
// its contacts, who wrote in it, and the staff, who are nobody's business either.
//
// Throws:  Error StoreUnavailable. Threads: as Transaction.
namespace kb::server {

text::KnownNames known_names(store::Transaction& tx, const store::Ticket& ticket);

}  // namespace kb::server
