// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/time.h"
#include "store/articles.h"
#include "store/store.h"

// Phrases that staff put into answers, shared or a person's own, with fields such as {{nombre}}.
//
// In:      a title and a body of at most kMaxCannedTitle and kMaxCannedBody bytes, neither empty;
//          at most kMostCannedReplies shared ones, and as many of each person.
// Throws:  Error BadInput; Conflict when there are too many. Threads: as Transaction.
namespace kb::store {

inline constexpr size_t kMaxCannedTitle = 120, kMaxCannedBody = 8000;
inline constexpr int kMostCannedReplies = 500;
inline constexpr std::chrono::days kCannedReplyKept{30};  // after it was removed

struct CannedReply {
  std::string id;     // made by put_canned_reply when empty
  std::string owner;  // a person's id; empty: shared by all staff
  std::string lang = "es";
  std::string area;  // id; empty: of every area
  std::string title, body;
  int edition = 0;  // grows with each change, from 1
  Instant updated{};
  std::optional<Instant> removed;  // may be brought back for kCannedReplyKept
  bool operator==(const CannedReply&) const = default;
};

// Adds it or brings it up to date; the same once more (in all but edition and time) is Unchanged.
PutResult put_canned_reply(Transaction& tx, CannedReply& reply, Instant now);
std::optional<CannedReply> find_canned_reply(Transaction& tx, const std::string& id);
// As find_canned_reply, with other writers kept waiting until the transaction ends.
std::optional<CannedReply> lock_canned_reply(Transaction& tx, const std::string& id);

// Those that a person may use, shared ones and their own, by title.
std::vector<CannedReply> canned_replies_for(Transaction& tx, const std::string& person);
std::vector<CannedReply> all_canned_replies(Transaction& tx);  // by id; without removed ones

// False when it is not there or was removed before. What was removed long ago goes for good.
bool remove_canned_reply(Transaction& tx, const std::string& id, Instant now);
bool restore_canned_reply(Transaction& tx, const std::string& id);

}  // namespace kb::store
