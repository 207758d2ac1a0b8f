// SPDX-License-Identifier: MIT
#include "store/checks.h"
#include "store/connection.h"
#include "store/people.h"

namespace kb::store {

template <>
struct Columns<Session> {
  static auto of(auto& s) {
    return std::tie(s.token_digest, s.person, s.created, s.last_seen, s.browser, s.network,
                    s.stays);
  }
};

namespace {

const std::string kSelect =
    "select token_digest, person, created, last_seen, browser, network, stays from sessions ";

}  // namespace

void put_session(Transaction& tx, const Session& session) {
  require_id("sessions.token_digest", session.token_digest);
  require_id("sessions.person", session.person);
  require_text("sessions.browser", session.browser);
  require_text("sessions.network", session.network);
  // The person first, as everywhere: two that take both rows then never wait for each other.
  tx.connection().execute("update people set last_seen = :last_seen where id = :id",
                          session.last_seen, session.person);
  tx.connection().write(
      "insert into sessions (token_digest, person, created, last_seen, browser, network, stays)"
      " values (:token_digest, :person, :created, :last_seen, :browser, :network, :stays)"
      " on conflict (token_digest) do update set last_seen = excluded.last_seen",
      session);
}

std::optional<Session> find_session(Transaction& tx, const std::string& token_digest) {
  if (!is_fit_id(token_digest)) return std::nullopt;
  const auto found =
      tx.connection().records<Session>(kSelect + "where token_digest = :digest", token_digest);
  if (found.empty()) return std::nullopt;
  return found.front();
}

std::vector<Session> sessions_of(Transaction& tx, const std::string& person) {
  if (!is_fit_id(person)) return {};
  return tx.connection().records<Session>(
      kSelect + "where person = :person order by last_seen desc, created desc, token_digest",
      person);
}

bool remove_session(Transaction& tx, const std::string& token_digest) {
  if (!is_fit_id(token_digest)) return false;
  return tx.connection().execute("delete from sessions where token_digest = :digest",
                                 token_digest) > 0;
}

long long remove_sessions_of(Transaction& tx, const std::string& person,
                             const std::string& but_token_digest) {
  if (!is_fit_id(person)) return 0;
  return tx.connection().execute(
      "delete from sessions where person = :person and token_digest <> :kept", person,
      but_token_digest);
}

void remove_sessions_before(Transaction& tx, Instant created_before, Instant seen_before) {
  tx.connection().execute(
      "delete from sessions where created < :created_before or last_seen < :seen_before",
      created_before, seen_before);
}

}  // namespace kb::store
