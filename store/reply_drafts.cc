// SPDX-License-Identifier: MIT
#include "store/reply_drafts.h"

#include "core/crypto.h"
#include "store/checks.h"
#include "store/connection.h"
#include "store/sent_forms.h"

namespace kb::store {

template <>
inline constexpr std::array<std::string_view, 2> kNames<DraftKind>{"reply", "note"};

template <>
struct Columns<ReplyDraft> {
  static auto of(auto& d) { return std::tie(d.ticket, d.person, d.kind, d.key, d.updated, d.body); }
};

namespace {

constexpr size_t kKeyBytes = 16;

}  // namespace

std::optional<ReplyDraft> find_reply_draft(Transaction& tx, const std::string& ticket,
                                           const std::string& person, DraftKind kind) {
  auto found = tx.connection().records<ReplyDraft>(
      "select ticket, person, kind, form_key, updated, body from reply_drafts"
      " where ticket = :ticket and person = :person and kind = :kind",
      ticket, person, kind);
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

ReplyDraft open_reply_draft(Transaction& tx, const std::string& ticket, const std::string& person,
                            DraftKind kind, Instant now) {
  require_id("reply_drafts.ticket", ticket);
  require_id("reply_drafts.person", person);
  tx.connection().execute(
      "insert into reply_drafts (ticket, person, kind, form_key, updated, body)"
      " values (:ticket, :person, :kind, :key, :updated, '')"
      " on conflict (ticket, person, kind) do nothing",
      ticket, person, kind, crypto::random_token(kKeyBytes), now);
  return find_reply_draft(tx, ticket, person, kind).value();
}

std::optional<ReplyDraft> find_reply_draft(Transaction& tx, const std::string& key) {
  if (!is_fit_id(key)) return std::nullopt;
  auto found = tx.connection().records<ReplyDraft>(
      "select ticket, person, kind, form_key, updated, body from reply_drafts"
      " where form_key = :key",
      key);
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

std::optional<ReplyDraft> lock_reply_draft(Transaction& tx, const std::string& key) {
  tx.lock_changes();
  return find_reply_draft(tx, key);
}

bool was_reply_sent(Transaction& tx, const std::string& key, const std::string& body) {
  return was_sent(tx, key, body);
}

bool keep_reply_draft(Transaction& tx, const std::string& key, const std::string& body,
                      Instant now) {
  require_text("reply_drafts.body", body);
  if (!is_fit_id(key) || was_sent(tx, key, body)) return false;
  return tx.connection().execute(
             "update reply_drafts set body = :body, updated = :updated where form_key = :key", body,
             now, key) > 0;
}

void end_reply_draft(Transaction& tx, const std::string& key, Instant now) {
  tx.connection().execute(
      "update reply_drafts set body = '', form_key = :fresh, updated = :updated"
      " where form_key = :key",
      crypto::random_token(kKeyBytes), now, key);
}

}  // namespace kb::store
