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

namespace {

using MessageRow = std::tuple<std::string, int, std::string, Instant, bool, std::string>;

// From the one at `first` on.
void insert_messages(Transaction& tx, const Ticket& ticket, size_t first) {
  std::vector<MessageRow> rows;
  for (size_t i = first; i < ticket.messages.size(); ++i) {
    const Message& m = ticket.messages[i];
    rows.emplace_back(ticket.id, static_cast<int>(i), m.from, m.at, m.internal, m.body);
  }
  insert_rows(tx.connection(),
              "insert into messages (ticket, position, sender, at, is_internal, body)", rows);
}

// Who is no contact of an account and did not ask answers: staff, or whoever an import names so.
void note_first_answer(Transaction& tx, const std::string& ticket) {
  tx.connection().execute(
      "update tickets set answered = (select min(m.at) from messages m"
      " where m.ticket = tickets.id and m.is_internal = 0 and m.sender <> tickets.requester"
      " and not exists (select 1 from people p"
      " where p.email = m.sender and p.account is not null)) where id = :id",
      ticket);
}

}  // namespace

void replace_messages(Transaction& tx, const Ticket& ticket, const std::vector<Message>& old) {
  if (ticket.messages == old) return;
  if (!old.empty()) {
    tx.connection().execute("delete from messages where ticket = :ticket", ticket.id);
  }
  insert_messages(tx, ticket, 0);
  note_first_answer(tx, ticket.id);
}

void append_messages(Transaction& tx, const Ticket& ticket, const Ticket& old) {
  if (ticket.messages.size() == old.messages.size()) return;
  insert_messages(tx, ticket, old.messages.size());
  note_first_answer(tx, ticket.id);
}

}  // namespace kb::store
