// SPDX-License-Identifier: MIT
#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/time.h"
#include "store/articles.h"
#include "store/store.h"

// Time that was spent for an account: on a ticket or a work order, by work or by a call.
//
// An entry is never changed. A wrong one is answered by a counter entry, which takes its minutes
// back on the day when that was seen, and counts in the same plan.
// What staff note beside it is a RemarkForStaff, apart by type: pages of clients never hold one.
//
// Throws:  Error BadInput; Conflict for an id that another entry has. Threads: as Transaction.
namespace kb::store {

enum class TimeKind { Work, Call };
enum class Charging {
  ByRule,        // of the plan that ran, else every minute
  UpToEstimate,  // less than by the rule: the approved estimate is used up
  Free,          // with a reason
  Counter,       // takes back another entry
};

std::string_view to_text(TimeKind kind);      // "work", "call"
std::string_view to_text(Charging charging);  // "by_rule", "up_to_estimate", "free", "counter"
std::optional<TimeKind> time_kind_from(std::string_view text);
std::optional<Charging> charging_from(std::string_view text);

struct TimeEntry {
  std::string id, account;
  std::string ticket, order;  // ids: of one of the two
  TimeKind kind = TimeKind::Work;
  std::string staff;    // e-mail address
  Instant at{};         // when it was done; of a counter entry, when it was written
  Instant counts_at{};  // decides the plan: `at`, of a counter entry that of the other
  Instant recorded{};
  int real_minutes = 0, charged_minutes = 0;  // under zero in a counter entry
  Charging charging = Charging::ByRule;
  std::string free_reason, corrects;  // corrects: id of the entry that it takes back
  std::string note;                   // what was done, as the client reads it
  bool operator==(const TimeEntry&) const = default;
};

struct RemarkForStaff {
  std::string text;
};

// Adds it; Unchanged when it is there already.
PutResult put_time_entry(Transaction& tx, const TimeEntry& entry);
void put_remark(Transaction& tx, const std::string& entry, const RemarkForStaff& remark);
std::optional<RemarkForStaff> remark_on(Transaction& tx, const std::string& entry);
// By id of the entry, of those that have one.
std::map<std::string, RemarkForStaff> remarks_on(Transaction& tx,
                                                 const std::vector<std::string>& entries);

std::optional<TimeEntry> find_time_entry(Transaction& tx, const std::string& id);
// Those of them that are there, in no order.
std::vector<TimeEntry> find_time_entries(Transaction& tx, const std::vector<std::string>& ids);
std::optional<TimeEntry> counter_entry_of(Transaction& tx, const std::string& id);
// Of those that were taken back, in no order.
std::vector<TimeEntry> counter_entries_of(Transaction& tx, const std::vector<std::string>& ids);
// All by time.
std::vector<TimeEntry> time_on_ticket(Transaction& tx, const std::string& ticket);
std::vector<TimeEntry> time_on_order(Transaction& tx, const std::string& order);
std::vector<TimeEntry> time_of_account(Transaction& tx, const std::string& account, Instant from,
                                       Instant until);
std::vector<std::string> time_entry_ids(Transaction& tx);  // corrected ones before their counters

// Months ("2026-11") of an account in which time was noted, newest first.
std::vector<std::string> months_with_time(Transaction& tx, const std::string& account);

// Charged work of an order: what its estimate limits. Calls are charged beside it.
int charged_work(const std::vector<TimeEntry>& entries);

}  // namespace kb::store
