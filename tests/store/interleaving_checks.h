// SPDX-License-Identifier: MIT
#pragma once
#include <gmock/gmock.h>

#include <set>

#include "tests/store/interleaving_actors.h"

// What must hold of a ticket whatever its actors did and in which order.
namespace kb::store::interleaved {

inline void check_messages(const Ticket& ticket, const Actors& actors) {
  std::vector<std::string> expected, bodies;
  for (const auto& message : ticket.messages) bodies.push_back(message.body);
  for (const Actor* actor : actors.all()) {
    for (const auto& [text, fate] : actor->texts())
      if (fate == Fate::Sent) expected.push_back(text);
    std::vector<std::string> own;
    const auto& order = actor->in_order();
    std::ranges::copy_if(bodies, std::back_inserter(own), [&](const auto& body) {
      return std::ranges::find(order, body) != order.end();
    });
    EXPECT_EQ(own, order) << "everybody's in the order in which they wrote";
  }
  EXPECT_THAT(bodies, testing::UnorderedElementsAreArray(expected));
}

// The state that an event leads to, if it is one of those.
inline std::optional<TicketStatus> state_after(const TicketEvent& event) {
  switch (event.kind) {
    case TicketEventKind::Status:
    case TicketEventKind::Reopened:
      return ticket_status_from(event.detail);
    case TicketEventKind::Withdrawn:
    case TicketEventKind::Confirmed:
    case TicketEventKind::MergedInto:
      return TicketStatus::Closed;
    default:
      return std::nullopt;
  }
}
inline std::optional<bool> must_be_over(TicketEventKind kind) {
  if (kind == TicketEventKind::Reopened) return true;
  if (kind == TicketEventKind::MergedInto || kind == TicketEventKind::Withdrawn) return false;
  return std::nullopt;
}
inline void check_states(const Ticket& ticket) {
  auto status = TicketStatus::Open;
  std::string assignee;
  for (const auto& event : ticket.events) {
    if (event.kind == TicketEventKind::Assigned) {
      EXPECT_NE(event.detail, assignee);
      assignee = event.detail;
    }
    const auto next = state_after(event);
    if (!next) continue;
    EXPECT_NE(*next, status) << "each event leads on from where the one before led";
    const bool was_over = status >= TicketStatus::Resolved;
    EXPECT_EQ(must_be_over(event.kind).value_or(was_over), was_over);
    status = *next;
  }
  EXPECT_EQ(status, ticket.status);
  EXPECT_EQ(assignee, ticket.assignee);
  EXPECT_EQ(ticket.is_over(), ticket.resolved.has_value());
}

// Each answer of staff has one mail, sent or waiting; what was taken back has none.
inline void check_mails(Transaction& tx, const Ticket& ticket, const Sender& sender) {
  std::vector<std::string> mails = sender.sent(), answers;
  const std::set<std::string> sent(mails.begin(), mails.end());
  EXPECT_EQ(sent.size(), mails.size());
  for (const auto& item : outgoing_items(tx, OutgoingState::Queued, 1000))
    if (item.ticket == ticket.id) mails.push_back(item.unique_key);
  std::erase_if(mails, [&](const auto& key) { return !key.ends_with(ticket.id); });
  for (const auto& message : ticket.messages)
    if (message.from != kAna && !message.internal) answers.push_back(message.body);
  EXPECT_THAT(mails, testing::UnorderedElementsAreArray(answers));
}

inline void check_drafts(Transaction& tx, const Place& place, const Technician& technician) {
  const auto draft = find_reply_draft(tx, place.ticket, technician.id(), DraftKind::Reply);
  const std::string kept = draft ? draft->body : "";
  for (const auto& [text, fate] : technician.texts())
    EXPECT_EQ(kept.find(text) != std::string::npos, fate == Fate::TakenBack) << text;
}

inline void check(Transaction& tx, const Place& place, const Actors& actors) {
  const auto ticket = find_ticket(tx, place.ticket).value();
  check_messages(ticket, actors);
  check_states(ticket);
  check_mails(tx, ticket, *actors.sender);
  check_drafts(tx, place, *actors.marta);
  check_drafts(tx, place, *actors.ivan);
  int minutes = 0;
  for (const auto& entry : time_on_ticket(tx, place.ticket)) minutes += entry.real_minutes;
  EXPECT_EQ(minutes, actors.marta->minutes() + actors.ivan->minutes());
  const auto merged = merged_tickets(tx, place.other);
  EXPECT_EQ(!merged.empty(), merged_into(ticket, ticket.events) == place.other);
}

}  // namespace kb::store::interleaved
