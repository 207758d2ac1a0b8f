// SPDX-License-Identifier: MIT
#include "server/access/people_changes.h"

#include "core/error.h"
#include "server/access/account_mail.h"
#include "store/accounts.h"
#include "store/checks.h"
#include "store/people_overview.h"

namespace kb::server {
namespace {

using store::TokenPurpose;

store::Person existing(store::Transaction& tx, const std::string& id) {
  if (auto person = store::find_person(tx, id)) return *person;
  throw Error(ErrorCode::NotFound, "no such person");
}

// Locked first, so that two who take away each other's right do not both succeed.
std::optional<PersonProblem> what_would_be_missing(const PeopleDesk& desk,
                                                   const store::Person& after) {
  const bool manages = after.rights.manage && !after.disabled;
  const bool administers = after.roles.administrator && !after.disabled;
  if (!manages && store::is_last_manager(desk.tx, after.id)) return PersonProblem::LastManager;
  if (!administers && store::is_last_administrator(desk.tx, after.id))
    return PersonProblem::LastAdministrator;
  return std::nullopt;
}

void note(const PeopleDesk& desk, const store::Person& person, store::Act act) {
  store::audit_person(desk.tx, person, act, {desk.by, desk.now});
}

// Of somebody new, `before` is nobody.
store::Person put(const PeopleDesk& desk, const std::optional<store::Person>& before,
                  const store::Person& person) {
  store::put_person(desk.tx, person);
  auto after = store::find_person_by_email(desk.tx, person.email).value();
  store::Person nobody;
  nobody.id = after.id;
  store::audit_person_change(desk.tx, before.value_or(nobody), after, {desk.by, desk.now});
  return after;
}

FreshLink send(const PeopleDesk& desk, const store::Person& to, TokenPurpose purpose) {
  FreshLink fresh{purpose, store::make_token(desk.tx, to.id, purpose, desk.now), {}};
  fresh.link = send_account_mail(desk.tx, desk.config, desk.outgoing, {purpose, to, fresh.token});
  note(desk, to,
       purpose == TokenPurpose::Invitation ? store::Act::Invited : store::Act::PasswordLinkMade);
  return fresh;
}

void note_revoked_invitation(const PeopleDesk& desk, const store::Person& person) {
  if (person.disabled && store::open_token(desk.tx, person.id, TokenPurpose::Invitation, desk.now))
    note(desk, person, store::Act::InvitationRevoked);
}

// In the order of the form. A contact without an account is none, for then they would count as
// staff.
std::vector<PersonProblem> problems_of(const PeopleDesk& desk, const store::Person& wanted,
                                       Invitee as) {
  std::vector<PersonProblem> problems;
  if (!store::is_email(wanted.email)) problems.push_back(PersonProblem::NoEmail);
  if (as == Invitee::Staff) {
    if (!wanted.roles.any()) problems.push_back(PersonProblem::NoRole);
  } else if (wanted.account.empty() || !store::find_account(desk.tx, wanted.account)) {
    problems.push_back(PersonProblem::NoAccount);
  }
  return problems;
}

std::optional<PersonProblem> problem_with(const PeopleDesk& desk, const store::Person& known,
                                          const store::Person& wanted) {
  if (known.account != wanted.account) return PersonProblem::Elsewhere;
  if (known.disabled) return PersonProblem::Withdrawn;
  if (store::password_hash(desk.tx, known.id)) return PersonProblem::Already;
  return std::nullopt;
}

}  // namespace

Invited invite(const PeopleDesk& desk, store::Person wanted, Invitee as) {
  desk.tx.lock_changes();
  Invited invited{problems_of(desk, wanted, as), wanted, {}, {}};
  if (!invited.problems.empty()) return invited;
  const auto known = store::find_person_by_email(desk.tx, wanted.email);
  if (known) {
    if (const auto problem = problem_with(desk, *known, wanted))
      invited.problems.push_back(*problem);
    invited.person = *known;
    if (!invited.problems.empty() ||
        store::open_token(desk.tx, known->id, TokenPurpose::Invitation, desk.now))
      return invited;
    wanted.id = known->id;
    if (wanted.name.empty()) wanted.name = known->name;
  }
  invited.person = put(desk, known, wanted);
  const auto fresh = send(desk, invited.person, TokenPurpose::Invitation);
  invited.token = fresh.token;
  invited.link = fresh.link;
  return invited;
}

std::optional<PersonProblem> change_person(const PeopleDesk& desk, const store::Person& wanted) {
  desk.tx.lock_changes();
  const store::Person before = existing(desk.tx, wanted.id);
  store::Person person = before;
  person.name = wanted.name;
  person.lang = wanted.lang;
  person.rights = wanted.rights;
  person.roles = wanted.roles;
  if (person.account.empty() && !person.roles.any()) return PersonProblem::NoRole;
  if (const auto problem = what_would_be_missing(desk, person)) return problem;
  put(desk, before, person);
  return std::nullopt;
}

std::optional<PersonProblem> set_access(const PeopleDesk& desk, const std::string& id,
                                        Access access) {
  desk.tx.lock_changes();
  const store::Person before = existing(desk.tx, id);
  store::Person person = before;
  person.disabled = access == Access::Withdrawn;
  if (const auto problem = what_would_be_missing(desk, person)) return problem;
  note_revoked_invitation(desk, person);
  put(desk, before, person);
  return std::nullopt;
}

FreshLink make_link(const PeopleDesk& desk, const store::Person& person) {
  if (person.disabled) throw Error(ErrorCode::Conflict, "the person has no access");
  const bool can_sign_in = store::password_hash(desk.tx, person.id).has_value();
  return send(desk, person, can_sign_in ? TokenPurpose::PasswordReset : TokenPurpose::Invitation);
}

}  // namespace kb::server
