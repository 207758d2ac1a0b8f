// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <vector>

#include "store/ticket_thread.h"

// Two tickets about the same: one of them, the duplicate, is closed and leads to the other.
//
// Messages, files and time stay with the ticket under which they were written. The duplicate
// teaches nothing by itself. Reopening it, as its client may, parts the two again.
//
// Throws:  Error BadInput. Threads: as Transaction; the caller commits.
namespace kb::store {

enum class Merge {
  Yes,
  Already,       // into the same one
  NotThere,      // one of them is not
  Same,          // with itself
  OtherAccount,  // or without an account
  IsOver,        // the duplicate is
  LeadsOn,       // the other was itself merged into a third
};
// `act.ticket` is the duplicate.
Merge merge_ticket(Transaction& tx, const TicketStep& act, const std::string& survivor);

// Into which it was merged; empty when it stands for itself. Of a ticket or what its client reads.
std::string merged_into(const TicketHead& ticket, const std::vector<TicketEvent>& events);

std::vector<TicketHead> merged_tickets(Transaction& tx, const std::string& survivor);

// Open ones of the same account that are not the ticket itself, newest first.
std::vector<TicketHead> merge_choices(Transaction& tx, const TicketHead& ticket, int limit);

}  // namespace kb::store
