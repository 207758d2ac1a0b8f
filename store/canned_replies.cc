// SPDX-License-Identifier: MIT
#include "store/canned_replies.h"

#include "core/crypto.h"
#include "store/checks.h"
#include "store/connection.h"

namespace kb::store {

template <>
struct Columns<CannedReply> {
  static auto of(auto& r) {
    return std::tie(r.id, r.owner, r.lang, r.area, r.title, r.body, r.edition, r.updated,
                    r.removed);
  }
};

namespace {

constexpr size_t kIdBytes = 9;
const std::string kSelect =
    "select id, coalesce(owner, ''), lang, area, title, body, edition, updated, removed"
    " from canned_replies ";

void check(const CannedReply& reply) {
  require_id_or_none("canned_replies.owner", reply.owner);
  require_id_or_none("canned_replies.area", reply.area);
  require_id("canned_replies.lang", reply.lang);
  require_text("canned_replies.title", reply.title);
  require_text("canned_replies.body", reply.body);
  if (reply.title.empty() || reply.title.size() > kMaxCannedTitle)
    throw Error(ErrorCode::BadInput, "canned_replies.title is empty or longer than 120 bytes");
  if (reply.body.empty() || reply.body.size() > kMaxCannedBody)
    throw Error(ErrorCode::BadInput, "canned_replies.body is empty or longer than 8000 bytes");
}

bool says_the_same(const CannedReply& one, CannedReply other) {
  other.edition = one.edition;
  other.updated = one.updated;
  return one == other;
}

void require_room(Transaction& tx, const std::string& owner) {
  const auto count = tx.connection().select<int>(
      "select count(*) from canned_replies where coalesce(owner, '') = :owner and removed is null",
      owner);
  if (count.front() >= kMostCannedReplies)
    throw Error(ErrorCode::Conflict, "there are 500 canned replies already",
                "Remove some that nobody uses.");
}

void write(Transaction& tx, const CannedReply& reply) {
  tx.connection().execute(
      "insert into canned_replies (id, owner, lang, area, title, body, edition, updated, removed)"
      " values (:id, :owner, :lang, :area, :title, :body, :edition, :updated, :removed)"
      " on conflict (id) do update set owner = excluded.owner, lang = excluded.lang,"
      " area = excluded.area, title = excluded.title, body = excluded.body,"
      " edition = excluded.edition, updated = excluded.updated, removed = excluded.removed",
      reply.id, reply.owner.empty() ? std::nullopt : std::optional(reply.owner), reply.lang,
      reply.area, reply.title, reply.body, reply.edition, reply.updated, reply.removed);
}

}  // namespace

PutResult put_canned_reply(Transaction& tx, CannedReply& reply, Instant now) {
  if (reply.id.empty()) reply.id = crypto::random_token(kIdBytes);
  require_id("canned_replies.id", reply.id);
  check(reply);
  const auto before = lock_canned_reply(tx, reply.id);
  if (before && says_the_same(*before, reply)) return PutResult::Unchanged;
  if (!before || before->owner != reply.owner) require_room(tx, reply.owner);
  reply.edition = before ? before->edition + 1 : 1;
  reply.updated = now;
  write(tx, reply);
  return before ? PutResult::Changed : PutResult::Added;
}

std::optional<CannedReply> find_canned_reply(Transaction& tx, const std::string& id) {
  if (!is_fit_id(id)) return std::nullopt;
  auto found = tx.connection().records<CannedReply>(kSelect + "where id = :id", id);
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

std::optional<CannedReply> lock_canned_reply(Transaction& tx, const std::string& id) {
  tx.lock_changes();
  return find_canned_reply(tx, id);
}

std::vector<CannedReply> canned_replies_for(Transaction& tx, const std::string& person) {
  return tx.connection().records<CannedReply>(
      kSelect + "where removed is null and (owner is null or owner = :person) order by title, id",
      person);
}

std::vector<CannedReply> all_canned_replies(Transaction& tx) {
  return tx.connection().records<CannedReply>(kSelect + "where removed is null order by id");
}

bool remove_canned_reply(Transaction& tx, const std::string& id, Instant now) {
  if (!is_fit_id(id)) return false;
  tx.connection().execute("delete from canned_replies where removed < :before",
                          now - kCannedReplyKept);
  return tx.connection().execute(
             "update canned_replies set removed = :now where id = :id and removed is null", now,
             id) > 0;
}

bool restore_canned_reply(Transaction& tx, const std::string& id) {
  const auto reply = lock_canned_reply(tx, id);
  if (!reply || !reply->removed) return false;
  require_room(tx, reply->owner);
  return tx.connection().execute("update canned_replies set removed = null where id = :id", id) > 0;
}

}  // namespace kb::store
