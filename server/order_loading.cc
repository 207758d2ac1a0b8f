// SPDX-License-Identifier: MIT
#include "server/order_loading.h"

#include <functional>
#include <map>

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

template <typename Record, typename Key>
std::map<std::string, Record> by(std::vector<Record> records, const Key& key) {
  std::map<std::string, Record> all;
  for (auto& record : records) {
    std::string id = std::invoke(key, record);
    all.emplace(std::move(id), std::move(record));
  }
  return all;
}

template <typename Record>
const Record* found(const std::map<std::string, Record>& all, const std::string& id) {
  const auto at = all.find(id);
  return at == all.end() ? nullptr : &at->second;
}

// All that the rows of a list need besides the entries themselves, each by one query.
struct AboutEntries {
  std::map<std::string, store::Call> calls;
  std::map<std::string, store::TimeEntry> taken_back;  // by what each takes back
  std::map<std::string, store::WorkOrder> orders;
  std::map<std::string, store::TicketHead> tickets;
};

AboutEntries about(store::Transaction& tx, const std::vector<store::TimeEntry>& entries) {
  std::vector<std::string> ids, orders, tickets;
  for (const auto& entry : entries) {
    ids.push_back(entry.id);
    orders.push_back(entry.order);
    tickets.push_back(entry.ticket);
  }
  return {by(store::find_calls(tx, ids), &store::Call::entry),
          by(store::counter_entries_of(tx, ids), &store::TimeEntry::corrects),
          by(store::find_orders(tx, orders), &store::WorkOrder::id),
          by(store::find_ticket_heads(tx, tickets), &store::TicketHead::id)};
}

void look_up_people(Names& names, const std::vector<store::TimeEntry>& entries,
                    const AboutEntries& known) {
  std::vector<std::string> emails;
  for (const auto& entry : entries) emails.push_back(entry.staff);
  for (const auto& [id, call] : known.calls) emails.push_back(call.contact);
  names.look_up(emails);
}

// What a time entry is about, for those who may read that.
void put_subject(view::TimeRow& row, const AboutEntries& known, const Visitor& visitor) {
  const auto& entry = row.entry;
  if (!entry.order.empty()) {
    const auto* order = found(known.orders, entry.order);
    row.is_for_reader = order && may_read(visitor, *order);
    if (!row.is_for_reader) return;
    row.subject = order->title;
    row.href =
        visitor.is_staff() ? view::order_desk_path(entry.order) : view::order_path(entry.order);
    return;
  }
  const auto* ticket = found(known.tickets, entry.ticket);
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

view::TimeRow time_row(const store::TimeEntry& entry, const AboutEntries& known,
                       const Visitor& visitor, Names& names) {
  view::TimeRow row;
  row.entry = entry;
  row.staff = names.name(entry.staff);
  if (const auto* call = found(known.calls, entry.id)) {
    row.call = *call;
    row.contact = names.name(call->contact);
    // One that was taken back asks for nothing any more.
    if (found(known.taken_back, entry.id)) row.call->follow_up = store::FollowUp::NotAsked;
  }
  put_subject(row, known, visitor);
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
  const auto known = about(tx, entries);
  Names names(tx);
  look_up_people(names, entries, known);
  std::vector<view::TimeRow> rows;
  rows.reserve(entries.size());
  for (const auto& entry : entries) rows.push_back(time_row(entry, known, visitor, names));
  return rows;
}

std::vector<std::string> approver_names(store::Transaction& tx, const std::string& account) {
  std::vector<std::string> names;
  for (const auto& person : store::approvers_of(tx, account)) names.push_back(display_name(person));
  return names;
}

}  // namespace kb::server
