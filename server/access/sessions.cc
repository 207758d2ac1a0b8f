// SPDX-License-Identifier: MIT
#include "server/access/sessions.h"

#include <algorithm>

#include "core/crypto.h"
#include "store/audit_people.h"

namespace kb::server {
namespace {

constexpr size_t kTokenBytes = 32;
constexpr char kStays = 'l', kEndsWithBrowser = 's';
// The store is written at most this often for a session in use.
constexpr std::chrono::minutes kNoteUseEvery{5};

constexpr size_t kIdDigits = 16;

std::string id_of(const store::Session& session) {
  return session.token_digest.substr(0, kIdDigits);
}

bool is_over(const store::Session& session, bool stays, Instant now) {
  return now >= session.created + kSessionLife ||
         (!stays && now >= session.last_seen + kSessionIdle);
}

}  // namespace

std::string Sessions::open(const std::string& person_id, Stay stay, const SessionOrigin& origin) {
  const std::string token =
      (stay == Stay::Signed ? kStays : kEndsWithBrowser) + crypto::random_token(kTokenBytes);
  const Instant now = clock_.now();
  auto tx = store_.write();
  store::remove_sessions_before(tx, now - kSessionLife, now - kSessionLife);
  store::put_session(tx, {crypto::digest(token), person_id, now, now, origin.browser,
                          origin.network, stay == Stay::Signed});
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

std::vector<OpenSession> Sessions::open_sessions(const std::string& person_id,
                                                 const std::string& token) {
  const std::string digest = crypto::digest(token);
  const Instant now = clock_.now();
  std::vector<OpenSession> open;
  auto tx = store_.read();
  for (const auto& session : store::sessions_of(tx, person_id))
    if (!is_over(session, session.stays, now))
      open.push_back({id_of(session), session.created, session.last_seen, session.browser,
                      session.network, session.token_digest == digest});
  return open;
}

void Sessions::note_closing(store::Transaction& tx, const std::string& person_id,
                            const store::Actor& by) {
  const auto person = store::find_person(tx, person_id);
  if (person && by.id != person_id)
    store::audit_person(tx, *person, store::Act::SessionsClosed, {by, clock_.now()});
}

bool Sessions::close_one(const std::string& person_id, const std::string& id,
                         const store::Actor& by) {
  auto tx = store_.write();
  const auto all = store::sessions_of(tx, person_id);
  const auto found = std::ranges::find(all, id, id_of);
  if (found == all.end()) return false;
  store::remove_session(tx, found->token_digest);
  note_closing(tx, person_id, by);
  tx.commit();
  return true;
}

void Sessions::close_others(const std::string& person_id, const std::string& token,
                            const store::Actor& by) {
  auto tx = store_.write();
  if (store::remove_sessions_of(tx, person_id, crypto::digest(token)) > 0)
    note_closing(tx, person_id, by);
  tx.commit();
}

void Sessions::close(const std::string& token) {
  auto tx = store_.write();
  store::remove_session(tx, crypto::digest(token));
  tx.commit();
}

}  // namespace kb::server
