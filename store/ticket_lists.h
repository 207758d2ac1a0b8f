// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "store/tickets.h"

// Tickets in rows, of an account or one of its people; the desk has its own in store/queue.h.
//
// In:      limits count rows. Threads: as Transaction.
namespace kb::store {

struct TicketOwner {
  std::string account;
  std::string requester;  // e-mail address; empty: everybody's of the account
};

enum class TicketStage { Open, Over };

std::optional<TicketHead> find_ticket_head(Transaction& tx, const std::string& id);
// Those of them that are there, in no order.
std::vector<TicketHead> find_ticket_heads(Transaction& tx, const std::vector<std::string>& ids);

// Those that changed last first; `skip` of them left out.
std::vector<TicketHead> tickets_of(Transaction& tx, const TicketOwner& owner, TicketStage stage,
                                   int limit, int skip = 0);

struct TicketCounts {
  long long open = 0, over = 0;
};
TicketCounts ticket_counts(Transaction& tx, const TicketOwner& owner);

// What staff wrote last for the client, of each ticket that waits for them; nothing of a ticket on
// which staff wrote nothing.
struct StaffAnswer {
  std::string ticket, body;
};
std::vector<StaffAnswer> awaited_answers(Transaction& tx, const TicketOwner& owner);

// How many wait: for their client, and for staff.
long long tickets_waiting_for(Transaction& tx, const TicketOwner& owner);
long long tickets_waiting_for_staff(Transaction& tx);

// By id, from the one after `after` on.
std::vector<std::string> ticket_ids_of(Transaction& tx, const TicketOwner& owner,
                                       const std::string& after, int limit);

}  // namespace kb::store
