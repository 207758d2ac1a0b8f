// SPDX-License-Identifier: MIT
#include "store/time_recording.h"

#include <algorithm>

#include "store/calls.h"
#include "store/people.h"
#include "store/ticket_lists.h"
#include "store/work_orders.h"

namespace kb::store {
namespace {

// The ticket or order on which time is noted.
struct Owner {
  std::string account;
  std::optional<TicketHead> ticket;
  std::optional<WorkOrder> order;
};

std::optional<Owner> owner_of(Transaction& tx, const NewTime& time) {
  Owner owner;
  if (!time.order.empty()) {
    owner.order = find_order(tx, time.order);
    if (owner.order) owner.account = owner.order->account;
  } else {
    owner.ticket = find_ticket_head(tx, time.ticket);
    if (owner.ticket) owner.account = owner.ticket->account;
  }
  if (owner.account.empty()) return std::nullopt;
  return owner;
}

// Work done before the call was agreed otherwise; what comes after it waits.
bool awaits_call(Transaction& tx, const NewTime& time) {
  const auto calls = time.order.empty() ? awaiting_calls_of_ticket(tx, time.ticket)
                                        : awaiting_calls_of_order(tx, time.order);
  return std::ranges::any_of(calls, [&](const Call& call) {
    const auto entry = find_time_entry(tx, call.entry);
    return entry && entry->at <= time.at;
  });
}

std::optional<TimeRefusal> refusal_of(Transaction& tx, const NewTime& time, const Owner& owner,
                                      Instant now) {
  if (time.real_minutes < 1 || time.real_minutes > kMostEntryMinutes) return TimeRefusal::Minutes;
  if (time.at > now) return TimeRefusal::Future;
  if (time.note.empty()) return TimeRefusal::Note;
  if (time.kind == TimeKind::Call) {
    const auto contact = find_person_by_email(tx, time.contact);
    if (!contact || contact->account != owner.account) return TimeRefusal::Contact;
    return owner.order && owner.order->is_over() ? std::optional(TimeRefusal::Over) : std::nullopt;
  }
  if (owner.order && (owner.order->is_over() || owner.order->state == OrderState::Delivered))
    return TimeRefusal::Over;
  if (owner.order && owner.order->state != OrderState::InProgress) return TimeRefusal::NotGoing;
  if (awaits_call(tx, time)) return TimeRefusal::AwaitsCall;
  return std::nullopt;
}

RoundingRule rule_at(Transaction& tx, const std::string& account, Instant at) {
  const auto plan = plan_at(tx, account, at);
  return plan ? plan->rule : RoundingRule{1};
}

void charge(Transaction& tx, TimeEntry& entry, const Owner& owner) {
  if (!entry.free_reason.empty()) {
    entry.charging = Charging::Free;
    return;
  }
  entry.charged_minutes = charged_minutes(rule_at(tx, entry.account, entry.at), entry.real_minutes);
  if (!owner.order || entry.kind == TimeKind::Call) return;
  const auto* approved = owner.order->approved();
  const int estimated = approved ? approved->minutes() : 0;
  const int rest = std::max(0, estimated - charged_work(time_on_order(tx, entry.order)));
  if (entry.charged_minutes <= rest) return;
  entry.charged_minutes = rest;
  entry.charging = Charging::UpToEstimate;
}

TimeEntry entry_from(const NewTime& time, const Owner& owner, Instant now) {
  TimeEntry entry;
  entry.id = time.key;
  entry.account = owner.account;
  entry.ticket = owner.order ? "" : time.ticket;
  entry.order = time.order;
  entry.kind = time.kind;
  entry.staff = time.staff;
  entry.at = entry.counts_at = time.at;
  entry.recorded = now;
  entry.real_minutes = time.real_minutes;
  entry.free_reason = time.free_reason;
  entry.note = time.note;
  return entry;
}

void note_call(Transaction& tx, const NewTime& time, const Owner& owner, Instant now) {
  if (time.kind != TimeKind::Call) return;
  Call call;
  call.entry = time.key;
  call.contact = time.contact;
  if (time.asks_confirmation) call.follow_up = FollowUp::Awaiting;
  put_call(tx, call);
  if (!time.asks_confirmation || !owner.ticket) return;
  const TicketStatus status = owner.ticket->status;
  if (status == TicketStatus::Open || status == TicketStatus::InProgress)
    set_status(tx, {owner.ticket->id, time.staff, now}, TicketStatus::Waiting);
}

}  // namespace

TimeResult record_time(Transaction& tx, const NewTime& time, Instant now) {
  tx.lock_changes();
  if (auto known = find_time_entry(tx, time.key)) return {{}, std::move(*known), {}};
  const auto owner = owner_of(tx, time);
  if (!owner) return {TimeRefusal::NoSuchThing, {}, {}};
  if (const auto refusal = refusal_of(tx, time, *owner, now)) return {refusal, {}, {}};
  TimeResult result{{}, entry_from(time, *owner, now), {}};
  charge(tx, result.entry, *owner);
  put_time_entry(tx, result.entry);
  put_remark(tx, result.entry.id, time.remark);
  note_call(tx, time, *owner, now);
  result.crossed = cross_marks(tx, result.entry.account, now);
  return result;
}

TimePreview preview_time(Transaction& tx, const std::string& account, int real_minutes,
                         Instant at) {
  const auto plan = plan_at(tx, account, at);
  if (!plan) return {charged_minutes(RoundingRule{1}, real_minutes), std::nullopt};
  const int charged = charged_minutes(plan->rule, real_minutes);
  return {charged, balance_of(tx, *plan, at).left() - charged};
}

std::optional<TimeEntry> take_back_time(Transaction& tx, const std::string& id,
                                        const std::string& staff, const std::string& reason,
                                        Instant now) {
  tx.lock_changes();
  const auto entry = find_time_entry(tx, id);
  if (!entry || entry->charging == Charging::Counter) return std::nullopt;
  if (auto known = counter_entry_of(tx, id)) return known;
  const auto order = find_order(tx, entry->order);
  if (order && order->is_over()) return std::nullopt;
  TimeEntry counter = *entry;
  counter.id = id + "-c";
  counter.staff = staff;
  counter.at = counter.recorded = now;
  counter.real_minutes = -entry->real_minutes;
  counter.charged_minutes = -entry->charged_minutes;
  counter.charging = Charging::Counter;
  counter.free_reason.clear();
  counter.corrects = id;
  counter.note = reason;
  put_time_entry(tx, counter);
  const auto call = find_call(tx, id);
  if (call && call->follow_up == FollowUp::Awaiting && !entry->ticket.empty())
    go_on_after_call(tx, {entry->ticket, staff, now});
  return counter;
}

}  // namespace kb::store
