// SPDX-License-Identifier: MIT
#include "store/checks.h"
#include "store/connection.h"
#include "store/insert_rows.h"
#include "store/ticket_parts.h"

namespace kb::store {

template <>
struct Columns<TicketEvent> {
  static auto of(auto& e) { return std::tie(e.kind, e.by, e.at, e.detail); }
};

namespace {

using EventRow = std::tuple<std::string, int, TicketEventKind, std::string, Instant, std::string>;

// From the one at `first` on.
void insert_events(Transaction& tx, const Ticket& ticket, size_t first) {
  std::vector<EventRow> rows;
  for (size_t i = first; i < ticket.events.size(); ++i) {
    const TicketEvent& e = ticket.events[i];
    rows.emplace_back(ticket.id, static_cast<int>(i), e.kind, e.by, e.at, e.detail);
  }
  insert_rows(tx.connection(),
              "insert into ticket_events (ticket, position, kind, person, at, detail)", rows);
}

}  // namespace

void check_events(std::vector<TicketEvent>& events) {
  for (TicketEvent& event : events) {
    event.by = clean_email("ticket_events.person", event.by);
    require_text("ticket_events.detail", event.detail);
  }
}

std::vector<TicketEvent> events_of(Transaction& tx, const std::string& ticket) {
  return tx.connection().records<TicketEvent>(
      "select kind, person, at, detail from ticket_events where ticket = :ticket order by position",
      ticket);
}

void replace_events(Transaction& tx, const Ticket& ticket, const std::vector<TicketEvent>& old) {
  if (ticket.events == old) return;
  if (!old.empty()) {
    tx.connection().execute("delete from ticket_events where ticket = :ticket", ticket.id);
  }
  insert_events(tx, ticket, 0);
}

void append_events(Transaction& tx, const Ticket& ticket, const Ticket& old) {
  insert_events(tx, ticket, old.events.size());
}

bool is_for_staff(TicketEventKind kind) {
  return kind >= TicketEventKind::Planned;
}

std::string_view to_text(TicketEventKind kind) {
  return name_of(kind);
}
std::optional<TicketEventKind> ticket_event_kind_from(std::string_view text) {
  return value_named<TicketEventKind>(text);
}

}  // namespace kb::store
