// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/time.h"
#include "store/store.h"

// The outgoing queue: mails and webhook calls, put in by the transaction that causes them, so that
// both happen or neither. What is in a payload is the sender's business; it is emptied once sent.
//
// A sender claims a row under a lease: nobody else gets it until the lease ends, and what is
// reported under a lease that was lost changes nothing.
//
// Throws:  Error BadInput for texts that are not clean. Threads: as Transaction; any number of
//          senders, in any number of processes, may claim from one store.
namespace kb::store {

enum class OutgoingKind { Mail, Webhook };
enum class OutgoingPurpose {
  HandOver,  // a ticket, to the help desk that the firm has
  Notice,    // that something happened
  Link,      // an invitation, or a new password
};
enum class OutgoingState {
  Queued,
  Sent,
  GivenUp,  // tried for days; waits for a person
};

std::string_view to_text(OutgoingKind kind);        // "mail", "webhook"
std::string_view to_text(OutgoingPurpose purpose);  // "hand-over", "notice", "link"
std::string_view to_text(OutgoingState state);      // "queued", "sent", "given-up"
std::optional<OutgoingState> outgoing_state_from(std::string_view text);

struct OutgoingItem {
  long long id = 0;        // given by enqueue
  std::string unique_key;  // the same thing twice has the same
  OutgoingKind kind = OutgoingKind::Mail;
  OutgoingPurpose purpose = OutgoingPurpose::Notice;
  std::string ticket;     // that it tells of, or empty
  std::string recipient;  // address of a mail; empty for the webhook
  OutgoingState state = OutgoingState::Queued;
  Instant created{}, next_attempt{};
  int attempts = 0;
  std::optional<Instant> finished;  // sent or given up
  std::string failure;              // why the last attempt failed: a class, never anybody's words
  std::string payload;
};

// Queues it as due at `created`. False, and nothing written, when its key was queued ever before.
bool enqueue(Transaction& tx, const OutgoingItem& item);

// The next one due at `now`, for the lease until `leased_until` under the name `lease`.
std::optional<OutgoingItem> claim_outgoing(Transaction& tx, const std::string& lease, Instant now,
                                           Instant leased_until);
// Reports of who holds the lease; false when it was lost.
bool mark_sent(Transaction& tx, long long id, const std::string& lease, Instant now);
bool mark_failed(Transaction& tx, long long id, const std::string& lease,
                 const std::string& failure, Instant next_attempt);
bool mark_given_up(Transaction& tx, long long id, const std::string& lease,
                   const std::string& failure, Instant now);
bool release_outgoing(Transaction& tx, long long id, const std::string& lease);  // never tried

// When the next one is due or its lease ends; absent when nothing waits.
std::optional<Instant> next_outgoing_time(Transaction& tx);

struct OutgoingFigures {
  long long queued = 0, given_up = 0;
  std::optional<Instant> oldest;  // when the oldest queued one was put in
};
OutgoingFigures outgoing_figures(Transaction& tx);

// In the order in which they were queued, payloads left out; `limit` of the newest.
std::vector<OutgoingItem> outgoing_items(Transaction& tx, std::optional<OutgoingState> state,
                                         int limit);
std::optional<OutgoingItem> hand_over_of(Transaction& tx, const std::string& ticket);

// For who looks after it: due at once, as if new; and taken out, sent or not. False: not there.
bool retry_outgoing(Transaction& tx, long long id, Instant now);
long long retry_given_up(Transaction& tx, Instant now);  // how many
bool drop_outgoing(Transaction& tx, long long id);

// What is put in after `after` about a ticket or about none (a plan), by a transaction that has the
// lock of the change log, waits until `until` under the name of an act that may be undone.
long long newest_outgoing(Transaction& tx);
void hold_outgoing(Transaction& tx, long long after, const std::string& ticket,
                   const std::string& undo, Instant until);
// The act is undone. False when something of it has left or is leaving: then it is not to be
// committed, so that the rest leaves too.
bool drop_held(Transaction& tx, const std::string& undo);

// What was sent before, but for hand-overs: they say where their ticket is.
void forget_sent(Transaction& tx, Instant before);

}  // namespace kb::store
