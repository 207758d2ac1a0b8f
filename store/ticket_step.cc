// SPDX-License-Identifier: MIT
#include "store/ticket_step.h"

#include "store/change_log.h"
#include "store/connection.h"
#include "store/day_slot.h"
#include "store/ticket_parts.h"

namespace kb::store {
namespace {

// An answer did not solve what had to be reopened; that it was thought to is still worth a link.
void forget_solutions(Ticket& ticket) {
  ticket.resolved.reset();
  for (TicketLink& link : ticket.links) link.solved = false;
}

}  // namespace

Step::Step(Transaction& tx, const TicketStep& act) : tx_(tx), act_(act) {
  act_.by = clean_email("tickets.by", act.by);
  tx.lock_changes();
  if (auto found = find_ticket(tx, act.ticket)) {
    ticket_ = std::move(*found);
    before_ = ticket_;
    is_there_ = true;
  }
}

bool Step::is_overtaken(const SentForm& form) const {
  const auto seen = std::ranges::count(ticket_.messages, false, &Message::internal);
  return form.seen && seen > *form.seen;
}

void Step::add_message(const std::string& body, bool internal) {
  ticket_.messages.push_back({act_.by, act_.at, body, internal});
}

void Step::add_event(TicketEventKind kind, const std::string& detail) {
  ticket_.events.push_back({kind, act_.by, act_.at, detail});
}

void Step::take_if_free() {
  if (ticket_.assignee.empty()) give_to(act_.by);
}

void Step::give_to(const std::string& assignee) {
  ticket_.assignee = assignee;
  add_event(TicketEventKind::Assigned, assignee);
}

void Step::move_to(TicketStatus status) {
  if (status == ticket_.status) return;
  move_to(status, TicketEventKind::Status, std::string(to_text(status)));
}

void Step::reopen() {
  const auto status = ticket_.assignee.empty() ? TicketStatus::Open : TicketStatus::InProgress;
  move_to(status, TicketEventKind::Reopened, std::string(to_text(status)));
}

void Step::move_to(TicketStatus status, TicketEventKind kind, const std::string& detail) {
  const bool was_over = ticket_.is_over();
  ticket_.status = status;
  ticket_.since = act_.at;
  if (was_over && !ticket_.is_over()) forget_solutions(ticket_);
  if (!was_over && ticket_.is_over()) ticket_.resolved = act_.at;
  add_event(kind, detail);
}

Done Step::save() {
  ticket_.updated = std::max(before_.updated, act_.at);
  tx_.connection().execute(
      "update tickets set assignee = :assignee, status = :status, updated = :updated,"
      " since = :since, resolved = :resolved, promised = :promised, planned = :planned,"
      " resolution = :resolution where id = :id",
      ticket_.assignee, ticket_.status, ticket_.updated, ticket_.since, ticket_.resolved,
      ticket_.promised, ticket_.planned, ticket_.resolution, ticket_.id);
  append_messages(tx_, ticket_, before_);
  append_events(tx_, ticket_, before_);
  replace_links(tx_, ticket_, before_);
  record_change(tx_, Thing::Ticket, ticket_.id);
  record_relinked(tx_, before_.links, ticket_.links);
  return Done::Yes;
}

}  // namespace kb::store
