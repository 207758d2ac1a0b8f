// SPDX-License-Identifier: MIT
#include "server/access/sessions.h"

#include "core/crypto.h"

namespace kb::server {
namespace {

constexpr size_t kTokenBytes = 32;
constexpr char kStays = 'l', kEndsWithBrowser = 's';
// The store is written at most this often for a session in use.
constexpr std::chrono::minutes kNoteUseEvery{5};

bool is_over(const store::Session& session, bool stays, Instant now) {
  return now >= session.created + kSessionLife ||
         (!stays && now >= session.last_seen + kSessionIdle);
}

}  // namespace

std::string Sessions::open(const std::string& person_id, Stay stay) {
  const std::string token =
      (stay == Stay::Signed ? kStays : kEndsWithBrowser) + crypto::random_token(kTokenBytes);
  const Instant now = clock_.now();
  auto tx = store_.write();
  store::remove_sessions_before(tx, now - kSessionLife, now - kSessionLife);
  store::put_session(tx, {crypto::digest(token), person_id, now, now});
  tx.commit();
  return token;
}

std::optional<store::Person> Sessions::person_of(const std::string& token) {
  if (token.empty()) return std::nullopt;
  const std::string digest = crypto::digest(token);
  const Instant now = clock_.now();
  std::optional<store::Session> session;
  std::optional<store::Person> person;
  {
    auto tx = store_.read();
    session = store::find_session(tx, digest);
    if (!session || is_over(*session, token.front() == kStays, now)) return std::nullopt;
    person = store::find_person(tx, session->person);
  }
  if (!person || person->disabled) return std::nullopt;
  if (now >= session->last_seen + kNoteUseEvery) note_use(digest, now);
  return person;
}

void Sessions::note_use(const std::string& digest, Instant now) {
  auto tx = store_.write();
  auto session = store::find_session(tx, digest);
  if (!session) return;  // signed out meanwhile
  session->last_seen = now;
  store::put_session(tx, *session);
  tx.commit();
}

void Sessions::close(const std::string& token) {
  auto tx = store_.write();
  store::remove_session(tx, crypto::digest(token));
  tx.commit();
}

}  // namespace kb::server
