// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/time.h"
#include "store/articles.h"
#include "store/people.h"
#include "store/store.h"
#include "store/ticket_thread.h"
#include "store/time_entries.h"

// Calls: the exception of a firm that answers in writing. Each is a time entry of kind Call, whose
// note is the summary; who was called, and whether they confirm in writing what was agreed, stands
// here. Until they do, work on the ticket or order does not go on.
//
// Throws:  Error BadInput. Threads: as Transaction.
namespace kb::store {

enum class FollowUp { NotAsked, Awaiting, Confirmed };
std::string_view to_text(FollowUp follow_up);  // "not_asked", "awaiting", "confirmed"
std::optional<FollowUp> follow_up_from(std::string_view text);

struct Call {
  std::string entry;    // id of its time entry
  std::string contact;  // e-mail address
  FollowUp follow_up = FollowUp::NotAsked;
  std::string confirmed_by;  // e-mail address
  std::optional<Instant> confirmed_at;
  std::string words;  // what they wrote with it
  bool operator==(const Call&) const = default;
};

PutResult put_call(Transaction& tx, Call call);
std::optional<Call> find_call(Transaction& tx, const std::string& entry);
// Those of them that are calls, in no order.
std::vector<Call> find_calls(Transaction& tx, const std::vector<std::string>& entries);

// Those that wait for their confirmation, oldest first.
std::vector<Call> awaiting_calls_of_ticket(Transaction& tx, const std::string& ticket);
std::vector<Call> awaiting_calls_of_order(Transaction& tx, const std::string& order);
std::vector<Call> awaiting_calls_of_account(Transaction& tx, const std::string& account);

// May they confirm calls: contacts who may ask, or order.
bool may_confirm_calls(const Person& person);

// To be called where a call stopped waiting: its ticket goes on, unless another one waits.
void go_on_after_call(Transaction& tx, const TicketStep& act);

enum class Confirmation { Done, AlreadyDone, NoRight, NotThere };
// In writing: `words` are what was agreed, or empty for the summary as it stands. A ticket that
// waited goes on. The person is looked up anew, with the rights they have now.
Confirmation confirm_call(Transaction& tx, const std::string& entry, const std::string& person_id,
                          const std::string& words, Instant now);

}  // namespace kb::store
