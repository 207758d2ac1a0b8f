// SPDX-License-Identifier: MIT
#include "server/order_loading.h"

#include "server/names.h"
#include "server/view/links.h"
#include "store/ticket_lists.h"

namespace kb::server {
namespace {

bool is_of_account(const Visitor& visitor, const std::string& account) {
  return visitor.person && !visitor.person->account.empty() && visitor.person->account == account;
}

view::VersionView version_view(const store::WorkOrder& order, const store::OrderVersion& version,
                               Names& names) {
  view::VersionView view{version, names.name(version.author), {}};
  if (const auto* before = order.version(version.number - 1))
    for (const auto& line : before->lines) view.known_lines.push_back(line.text);
  return view;
}

// What a time entry is about, for those who may read that.
void put_subject(view::TimeRow& row, store::Transaction& tx, const Visitor& visitor) {
  const auto& entry = row.entry;
  if (!entry.order.empty()) {
    const auto order = store::find_order(tx, entry.order);
    row.is_for_reader = order && may_read(visitor, *order);
    if (!row.is_for_reader) return;
    row.subject = order->title;
    row.href =
        visitor.is_staff() ? view::order_desk_path(entry.order) : view::order_path(entry.order);
    return;
  }
  const auto ticket = store::find_ticket_head(tx, entry.ticket);
  // A ticket that is gone left its time behind: only who sees all of the account reads its note.
  row.is_for_reader =
      ticket ? visitor.may_read(*ticket) : visitor.is_staff() || visitor.person->rights.see_all;
  if (!ticket || !row.is_for_reader) return;
  row.subject = ticket->subject;
  row.href =
      visitor.is_staff() ? view::desk_ticket_path(entry.ticket) : view::ticket_path(entry.ticket);
}

void forget_words(view::TimeRow& row) {
  row.entry.note.clear();
  row.entry.free_reason.clear();
  row.call.reset();
  row.contact.clear();
}

view::TimeRow time_row(store::Transaction& tx, const Visitor& visitor,
                       const store::TimeEntry& entry, Names& names) {
  view::TimeRow row;
  row.entry = entry;
  row.staff = names.name(entry.staff);
  row.call = store::find_call(tx, entry.id);
  if (row.call) row.contact = names.name(row.call->contact);
  // One that was taken back asks for nothing any more.
  if (row.call && store::counter_entry_of(tx, entry.id))
    row.call->follow_up = store::FollowUp::NotAsked;
  put_subject(row, tx, visitor);
  if (!row.is_for_reader) forget_words(row);
  return row;
}

}  // namespace

bool may_read(const Visitor& visitor, const store::WorkOrder& order) {
  if (visitor.is_staff()) return true;
  if (!is_of_account(visitor, order.account)) return false;
  const auto& rights = visitor.person->rights;
  return rights.see_all || rights.order || order.requester == visitor.person->email;
}

bool may_order(const Visitor& visitor, const store::WorkOrder& order) {
  return is_of_account(visitor, order.account) && visitor.person->rights.order;
}

view::OrderView order_view(store::Transaction& tx, const Visitor& visitor,
                           const store::WorkOrder& order, int version) {
  Names names(tx);
  view::OrderView view;
  view.order = order;
  view.requester = names.name(order.requester);
  const auto* shown = order.version(version);
  if (!shown && !order.versions.empty()) shown = &order.versions.back();
  if (shown) view.shown = version_view(order, *shown, names);
  for (const auto& event : order.events) view.events.push_back({event, names.name(event.who)});
  view.time = time_rows(tx, visitor, store::time_on_order(tx, order.id));
  view.shows_time =
      visitor.is_staff() ||
      (visitor.person && (visitor.person->rights.see_time || may_order(visitor, order)));
  return view;
}

std::vector<view::TimeRow> time_rows(store::Transaction& tx, const Visitor& visitor,
                                     const std::vector<store::TimeEntry>& entries) {
  Names names(tx);
  std::vector<view::TimeRow> rows;
  rows.reserve(entries.size());
  for (const auto& entry : entries) rows.push_back(time_row(tx, visitor, entry, names));
  return rows;
}

std::vector<std::string> approver_names(store::Transaction& tx, const std::string& account) {
  std::vector<std::string> names;
  for (const auto& person : store::approvers_of(tx, account)) names.push_back(display_name(person));
  return names;
}

}  // namespace kb::server
