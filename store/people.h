// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/time.h"
#include "store/articles.h"
#include "store/store.h"

// People: contacts of an account with their rights, and staff with their roles; and their sessions.
namespace kb::store {

struct Rights {  // of a contact in their account
  bool ask = false, see_all = false, see_sealed = false, order = false, see_time = false,
       manage = false;
  bool operator==(const Rights&) const = default;
};

struct Roles {  // of staff; one person may hold several
  bool technician = false, editor = false, administrator = false;
  bool publisher = false;  // puts articles before their readers; an editor writes them
  bool edits() const { return editor || publisher; }
  bool any() const { return technician || editor || administrator || publisher; }
  bool operator==(const Roles&) const = default;
};

struct Person {
  std::string id;     // made by put_person when empty
  std::string email;  // unique, lower case
  std::string name, lang = "es";
  std::string account;  // id; empty for staff
  Rights rights;
  Roles roles;
  bool disabled = false;
};

// By id when one is given, else by e-mail: adds or brings up to date. The password is not touched.
// An e-mail that another person has is a Conflict; an account that is not there, BadInput. Whoever
// is disabled loses sessions and links at once, and does not get them back.
PutResult put_person(Transaction& tx, Person person);
std::optional<Person> find_person(Transaction& tx, const std::string& id);
std::optional<Person> find_person_by_email(Transaction& tx, const std::string& email);
// Those of them that are there, in no order. Addresses as the store holds them.
std::vector<Person> find_people_by_email(Transaction& tx, const std::vector<std::string>& emails);
std::vector<Person> people(Transaction& tx);  // by e-mail
// The same of one account; none for an empty one.
std::vector<Person> people_of(Transaction& tx, const std::string& account);
bool remove_person(Transaction& tx, const std::string& id);

// Throws NotFound when there is no such person. An empty hash takes the password away.
void set_password_hash(Transaction& tx, const std::string& person_id, const std::string& hash);
std::optional<std::string> password_hash(Transaction& tx,
                                         const std::string& person_id);  // absent: cannot sign in

struct Session {
  std::string
      token_digest;  // crypto::digest of the cookie's token; the token itself is never stored
  std::string person;
  Instant created{}, last_seen{};
  std::string browser{}, network{};  // what its person knows it by: "Firefox · Linux", "192.0.2.*"
  bool stays = true;                 // beyond the browser's end
};
// Of a session that is there, only `last_seen` is written; its person was seen then too.
void put_session(Transaction& tx, const Session& session);
std::optional<Session> find_session(Transaction& tx, const std::string& token_digest);
std::vector<Session> sessions_of(Transaction& tx, const std::string& person);  // latest use first
bool remove_session(Transaction& tx, const std::string& token_digest);
// All of a person, or all but one. How many there were.
long long remove_sessions_of(Transaction& tx, const std::string& person,
                             const std::string& but_token_digest = {});
void remove_sessions_before(Transaction& tx, Instant created_before, Instant seen_before);

}  // namespace kb::store
