// SPDX-License-Identifier: MIT
#include "server/view/thread.h"

#include "core/calendar.h"
#include "server/view/closing_form.h"
#include "server/view/format.h"
#include "server/view/mustache_data.h"
#include "server/view/page.h"

namespace kb::server::view {
namespace {

std::string planned_day(const Catalogue& words, const ThreadEvent& event) {
  const auto day = parse_day(event.what);
  if (!day) return event.what;
  const Instant at = start_of(*day);
  return words.text("day.title", {{"weekday", format_weekday(words, at)},
                                  {"day", format_day(words, at, event.at)}});
}

std::string promised_moment(const Catalogue& words, const ThreadEvent& event) {
  const auto moment = parse_rfc3339(event.what);
  return moment ? format_moment(words, *moment) : event.what;
}

std::string event_text(const Catalogue& words, const ThreadEvent& event) {
  const Arguments by{{"name", event.by}}, both{{"name", event.by}, {"what", event.what}};
  switch (event.kind) {
    case EventKind::Taken:
      return words.text("event.taken", by);
    case EventKind::Given:
      return words.text("event.given", both);
    case EventKind::Freed:
      return words.text("event.freed", by);
    case EventKind::Opened:
      return words.text("event.opened", by);
    case EventKind::Going:
      return words.text("event.going", by);
    case EventKind::Waiting:
      return words.text("event.waiting", by);
    case EventKind::Solved:
      return words.text("event.solved", by);
    case EventKind::Closed:
      return words.text("event.closed", by);
    case EventKind::Withdrawn:
      return event.what.empty() ? words.text("event.withdrawn", by)
                                : words.text("event.withdrawn.how", both);
    case EventKind::Confirmed:
      return words.text("event.confirmed", by);
    case EventKind::Reopened:
      return words.text("event.reopened", by);
    case EventKind::Planned:
      return words.text("event.planned", {by[0], {"day", planned_day(words, event)}});
    case EventKind::Unplanned:
      return words.text("event.unplanned", by);
    case EventKind::Promised:
      return words.text("event.promised", {by[0], {"moment", promised_moment(words, event)}});
    case EventKind::Unpromised:
      return words.text("event.unpromised", by);
    case EventKind::NotIt:
      return words.text("event.not_it", both);
    case EventKind::Gap:
      return words.text("event.gap", by);
    case EventKind::GapClosed:
      return words.text("event.gap_closed", by);
    case EventKind::NothingLearned:
      return words.text("event.nothing_learned",
                        {by[0], {"why", nothing_to_learn_text(words, event.what)}});
    case EventKind::MergedInto:
      return words.text("event.merged_into", both);
    case EventKind::MergedSomewhere:
      return words.text("event.merged_somewhere", by);
    case EventKind::Absorbed:
      return words.text("event.absorbed", both);
    case EventKind::Undone:
      return words.text("event.undone", by);
    case EventKind::Unlinked:
      break;
  }
  return words.text("event.unlinked", both);
}

struct RowOf {
  const Catalogue& words;
  Data& row;

  void put_moment(Instant at) const {
    put(row, "datetime", to_rfc3339(at));
    put(row, "time", format_moment(words, at));
  }

  void operator()(const ThreadMessage& message) const {
    const bool staff = message.side == WrittenBy::Staff;
    put(row, "is_message", true);
    put(row, "staff", staff);
    put(row, "initials", initials(message.name));
    put(row, "heading",
        words.text(staff ? "ticket.answer_of" : "ticket.message_of", {{"name", message.name}}));
    put(row, "name", message.name);
    put(row, "of", message.of);
    put(row, "lang", message.lang);
    put_attachments(row, words, message.files);
    put(row, "position", message.position < 0 ? "" : std::to_string(message.position));
    put(row, "has_text", !message.body.text.empty());
    put(row, "body_html", message.body);
    put_moment(message.at);
  }
  void operator()(const ThreadEvent& event) const {
    put(row, "is_event", true);
    put(row, "event", event_text(words, event));
    put_moment(event.at);
  }
  void operator()(const ThreadCard& card) const {
    row = article_row(words, card.article);
    put(row, "is_card", true);
    put(row, "label", words.text(card.solves ? "ticket.card.solves" : "ticket.card"));
  }
  void operator()(const ThreadNote& note) const {
    put(row, "is_note", true);
    put(row, "initials", initials(note.name));
    put(row, "heading", words.text("ticket.note_of", {{"name", note.name}}));
    put(row, "name", note.name);
    put(row, "has_text", !note.body.text.empty());
    put(row, "body_html", note.body);
    put_attachments(row, words, note.files);
    put_moment(note.at);
  }
};

template <class Item>
Data row_of(const Catalogue& words, const Item& item) {
  Data row;
  std::visit(RowOf{words, row}, item);
  for (const char* kind : {"is_message", "is_event", "is_card", "is_note"})
    if (!row.get(kind)) put(row, kind, false);
  return row;
}

}  // namespace

Data item_row(const Catalogue& words, const ThreadItem& item) {
  return row_of(words, item);
}
Data item_row(const Catalogue& words, const DeskItem& item) {
  return row_of(words, item);
}

}  // namespace kb::server::view
