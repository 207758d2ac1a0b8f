// SPDX-License-Identifier: MIT
#include "store/client_thread.h"

#include "store/connection.h"
#include "store/ticket_lists.h"
#include "store/ticket_parts.h"

namespace kb::store {

template <>
struct Columns<ClientMessage> {
  static auto of(auto& m) { return std::tie(m.position, m.from, m.at, m.body); }
};

std::optional<ClientThread> client_thread(Transaction& tx, const std::string& id) {
  auto head = find_ticket_head(tx, id);
  if (!head) return std::nullopt;
  ClientThread thread;
  static_cast<TicketHead&>(thread) = std::move(*head);
  thread.body =
      tx.connection().select<std::string>("select body from tickets where id = :id", id).at(0);
  thread.messages = tx.connection().records<ClientMessage>(
      "select position, sender, at, body from messages where ticket = :ticket and is_internal = 0"
      " order by position",
      id);
  thread.links = links_of(tx, id);
  thread.events = events_of(tx, id);
  std::erase_if(thread.events, [](const TicketEvent& event) { return is_for_staff(event.kind); });
  return thread;
}

}  // namespace kb::store
