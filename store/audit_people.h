// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <vector>

#include "store/audit.h"
#include "store/people.h"

// What was done to people, in the audit log: who may do what, who may come, by which password.
//
// In:      the transaction in which it is done.
// Throws:  as audit.h. Threads: as Transaction.
namespace kb::store {

struct DoneBy {
  Actor who;
  Instant at{};
};

// What differs between a person before and after: rights, roles, whether they may come at all. Of
// somebody new, `before` has the same id and nothing else. Nothing when nothing differs.
void audit_person_change(Transaction& tx, const Person& before, const Person& after,
                         const DoneBy& by);

// Anything else that was done to one. What was done to those who are gone says what they were
// called.
void audit_person(Transaction& tx, const Person& person, Act act, const DoneBy& by);

struct PersonChange {
  AuditEntry entry;
  std::string person;  // what they are called now, or were when they were removed; else empty
};

// The newest first: of the contacts of an account, or of everybody.
std::vector<PersonChange> changes_of_account(Transaction& tx, const std::string& account,
                                             int limit);
std::vector<PersonChange> changes_of_people(Transaction& tx, int limit);

}  // namespace kb::store
