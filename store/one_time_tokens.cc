// SPDX-License-Identifier: MIT
#include "store/one_time_tokens.h"

#include "core/crypto.h"
#include "core/utf8.h"
#include "store/checks.h"
#include "store/connection.h"

namespace kb::store {

template <>
struct Columns<OneTimeToken> {
  static auto of(auto& t) { return std::tie(t.person, t.purpose, t.created, t.expires, t.used); }
};

namespace {

constexpr size_t kTokenBytes = 32;
constexpr size_t kMostTokenBytes = 100;
constexpr std::chrono::days kExplained{30};  // after its end

const std::string kSelect =
    "select coalesce(person, ''), purpose, created, expires, used from one_time_tokens ";

// Nobody's tokens are told apart from somebody's, so that a link for sessions fits no form.
std::string digest_of(const std::string& token) {
  return crypto::digest("once " + token);
}

bool is_possible(const std::string& token) {
  return !token.empty() && token.size() <= kMostTokenBytes && is_clean_utf8(token);
}

}  // namespace

std::string make_token(Transaction& tx, const std::optional<std::string>& person,
                       TokenPurpose purpose, Instant now) {
  if (person) require_id("one_time_tokens.person", *person);
  const std::string token = crypto::random_token(kTokenBytes);
  auto& sql = tx.connection();
  sql.execute("delete from one_time_tokens where expires < :long_ago", now - kExplained);
  sql.execute(
      "update one_time_tokens set expires = :now where person = :person and purpose = :purpose"
      " and used is null and expires > :before",
      now, person.value_or(""), purpose, now);
  sql.execute(
      "insert into one_time_tokens (digest, person, purpose, created, expires)"
      " values (:digest, :person, :purpose, :created, :expires)",
      digest_of(token), person, purpose, now, now + life_of(purpose));
  return token;
}

std::optional<OneTimeToken> find_token(Transaction& tx, const std::string& token,
                                       TokenPurpose purpose) {
  if (!is_possible(token)) return std::nullopt;
  auto found = tx.connection().records<OneTimeToken>(
      kSelect + "where digest = :digest and purpose = :purpose and person is not null",
      digest_of(token), purpose);
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

std::optional<std::string> use_token(Transaction& tx, const std::string& token,
                                     TokenPurpose purpose, Instant now) {
  const auto found = find_token(tx, token, purpose);
  if (!found) return std::nullopt;
  // Of two who use it at once, one is first.
  const bool done = tx.connection().execute(
                        "update one_time_tokens set used = :now where digest = :digest"
                        " and used is null and expires > :before",
                        now, digest_of(token), now) > 0;
  if (!done) return std::nullopt;
  return found->person;
}

std::optional<OneTimeToken> open_token(Transaction& tx, const std::string& person,
                                       TokenPurpose purpose, Instant now) {
  if (!is_fit_id(person)) return std::nullopt;
  auto found = tx.connection().records<OneTimeToken>(
      kSelect +
          "where person = :person and purpose = :purpose and used is null and expires > :now"
          " order by created desc limit 1",
      person, purpose, now);
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

void end_tokens(Transaction& tx, const std::string& person) {
  require_id("one_time_tokens.person", person);
  tx.connection().execute("delete from one_time_tokens where person = :person and used is null",
                          person);
}

}  // namespace kb::store
