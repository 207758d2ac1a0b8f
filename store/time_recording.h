// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "store/plans.h"
#include "store/store.h"
#include "store/time_entries.h"

// Noting down time: what may be noted, what it is charged, and what it does to the plan.
//
// Throws:  Error BadInput. Threads: as Transaction.
namespace kb::store {

struct NewTime {
  std::string key;            // of the form, random: the same form twice is one entry
  std::string ticket, order;  // one of them
  TimeKind kind = TimeKind::Work;
  std::string staff;  // e-mail address
  Instant at{};
  int real_minutes = 0;
  std::string note;         // what the client reads; of a call, its summary
  std::string free_reason;  // not empty: it is not charged
  RemarkForStaff remark;
  std::string contact;             // of a call: e-mail address of who was called
  bool asks_confirmation = false;  // of a call
};

enum class TimeRefusal {
  NoSuchThing,  // no such ticket or order, or one without an account
  Minutes,      // not from 1 to kMostEntryMinutes
  Future,
  Note,        // empty
  Contact,     // of a call: nobody of that account
  AwaitsCall,  // work after a call that is not confirmed in writing yet
  NotGoing,    // work on an order that is not in progress
  Over,        // the order is over, or delivered
};
inline constexpr int kMostEntryMinutes = 24 * 60;

struct TimeResult {
  std::optional<TimeRefusal> refusal;
  TimeEntry entry;                   // as it was noted
  std::vector<CrossedMark> crossed;  // of which the account is to be told
};

// Refused ones leave everything as it was. A ticket whose call asks for confirmation waits for it.
TimeResult record_time(Transaction& tx, const NewTime& time, Instant now);

// What `real_minutes` of it would be charged, and left of the plan after; for showing it before.
struct TimePreview {
  int charged_minutes = 0;
  std::optional<int> left_after;  // absent: no plan runs
};
TimePreview preview_time(Transaction& tx, const std::string& account, int real_minutes, Instant at);

// Takes an entry back, once: the counter entry that is there, or a new one. Absent when there is no
// such entry, when it is a counter entry itself, or when its order is over.
std::optional<TimeEntry> take_back_time(Transaction& tx, const std::string& id,
                                        const std::string& staff, const std::string& reason,
                                        Instant now);

}  // namespace kb::store
