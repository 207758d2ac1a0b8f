// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "store/tickets.h"

// A ticket as its account may see it. Internal notes are never read here, so no page of a contact
// can hold one. Links and events may name articles for staff alone: who shows them asks whether the
// reader may see the article.
//
// Threads: as Transaction.
namespace kb::store {

struct ClientMessage {
  int position = 0;  // among the ticket's messages
  std::string from;  // e-mail address
  Instant at{};
  std::string body;
};

struct ClientThread : TicketHead {
  std::string body;
  std::vector<ClientMessage> messages;
  std::vector<TicketLink> links;
  std::vector<TicketEvent> events;
};

std::optional<ClientThread> client_thread(Transaction& tx, const std::string& id);

}  // namespace kb::store
