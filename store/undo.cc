// SPDX-License-Identifier: MIT
#include "store/undo.h"

#include "store/article_drafts.h"
#include "store/attachments.h"
#include "store/change_log.h"
#include "store/connection.h"
#include "store/dismissed_pairs.h"
#include "store/outgoing.h"
#include "store/reply_drafts.h"
#include "store/sent_forms.h"
#include "store/ticket_parts.h"
#include "store/ticket_step.h"
#include "store/time_recording.h"
#include "store/timers.h"
#include "store/undo_article_merge.h"
#include "store/undo_rows.h"

namespace kb::store {
namespace {

void give_back_draft(Transaction& tx, const UndoRow& row, DraftKind kind, const std::string& ticket,
                     std::string text, Instant now) {
  const auto draft = open_reply_draft(tx, ticket, row.person, kind, now);
  if (!draft.body.empty() && draft.body != text) text += "\n\n" + draft.body;
  keep_reply_draft(tx, draft.key, text, now);
}

// Its files come with it.
void give_back_message(Transaction& tx, const UndoRow& row, const std::string& text, Instant now) {
  forget_sent_form(tx, row.form, text);
  give_back_draft(tx, row, DraftKind::Reply, row.thing, text, now);
  const auto draft = find_reply_draft(tx, row.thing, row.person, DraftKind::Reply);
  detach_attachments(tx, row.thing, row.messages, draft.value().key);
}

// The ticket as it was, written over what it is.
void restore(Transaction& tx, const UndoRow& row, const Ticket& now_is, const std::string& by,
             Instant now) {
  Ticket ticket = now_is, kept = now_is;
  ticket.status = row.status;
  ticket.since = row.since;
  ticket.resolved = row.resolved;
  ticket.assignee = row.assignee;
  ticket.resolution = row.resolution;
  ticket.updated = std::max(now_is.updated, now);
  ticket.links = undo_links(tx, row.id);
  kept.events.resize(static_cast<size_t>(row.events));
  ticket.events = kept.events;
  ticket.events.push_back({TicketEventKind::Undone, by, now, std::string(to_text(row.kind))});
  auto& sql = tx.connection();
  sql.execute(
      "update tickets set assignee = :assignee, status = :status, updated = :updated,"
      " since = :since, resolved = :resolved, resolution = :resolution where id = :id",
      ticket.assignee, ticket.status, ticket.updated, ticket.since, ticket.resolved,
      ticket.resolution, ticket.id);
  sql.execute("delete from messages where ticket = :ticket and position >= :first", ticket.id,
              row.messages);
  sql.execute("delete from ticket_events where ticket = :ticket and position >= :first", ticket.id,
              row.events);
  append_events(tx, ticket, kept);
  replace_links(tx, ticket, now_is);
  record_change(tx, Thing::Ticket, ticket.id);
  record_relinked(tx, now_is.links, ticket.links);
}

// A mark of the plan that it crossed was told to nobody: the mail went with the others.
void give_back_time(Transaction& tx, const UndoRow& row, const std::string& by, Instant now) {
  if (const auto entry = find_time_entry(tx, row.entry)) {
    take_back_time(tx, row.entry, by, std::string(to_text(TicketEventKind::Undone)), now);
    uncross_marks(tx, entry->account, entry->recorded, now);
  }
  if (row.gathered == 0) return;
  auto timer = find_timer(tx, row.person, row.thing).value_or(Timer{row.person, row.thing, {}, {}});
  timer.gathered += std::chrono::milliseconds(row.gathered);
  put_timer(tx, timer);
}

// What somebody has written in since stays.
void take_back_draft(Transaction& tx, const UndoRow& row) {
  const auto draft = lock_article_draft(tx, row.draft);
  if (!draft || draft->edition > 0 || draft->updated != draft->started) return;
  delete_article_draft(tx, row.draft);
  forget_sent_form(tx, row.draft, "");
}

Undone undo_on_ticket(Transaction& tx, const UndoRow& row, const std::string& by, Instant now) {
  const auto ticket = find_ticket(tx, row.thing);
  if (!ticket) return Undone::NotThere;
  const bool is_as_left = std::ssize(ticket->messages) == row.messages_after &&
                          std::ssize(ticket->events) == row.events_after;
  if (!is_as_left) return Undone::Overtaken;
  if (!drop_held(tx, row.id)) return Undone::Told;
  const bool has_message = row.messages_after > row.messages;
  const std::string text = has_message ? ticket->messages.back().body : "";
  restore(tx, row, *ticket, by, now);
  if (has_message) give_back_message(tx, row, text, now);
  give_back_time(tx, row, by, now);
  take_back_draft(tx, row);
  if (row.kind == UndoKind::Merged) {
    Step survivor(tx, {row.other, by, now});
    if (survivor.is_there()) {
      survivor.add_event(TicketEventKind::Undone, std::string(to_text(row.kind)));
      survivor.save();
    }
  }
  return Undone::Yes;
}

// What was begun meanwhile stays, under what was dropped before.
Undone undo_drop(Transaction& tx, const UndoRow& row, DraftKind kind, Instant now) {
  const auto draft = open_reply_draft(tx, row.thing, row.person, kind, now);
  auto& sql = tx.connection();
  sql.execute("update attachments set asking = :dropped where asking = :key", row.form, draft.key);
  // Its sealed secrets are locked to the key.
  sql.execute("update reply_drafts set form_key = :dropped where form_key = :key", row.form,
              draft.key);
  give_back_draft(tx, row, kind, row.thing, row.text, now);
  return Undone::Yes;
}

Undone undo_row(Transaction& tx, const UndoRow& row, const std::string& by, Instant now) {
  switch (row.kind) {
    case UndoKind::DraftDropped:
      return undo_drop(tx, row, DraftKind::Reply, now);
    case UndoKind::NoteDropped:
      return undo_drop(tx, row, DraftKind::Note, now);
    case UndoKind::Dismissed:
      return remove_dismissed_pair(tx, row.thing, row.other) ? Undone::Yes : Undone::Overtaken;
    case UndoKind::ArticleMerged:
      return part_articles(tx, row, row.text, by, now);
    default:
      return undo_on_ticket(tx, row, by, now);
  }
}

// What was done to the ticket before can be taken back no more either.
void forget(Transaction& tx, const UndoRow& row) {
  tx.connection().execute(
      "delete from undo_steps where id = :id or (thing = :thing and events_after > 0)", row.id,
      row.thing);
}

}  // namespace

std::optional<BeforeAct> before_act(Transaction& tx, const std::string& ticket) {
  tx.lock_changes();
  auto found = find_ticket(tx, ticket);
  if (!found) return std::nullopt;
  return BeforeAct{std::move(*found), newest_outgoing(tx)};
}

void keep_undo(Transaction& tx, UndoStep step, const BeforeAct& before) {
  const Ticket& ticket = before.ticket;
  const auto after = find_ticket(tx, ticket.id).value();
  UndoRow row = undo_row_of(std::move(step));
  row.status = ticket.status;
  row.since = ticket.since;
  row.resolved = ticket.resolved;
  row.assignee = ticket.assignee;
  row.resolution = ticket.resolution;
  row.messages = static_cast<int>(ticket.messages.size());
  row.events = static_cast<int>(ticket.events.size());
  row.messages_after = static_cast<int>(after.messages.size());
  row.events_after = static_cast<int>(after.events.size());
  put_undo_row(tx, row);
  put_undo_links(tx, row.id, ticket.links);
  hold_outgoing(tx, before.outgoing, ticket.id, row.id, row.at + kHeldForUndo);
}

void keep_undo(Transaction& tx, UndoStep step) {
  put_undo_row(tx, undo_row_of(std::move(step)));
}

void keep_merge_undo(Transaction& tx, UndoStep step) {
  step.kind = UndoKind::ArticleMerged;
  const auto row = undo_row_of(std::move(step));
  put_undo_row(tx, row);
  keep_moves(tx, row.id, row.thing, row.other);
}

UndoResult undo(Transaction& tx, const std::string& id, const std::string& person,
                const std::string& by, Instant now) {
  tx.lock_changes();
  const auto row = find_undo_row(tx, id);
  if (!row || row->person != person) return {};
  if (now > row->at + kUndoneWithin) return {Undone::NotThere, *row};
  UndoResult result{undo_row(tx, *row, by, now), *row};
  if (result.done == Undone::Yes) forget(tx, *row);
  return result;
}

void forget_undos(Transaction& tx, Instant before) {
  for (const auto& form : tx.connection().select<std::string>(
           "select form from undo_steps where at < :before"
           " and kind in ('draft_dropped', 'note_dropped')",
           before))
    remove_attachments_of_asking(tx, form);
  tx.connection().execute("delete from undo_steps where at < :before", before);
}

}  // namespace kb::store
