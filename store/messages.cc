// SPDX-License-Identifier: MIT
#include "store/checks.h"
#include "store/connection.h"
#include "store/insert_rows.h"
#include "store/ticket_parts.h"

namespace kb::store {

template <>
struct Columns<Message> {
  static auto of(auto& m) { return std::tie(m.from, m.at, m.internal, m.body); }
};

void check_messages(std::vector<Message>& messages) {
  for (Message& message : messages) {
    message.from = clean_email("messages.from", message.from);
    require_text("messages.body", message.body);
  }
}

std::vector<Message> messages_of(Transaction& tx, const std::string& ticket) {
  return tx.connection().records<Message>(
      "select sender, at, is_internal, body from messages where ticket = :ticket order by position",
      ticket);
}

void replace_messages(Transaction& tx, const Ticket& ticket, const std::vector<Message>& old) {
  if (ticket.messages == old) return;
  if (!old.empty()) {
    tx.connection().execute("delete from messages where ticket = :ticket", ticket.id);
  }
  std::vector<std::tuple<std::string, int, std::string, Instant, bool, std::string>> rows;
  for (const Message& m : ticket.messages) {
    rows.emplace_back(ticket.id, static_cast<int>(rows.size()), m.from, m.at, m.internal, m.body);
  }
  insert_rows(tx.connection(),
              "insert into messages (ticket, position, sender, at, is_internal, body)", rows);
}

}  // namespace kb::store
