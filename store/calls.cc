// SPDX-License-Identifier: MIT
#include "store/calls.h"

#include "core/error.h"
#include "store/checks.h"
#include "store/connection.h"
#include "store/in_list.h"
#include "store/ticket_lists.h"

namespace kb::store {

template <>
inline constexpr std::array<std::string_view, 3> kNames<FollowUp>{"not_asked", "awaiting",
                                                                  "confirmed"};

std::string_view to_text(FollowUp follow_up) {
  return name_of(follow_up);
}
std::optional<FollowUp> follow_up_from(std::string_view text) {
  return value_named<FollowUp>(text);
}

template <>
struct Columns<Call> {
  static auto of(auto& c) {
    return std::tie(c.entry, c.contact, c.follow_up, c.confirmed_by, c.confirmed_at, c.words);
  }
};

namespace {

const std::string kSelect =
    "select c.entry, c.contact, c.follow_up, c.confirmed_by, c.confirmed_at, c.words from calls c"
    " join time_entries t on t.id = c.entry ";

// A call that was taken back by a counter entry asks for nothing.
const std::string kAwaiting =
    " and c.follow_up = 'awaiting' and not exists"
    " (select 1 from time_entries x where x.corrects <> '' and x.corrects = c.entry) order by "
    "t.at, t.id";

}  // namespace

PutResult put_call(Transaction& tx, Call call) {
  call.contact = clean_email("calls.contact", call.contact);
  call.confirmed_by = clean_email("calls.confirmed_by", call.confirmed_by);
  require_text("calls.words", call.words);
  tx.lock_changes();
  const auto before = find_call(tx, call.entry);
  if (before == call) return PutResult::Unchanged;
  tx.connection().write(
      "insert into calls (entry, contact, follow_up, confirmed_by, confirmed_at, words)"
      " values (:entry, :contact, :follow_up, :confirmed_by, :confirmed_at, :words)"
      " on conflict (entry) do update set contact = excluded.contact,"
      " follow_up = excluded.follow_up, confirmed_by = excluded.confirmed_by,"
      " confirmed_at = excluded.confirmed_at, words = excluded.words",
      call);
  return before ? PutResult::Changed : PutResult::Added;
}

std::optional<Call> find_call(Transaction& tx, const std::string& entry) {
  if (!is_fit_id(entry)) return std::nullopt;
  auto found = tx.connection().records<Call>(kSelect + "where c.entry = :entry", entry);
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

std::vector<Call> find_calls(Transaction& tx, const std::vector<std::string>& entries) {
  return records_in<Call>(tx.connection(), kSelect + "where c.entry in", entries);
}

std::vector<Call> awaiting_calls_of_ticket(Transaction& tx, const std::string& ticket) {
  return tx.connection().records<Call>(kSelect + "where t.ticket = :ticket" + kAwaiting, ticket);
}

std::vector<Call> awaiting_calls_of_order(Transaction& tx, const std::string& order) {
  return tx.connection().records<Call>(kSelect + "where t.work_order = :work_order" + kAwaiting,
                                       order);
}

std::vector<Call> awaiting_calls_of_account(Transaction& tx, const std::string& account) {
  return tx.connection().records<Call>(kSelect + "where t.account = :account" + kAwaiting, account);
}

void go_on_after_call(Transaction& tx, const TicketStep& act) {
  const auto ticket = find_ticket_head(tx, act.ticket);
  if (!ticket || ticket->status != TicketStatus::Waiting) return;
  if (awaiting_calls_of_ticket(tx, act.ticket).empty())
    set_status(tx, act, TicketStatus::InProgress);
}

bool may_confirm_calls(const Person& person) {
  return !person.disabled && (person.rights.ask || person.rights.order);
}

Confirmation confirm_call(Transaction& tx, const std::string& entry, const std::string& person_id,
                          const std::string& words, Instant now) {
  tx.lock_changes();
  auto call = find_call(tx, entry);
  const auto time = find_time_entry(tx, entry);
  if (!call || !time || call->follow_up == FollowUp::NotAsked) return Confirmation::NotThere;
  const auto person = find_person(tx, person_id);
  if (!person || person->account != time->account || !may_confirm_calls(*person))
    return Confirmation::NoRight;
  if (call->follow_up == FollowUp::Confirmed) return Confirmation::AlreadyDone;
  if (counter_entry_of(tx, entry)) return Confirmation::NotThere;
  call->follow_up = FollowUp::Confirmed;
  call->confirmed_by = person->email;
  call->confirmed_at = now;
  call->words = words;
  put_call(tx, *call);
  if (!time->ticket.empty()) go_on_after_call(tx, {time->ticket, person->email, now});
  return Confirmation::Done;
}

}  // namespace kb::store
