// SPDX-License-Identifier: MIT
#include "store/checks.h"
#include "store/connection.h"
#include "store/people.h"

namespace kb::store {

template <>
struct Columns<Session> {
  static auto of(auto& s) { return std::tie(s.token_digest, s.person, s.created, s.last_seen); }
};

void put_session(Transaction& tx, const Session& session) {
  require_id("sessions.token_digest", session.token_digest);
  require_id("sessions.person", session.person);
  tx.connection().write(
      "insert into sessions (token_digest, person, created, last_seen)"
      " values (:token_digest, :person, :created, :last_seen)"
      " on conflict (token_digest) do update set last_seen = excluded.last_seen",
      session);
}

std::optional<Session> find_session(Transaction& tx, const std::string& token_digest) {
  if (!is_fit_id(token_digest)) return std::nullopt;
  const auto found = tx.connection().records<Session>(
      "select token_digest, person, created, last_seen from sessions where token_digest = :digest",
      token_digest);
  if (found.empty()) return std::nullopt;
  return found.front();
}

bool remove_session(Transaction& tx, const std::string& token_digest) {
  if (!is_fit_id(token_digest)) return false;
  return tx.connection().execute("delete from sessions where token_digest = :digest",
                                 token_digest) > 0;
}

void remove_sessions_before(Transaction& tx, Instant created_before, Instant seen_before) {
  tx.connection().execute(
      "delete from sessions where created < :created_before or last_seen < :seen_before",
      created_before, seen_before);
}

}  // namespace kb::store
