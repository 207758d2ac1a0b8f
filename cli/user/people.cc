// SPDX-License-Identifier: MIT
#include "cli/user/people.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <iostream>

#include "core/crypto.h"
#include "core/error.h"
#include "core/time.h"
#include "server/access/passwords.h"
#include "server/password_form.h"
#include "store/audit_people.h"
#include "store/one_time_tokens.h"
#include "store/people_overview.h"
#include "store/right_names.h"
#include "store/staff_areas.h"

namespace kb::cli {
namespace {

using store::Person;

constexpr const char* kAllAreas = "-";

void require_administrator_left(store::Transaction& tx, const Person& before, bool administers) {
  if (administers || !store::is_last_administrator(tx, before.id)) return;
  throw Error(ErrorCode::Conflict, before.email + " is the last administrator who can sign in",
              "Appoint another first: resuelve user add EMAIL --role administrator");
}

std::string read_password(const Person& person) {
  std::string password;
  std::getline(std::cin, password);
  if (server::password_fault(password, person))
    throw Error(ErrorCode::BadInput, "the password is too short or too plain",
                "Give at least 12 characters that nobody would try first.");
  return password;
}

std::string state_of(const store::PersonOverview& overview) {
  if (overview.person.disabled) return "  disabled";
  if (overview.has_password) return "";
  return overview.invited_until ? "  invited until " + to_rfc3339(*overview.invited_until)
                                : "  no password";
}

store::DoneBy done_here() {
  return {store::shell_actor(), SystemClock{}.now()};
}

std::string areas_of(store::Transaction& tx, const Person& person) {
  const auto areas = store::areas_of_person(tx, person.id);
  return areas.empty() ? "" : fmt::format("  areas {}", fmt::join(areas, ","));
}

store::PutResult put_audited(store::Transaction& tx, const Person& person) {
  auto before = store::find_person_by_email(tx, person.email);
  const auto result = store::put_person(tx, person);
  const Person after = store::find_person_by_email(tx, person.email).value();
  if (!before) before.emplace().id = after.id;
  store::audit_person_change(tx, *before, after, done_here());
  return result;
}

int set_disabled(const UserDesk& desk, bool disabled) {
  auto tx = desk.store.write();
  tx.lock_changes();
  Person person = existing(tx, desk);
  require_administrator_left(tx, person, !disabled);
  person.disabled = disabled;
  const auto by = done_here();
  if (disabled && store::open_token(tx, person.id, store::TokenPurpose::Invitation, by.at))
    store::audit_person(tx, person, store::Act::InvitationRevoked, by);
  put_audited(tx, person);
  tx.commit();
  fmt::print("{} {}\n", person.email, disabled ? "disabled" : "enabled");
  return 0;
}

Person wanted_person(const UserOptions& options) {
  Person person;
  person.email = options.email;
  person.name = options.name.empty() ? options.email : options.name;
  person.lang = options.lang;
  person.account = options.account;
  person.roles = store::with_names(options.roles, store::kRoleNames);
  person.rights = store::with_names(options.rights, store::kRightNames);
  if (person.account.empty() == !person.roles.any())
    throw Error(
        ErrorCode::Usage,
        "a person is staff (--role) or a contact of an account (--account), one of the two");
  return person;
}

}  // namespace

Person existing(store::Transaction& tx, const UserDesk& desk) {
  if (auto person = store::find_person_by_email(tx, desk.options.email)) return *person;
  throw Error(ErrorCode::NotFound, "nobody has the address " + desk.options.email,
              "See: resuelve user list");
}

void put_given_areas(store::Transaction& tx, const UserDesk& desk, const Person& person) {
  const auto& areas = desk.options.areas;
  if (areas.empty()) return;
  if (!person.roles.technician)
    throw Error(ErrorCode::Usage, "--areas is for technicians (--role technician)");
  const bool all = areas == std::vector<std::string>{kAllAreas};
  store::put_staff_areas(tx, person.id, all ? std::vector<std::string>{} : areas);
}

int add_person(const UserDesk& desk) {
  Person person = wanted_person(desk.options);
  auto tx = desk.store.write();
  tx.lock_changes();
  if (const auto before = store::find_person_by_email(tx, person.email)) {
    require_administrator_left(tx, *before, person.roles.administrator);
    person.disabled = before->disabled;
  }
  const auto result = put_audited(tx, person);
  put_given_areas(tx, desk, existing(tx, desk));
  tx.commit();
  fmt::print("{} {}\n", desk.options.email,
             result == store::PutResult::Added     ? "added"
             : result == store::PutResult::Changed ? "changed"
                                                   : "unchanged");
  return 0;
}

int list_people(const UserDesk& desk) {
  auto tx = desk.store.read();
  for (const auto& overview : store::people_overview(tx, SystemClock{}.now())) {
    const Person& person = overview.person;
    const bool staff = person.account.empty();
    fmt::print("{:<36} {:<24} {:<20} {}{}{}\n", person.email, person.name,
               staff ? "staff" : person.account,
               fmt::join(staff ? store::held(person.roles, store::kRoleNames)
                               : store::held(person.rights, store::kRightNames),
                         ","),
               areas_of(tx, person), state_of(overview));
  }
  return 0;
}

int set_password(const UserDesk& desk) {
  Person person;
  {
    auto tx = desk.store.read();
    person = existing(tx, desk);
  }
  const bool typed = desk.options.from_input;
  const std::string password = typed ? read_password(person) : crypto::random_password();
  const std::string hash = crypto::hash_password(password);
  auto tx = desk.store.write();
  server::set_new_password(tx, person.id, hash, done_here());
  tx.commit();
  fmt::print("{}\n", typed ? "password set" : password);
  return 0;
}

int disable_person(const UserDesk& desk) {
  return set_disabled(desk, true);
}

int enable_person(const UserDesk& desk) {
  return set_disabled(desk, false);
}

int remove_person(const UserDesk& desk) {
  auto tx = desk.store.write();
  tx.lock_changes();
  const auto person = existing(tx, desk);
  require_administrator_left(tx, person, false);
  store::remove_person(tx, person.id);
  store::audit_person(tx, person, store::Act::PersonRemoved, done_here());
  tx.commit();
  fmt::print("{} removed\n", person.email);
  return 0;
}

}  // namespace kb::cli
