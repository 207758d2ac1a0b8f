// SPDX-License-Identifier: MIT
#include "store/ticket_thread.h"

#include <algorithm>

#include "store/checks.h"
#include "store/sent_forms.h"
#include "store/ticket_step.h"

namespace kb::store {
namespace {

// What stands against adding a text, in the order in which it matters to who wrote it.
std::optional<Done> obstacle(Transaction& tx, const Step& step, const SentForm& form,
                             const std::string& body) {
  require_text("messages.body", body);
  if (!step.is_there()) return Done::NotThere;
  if (was_sent(tx, form.key, body)) return Done::Already;
  if (step.is_overtaken(form)) return Done::Overtaken;
  return std::nullopt;
}

TicketStatus status_after(AfterReply after) {
  switch (after) {
    case AfterReply::Waits:
      return TicketStatus::Waiting;
    case AfterReply::IsSolved:
      return TicketStatus::Resolved;
    case AfterReply::GoesOn:
      break;
  }
  return TicketStatus::InProgress;
}

}  // namespace

Done reply_as_client(Transaction& tx, const TicketStep& act, const SentForm& form,
                     const ClientVisibleText& text) {
  Step step(tx, act);
  if (const auto done = obstacle(tx, step, form, text.body)) return *done;
  if (step.ticket().is_over() && !may_reopen(step.ticket(), act.at)) return Done::NotNow;
  note_sent(tx, form.key, text.body, act.ticket, act.at);
  step.add_message(text.body, false);
  if (step.ticket().is_over()) step.reopen();
  if (step.ticket().status == TicketStatus::Waiting) step.move_to(TicketStatus::InProgress);
  return step.save();
}

Done reply_as_staff(Transaction& tx, const TicketStep& act, const SentForm& form,
                    const ClientVisibleText& text, AfterReply after) {
  Step step(tx, act);
  if (const auto done = obstacle(tx, step, form, text.body)) return *done;
  note_sent(tx, form.key, text.body, act.ticket, act.at);
  step.add_message(text.body, false);
  step.take_if_free();
  if (!step.ticket().is_over()) step.move_to(status_after(after));
  return step.save();
}

Done add_internal_note(Transaction& tx, const TicketStep& act, const SentForm& form,
                       const InternalNote& note) {
  Step step(tx, act);
  if (const auto done = obstacle(tx, step, {form.key, std::nullopt}, note.body)) return *done;
  note_sent(tx, form.key, note.body, act.ticket, act.at);
  step.add_message(note.body, true);
  return step.save();
}

Done set_status(Transaction& tx, const TicketStep& act, TicketStatus status) {
  Step step(tx, act);
  if (!step.is_there()) return Done::NotThere;
  if (step.ticket().status == status) return Done::Already;
  step.move_to(status);
  return step.save();
}

Done assign(Transaction& tx, const TicketStep& act, const std::string& assignee,
            const std::optional<std::string>& seen) {
  Step step(tx, act);
  if (!step.is_there()) return Done::NotThere;
  const std::string cleaned = clean_email("tickets.assignee", assignee);
  if (step.ticket().assignee == cleaned) return Done::Already;
  if (seen && step.ticket().assignee != *seen) return Done::Overtaken;
  step.give_to(cleaned);
  return step.save();
}

Done set_dates(Transaction& tx, const TicketStep& act, const TicketDates& dates) {
  Step step(tx, act);
  if (!step.is_there()) return Done::NotThere;
  Ticket& ticket = step.ticket();
  const bool plans = ticket.planned != dates.planned;
  const bool promises = ticket.promised != dates.promised;
  if (!plans && !promises) return Done::Already;
  ticket.planned = dates.planned;
  ticket.promised = dates.promised;
  if (promises)
    step.add_event(TicketEventKind::Promised, dates.promised ? to_rfc3339(*dates.promised) : "");
  if (plans)
    step.add_event(TicketEventKind::Planned, dates.planned ? day_text(*dates.planned) : "");
  return step.save();
}

Done link_article(Transaction& tx, const TicketStep& act, const std::string& article, bool solves) {
  require_id("links.article", article);
  Step step(tx, act);
  if (!step.is_there()) return Done::NotThere;
  const TicketLink wanted{article, solves, LinkStrength::Strong};
  const auto link = link_to(step.ticket(), article);
  if (link == step.ticket().links.end()) {
    step.ticket().links.push_back(wanted);
  } else {
    if (*link == wanted) return Done::Already;
    *link = wanted;
  }
  step.add_event(solves ? TicketEventKind::SolvedBy : TicketEventKind::Related, article);
  return step.save();
}

Done unlink_article(Transaction& tx, const TicketStep& act, const std::string& article) {
  Step step(tx, act);
  if (!step.is_there()) return Done::NotThere;
  if (std::erase_if(step.ticket().links,
                    [&](const TicketLink& link) { return link.article == article; }) == 0)
    return Done::Already;
  step.add_event(TicketEventKind::Unlinked, article);
  return step.save();
}

Done withdraw(Transaction& tx, const TicketStep& act, const Withdrawal& withdrawal) {
  require_text("tickets.resolution", withdrawal.how);
  Step step(tx, act);
  if (!step.is_there()) return Done::NotThere;
  if (step.ticket().is_over()) return Done::NotNow;
  const auto link = link_to(step.ticket(), withdrawal.article);
  if (link != step.ticket().links.end()) {
    link->solved = true;
    link->strength = LinkStrength::Strong;
  }
  if (!withdrawal.how.empty()) step.ticket().resolution = withdrawal.how;
  step.move_to(TicketStatus::Closed, TicketEventKind::Withdrawn, withdrawal.how);
  return step.save();
}

Done confirm_solved(Transaction& tx, const TicketStep& act) {
  Step step(tx, act);
  if (!step.is_there()) return Done::NotThere;
  if (step.ticket().status != TicketStatus::Resolved) return Done::NotNow;
  step.move_to(TicketStatus::Closed, TicketEventKind::Confirmed, "");
  return step.save();
}

Instant reopened_until(const TicketHead& ticket) {
  return ticket.resolved.value_or(ticket.updated) + kReopenedWithin;
}

bool may_reopen(const TicketHead& ticket, Instant now) {
  return ticket.is_over() && now <= reopened_until(ticket);
}

}  // namespace kb::store
