// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "cli/user/people.h"
#include "core/error.h"
#include "core/time.h"
#include "server/access/account_mail.h"
#include "server/access/people_changes.h"
#include "server/access/sessions.h"
#include "store/right_names.h"

namespace kb::cli {
namespace {

using server::PersonProblem;

Error refusal(PersonProblem problem, const std::string& email) {
  switch (problem) {
    case PersonProblem::NoEmail:
      return {ErrorCode::BadInput, email + " is not an e-mail address"};
    case PersonProblem::Already:
      return {ErrorCode::Conflict, email + " has a password already",
              "For another one: resuelve user reset " + email};
    case PersonProblem::Withdrawn:
      return {ErrorCode::Conflict, email + " is disabled", "resuelve user enable " + email};
    case PersonProblem::NoAccount:
      return {ErrorCode::NotFound, "there is no such account",
              "Accounts come in by resuelve import."};
    case PersonProblem::Elsewhere:
      return {ErrorCode::Conflict, email + " is of another account, or staff",
              "See: resuelve user list"};
    default:
      return {ErrorCode::Usage,
              "a person is staff (--role) or a contact of an account (--account), one of the two"};
  }
}

// What the shell asks for: an invitation also for somebody who is there without a password.
store::Person wanted_person(store::Transaction& tx, const UserOptions& options) {
  store::Person person;
  if (const auto known = store::find_person_by_email(tx, options.email)) person = *known;
  person.email = options.email;
  if (!options.name.empty() || person.name.empty()) person.name = options.name;
  if (!options.account.empty()) person.account = options.account;
  if (!options.roles.empty()) person.roles = store::with_names(options.roles, store::kRoleNames);
  if (!options.rights.empty())
    person.rights = store::with_names(options.rights, store::kRightNames);
  if (person.id.empty()) person.lang = options.lang;
  return person;
}

// Without the setting public-url it begins with the path.
void print_link(const std::string& link, store::TokenPurpose purpose) {
  fmt::print("{}\n", link);
  if (link.starts_with('/'))
    fmt::print(stderr, "put the portal's address before it, or set --public-url\n");
  fmt::print(stderr, "it works once, for {}\n",
             purpose == store::TokenPurpose::Invitation ? "7 days" : "1 hour");
}

std::string or_dash(const std::string& text) {
  return text.empty() ? "-" : text;
}

}  // namespace

int invite_person(const UserDesk& desk) {
  const SystemClock clock;
  server::Outgoing outgoing(desk.config, clock);
  auto tx = desk.store.write();
  tx.lock_changes();
  const server::PeopleDesk people{tx, desk.config, outgoing, clock.now(), store::shell_actor()};
  const auto wanted = wanted_person(tx, desk.options);
  const auto as = wanted.account.empty() ? server::Invitee::Staff : server::Invitee::Contact;
  auto invited = server::invite(people, wanted, as);
  if (!invited.problems.empty()) throw refusal(invited.problems.front(), desk.options.email);
  put_given_areas(tx, desk, invited.person);
  if (invited.link.empty()) invited.link = server::make_link(people, invited.person).link;
  tx.commit();
  print_link(invited.link, store::TokenPurpose::Invitation);
  return 0;
}

int reset_password(const UserDesk& desk) {
  const SystemClock clock;
  server::Outgoing outgoing(desk.config, clock);
  auto tx = desk.store.write();
  const auto person = existing(tx, desk);
  if (person.disabled) throw refusal(PersonProblem::Withdrawn, person.email);
  const auto fresh =
      server::make_link({tx, desk.config, outgoing, clock.now(), store::shell_actor()}, person);
  tx.commit();
  print_link(fresh.link, fresh.purpose);
  return 0;
}

int list_sessions(const UserDesk& desk) {
  std::string id;
  {
    auto tx = desk.store.read();
    id = existing(tx, desk).id;
  }
  const SystemClock clock;
  for (const auto& session : server::Sessions(desk.store, clock).open_sessions(id, ""))
    fmt::print("{}  opened {}  last used {}  {}  {}\n", session.id, to_rfc3339(session.created),
               to_rfc3339(session.last_seen), or_dash(session.browser), or_dash(session.network));
  return 0;
}

int revoke_sessions(const UserDesk& desk) {
  std::string id;
  {
    auto tx = desk.store.read();
    id = existing(tx, desk).id;
  }
  const SystemClock clock;
  server::Sessions sessions(desk.store, clock);
  if (desk.options.session.empty())
    sessions.close_others(id, "", store::shell_actor());
  else if (!sessions.close_one(id, desk.options.session, store::shell_actor()))
    throw Error(ErrorCode::NotFound, "there is no such session",
                "See: resuelve user sessions " + desk.options.email);
  fmt::print("closed\n");
  return 0;
}

}  // namespace kb::cli
