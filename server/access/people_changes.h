// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/config.h"
#include "core/time.h"
#include "server/outgoing/outgoing.h"
#include "server/view/person_problem.h"
#include "store/audit_people.h"
#include "store/one_time_tokens.h"
#include "store/people.h"

// What people do to people: invite, change rights, withdraw, give back; the same rules on the pages
// of contacts who manage and of administrators, and in the shell.
//
// In:      a write transaction; whether the one who asks may do this at all is settled before.
// Out:     a problem, and then nothing was changed; else what was is in the audit log.
// Throws:  Error NotFound for a person who is not there. Threads: one transaction each.
namespace kb::server {

using view::PersonProblem;

struct PeopleDesk {
  store::Transaction& tx;
  const Config& config;
  Outgoing& outgoing;
  Instant now;
  store::Actor by;
};

enum class Invitee { Contact, Staff };
struct Invited {
  std::vector<PersonProblem> problems;  // all that stands against it
  store::Person person;
  std::string token, link;  // empty when an invitation was still open: pressing twice makes one
};
Invited invite(const PeopleDesk& desk, store::Person wanted, Invitee as);

// Name, language, rights and roles; the rest of a person stays.
std::optional<PersonProblem> change_person(const PeopleDesk& desk, const store::Person& wanted);

enum class Access { Withdrawn, Given };
std::optional<PersonProblem> set_access(const PeopleDesk& desk, const std::string& id,
                                        Access access);

// A fresh link, which ends the one before: an invitation until they have a password, after that one
// to choose another. Throws Error Conflict for somebody without access.
struct FreshLink {
  store::TokenPurpose purpose = store::TokenPurpose::Invitation;
  std::string token, link;
};
FreshLink make_link(const PeopleDesk& desk, const store::Person& person);

}  // namespace kb::server
