// SPDX-License-Identifier: MIT
#include "store/merging.h"

#include <algorithm>

#include "store/checks.h"
#include "store/ticket_columns.h"
#include "store/ticket_lessons.h"
#include "store/ticket_lists.h"
#include "store/ticket_step.h"

namespace kb::store {
namespace {

std::optional<Merge> obstacle(const Ticket& duplicate, const std::optional<Ticket>& survivor) {
  if (!survivor) return Merge::NotThere;
  if (survivor->id == duplicate.id) return Merge::Same;
  if (merged_into(duplicate, duplicate.events) == survivor->id) return Merge::Already;
  if (duplicate.account.empty() || survivor->account != duplicate.account)
    return Merge::OtherAccount;
  if (duplicate.is_over()) return Merge::IsOver;
  if (!merged_into(*survivor, survivor->events).empty()) return Merge::LeadsOn;
  return std::nullopt;
}

}  // namespace

Merge merge_ticket(Transaction& tx, const TicketStep& act, const std::string& survivor) {
  Step step(tx, act);
  if (!step.is_there()) return Merge::NotThere;
  if (const auto refusal = obstacle(step.ticket(), find_ticket(tx, survivor))) return *refusal;
  step.move_to(TicketStatus::Closed, TicketEventKind::MergedInto, survivor);
  step.add_event(TicketEventKind::NothingLearned, std::string(to_text(NothingToLearn::Repeated)));
  step.save();
  Step other(tx, {survivor, act.by, act.at});
  other.add_event(TicketEventKind::Absorbed, act.ticket);
  other.save();
  return Merge::Yes;
}

// Whatever opened it again parted them.
std::string merged_into(const TicketHead& ticket, const std::vector<TicketEvent>& events) {
  if (!ticket.is_over()) return "";
  const auto last = std::ranges::find_if(
      events.rbegin(), events.rend(), [](const TicketEvent& event) {
        using enum TicketEventKind;
        const bool opens = event.kind == Status && event.detail != to_text(TicketStatus::Resolved) &&
                           event.detail != to_text(TicketStatus::Closed);
        return event.kind == MergedInto || event.kind == Reopened || opens;
      });
  const bool is_merged = last != events.rend() && last->kind == TicketEventKind::MergedInto;
  return is_merged ? last->detail : "";
}

std::vector<TicketHead> merged_tickets(Transaction& tx, const std::string& survivor) {
  std::vector<TicketHead> merged;
  for (const auto& id : tx.connection().select<std::string>(
           "select distinct ticket from ticket_events where kind = 'merged_into'"
           " and detail = :survivor order by ticket",
           survivor)) {
    const auto ticket = find_ticket(tx, id);
    if (ticket && merged_into(*ticket, ticket->events) == survivor) merged.push_back(*ticket);
  }
  return merged;
}

std::vector<TicketHead> merge_choices(Transaction& tx, const TicketHead& ticket, int limit) {
  if (ticket.account.empty() || ticket.is_over()) return {};
  return tx.connection().records<TicketHead>(
      "select " + kTicketColumns +
          " from tickets where account = :account and id <> :id"
          " and status <> 'resolved' and status <> 'closed' order by opened desc, id limit :limit",
      ticket.account, ticket.id, limit);
}

}  // namespace kb::store
