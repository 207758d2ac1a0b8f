// SPDX-License-Identifier: MIT
#include "store/tickets.h"

#include <algorithm>

#include "store/change_log.h"
#include "store/checks.h"
#include "store/connection.h"
#include "store/day_slot.h"
#include "store/ensure.h"
#include "store/ticket_parts.h"

namespace kb::store {

std::string_view to_text(TicketStatus status) {
  return name_of(status);
}
std::string_view to_text(TicketPriority priority) {
  return name_of(priority);
}
std::string_view to_text(TicketType type) {
  return name_of(type);
}
std::optional<TicketStatus> ticket_status_from(std::string_view text) {
  return value_named<TicketStatus>(text);
}
std::optional<TicketPriority> ticket_priority_from(std::string_view text) {
  return value_named<TicketPriority>(text);
}
std::optional<TicketType> ticket_type_from(std::string_view text) {
  return value_named<TicketType>(text);
}

template <>
struct Columns<Ticket> {
  static auto of(auto& t) {
    return std::tie(t.id, t.account, t.requester, t.assignee, t.area, t.lang, t.priority, t.type,
                    t.status, t.opened, t.updated, t.since, t.resolved, t.promised, t.planned,
                    t.subject, t.body, t.resolution);
  }
};

namespace {

void check(Ticket& ticket) {
  require_id("tickets.id", ticket.id);
  require_id("tickets.lang", ticket.lang);
  require_id_or_none("tickets.account", ticket.account);
  require_id_or_none("tickets.area", ticket.area);
  ticket.requester = clean_email("tickets.requester", ticket.requester);
  ticket.assignee = clean_email("tickets.assignee", ticket.assignee);
  require_text("tickets.subject", ticket.subject);
  require_text("tickets.body", ticket.body);
  require_text("tickets.resolution", ticket.resolution);
  check_messages(ticket.messages);
  check_links(ticket.links);
  check_events(ticket.events);
}

// The newest of what the ticket tells about itself.
Instant last_event(const Ticket& ticket) {
  Instant last = std::max(ticket.opened, ticket.resolved.value_or(ticket.opened));
  for (const Message& message : ticket.messages) last = std::max(last, message.at);
  return last;
}

// Fills in what the caller may leave out; from what is there, so that the same ticket stays the
// same.
void complete(Ticket& ticket, const std::optional<Ticket>& before, Instant now) {
  if (ticket.opened == Instant{}) ticket.opened = before ? before->opened : now;
  if (ticket.updated == Instant{}) ticket.updated = last_event(ticket);
  if (ticket.since == Instant{}) {
    const bool is_same_status = before && before->status == ticket.status;
    ticket.since = is_same_status ? before->since : ticket.updated;
  }
  if (ticket.events.empty() && before) ticket.events = before->events;
  for (TicketLink& link : ticket.links)
    if (link.solved) link.strength = LinkStrength::Strong;
}

bool is_same(const Ticket& a, const Ticket& b) {
  return Columns<Ticket>::of(a) == Columns<Ticket>::of(b) && a.messages == b.messages &&
         a.links == b.links && a.events == b.events;
}

void write_ticket(Transaction& tx, const Ticket& ticket) {
  tx.connection().write(
      "insert into tickets (id, account, requester, assignee, area, lang, priority, type, status,"
      " opened, updated, since, resolved, promised, planned, subject, body, resolution)"
      " values (:id, nullif(:account, ''), :requester, :assignee, nullif(:area, ''), :lang,"
      " :priority, :type, :status, :opened, :updated, :since, :resolved, :promised, :planned,"
      " :subject, :body, :resolution)"
      " on conflict (id) do update set account = excluded.account, requester = excluded.requester,"
      " assignee = excluded.assignee, area = excluded.area, lang = excluded.lang,"
      " priority = excluded.priority, type = excluded.type, status = excluded.status,"
      " opened = excluded.opened, updated = excluded.updated, since = excluded.since,"
      " resolved = excluded.resolved, promised = excluded.promised,"
      " planned = excluded.planned, subject = excluded.subject,"
      " body = excluded.body, resolution = excluded.resolution",
      ticket);
}

}  // namespace

PutResult put_ticket(Transaction& tx, Ticket ticket, Instant now) {
  check(ticket);
  tx.lock_changes();
  const auto before = find_ticket(tx, ticket.id);
  complete(ticket, before, now);
  if (before && is_same(ticket, *before)) return PutResult::Unchanged;
  static const Ticket kNone;
  const Ticket& old = before ? *before : kNone;
  if (ticket.account != old.account) ensure_account(tx, ticket.account);
  if (ticket.area != old.area) ensure_area(tx, ticket.area);
  write_ticket(tx, ticket);
  replace_messages(tx, ticket, old.messages);
  replace_links(tx, ticket, old);
  replace_events(tx, ticket, old.events);
  record_change(tx, Thing::Ticket, ticket.id);
  record_relinked(tx, old.links, ticket.links);
  return before ? PutResult::Changed : PutResult::Added;
}

std::optional<Ticket> find_ticket(Transaction& tx, const std::string& id) {
  if (!is_fit_id(id)) return std::nullopt;
  auto found = tx.connection().records<Ticket>(
      "select id, coalesce(account, ''), requester, assignee, coalesce(area, ''), lang, priority,"
      " type, status, opened, updated, since, resolved, promised, planned, subject, body,"
      " resolution from tickets"
      " where id = :id",
      id);
  if (found.empty()) return std::nullopt;
  found.front().messages = messages_of(tx, id);
  found.front().links = links_of(tx, id);
  found.front().events = events_of(tx, id);
  return std::move(found.front());
}

std::vector<std::string> ticket_ids(Transaction& tx) {
  return tx.connection().select<std::string>("select id from tickets order by id");
}

}  // namespace kb::store
