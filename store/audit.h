// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/time.h"
#include "store/store.h"

// The audit log: who did what to what, when, and from where. Entries are added and read, never
// changed or taken away; an entry commits together with what it tells of, in the order of numbers.
//
// In:      no value of a secret, no text of a ticket: `detail` is a label, the names of rights, or
//          what somebody was called who is gone.
// Throws:  Error BadInput for unfit ids and texts. Threads: as Transaction.
namespace kb::store {

// From where somebody acts; the address itself is not kept.
enum class Origin { Program, ThisMachine, PrivateNetwork, Internet };

struct Actor {
  std::string id;    // of a person; empty for the program itself and who works in its shell
  std::string name;  // as it was then: people go, entries stay
  Origin origin = Origin::Program;
};

// Whoever runs the program's commands: the shell knows no names.
inline Actor shell_actor() {
  return {"", "shell", Origin::ThisMachine};
}
inline bool is_shell(const Actor& actor) {
  return actor.id.empty() && actor.name == "shell";
}

enum class Act {
  Sealed,
  Shown,
  ShowRefused,  // the password was wrong
  Extended,
  Moved,  // from a draft to the ticket that it became
  Deleted,
  Expired,
  KeysRotated,
  RightsChanged,
  RolesChanged,
  Invited,
  InvitationRevoked,
  PersonDisabled,
  PersonEnabled,
  PersonRemoved,
  PasswordLinkMade,  // to choose another
  PasswordChanged,
  SessionsClosed,  // by another
  Added,
  Changed,
  Merged,
  Removed,
  Retried,
};

enum class Audited { Secret, Keys, Person, Account, Area, Tag, Setting, Outgoing };

struct AuditEntry {
  long long number = 0;  // given by add_audit
  Instant at{};
  Actor actor;
  Act act = Act::Sealed;
  Audited thing = Audited::Secret;
  std::string id;            // of the thing
  std::string account = {};  // whose people may read of it; empty: staff alone
  std::string detail = {};   // the label of the secret, "+see_sealed -order"; may be empty
};

void add_audit(Transaction& tx, const AuditEntry& entry);

// The newest first. `limit` 0 means all.
std::vector<AuditEntry> audit_of(Transaction& tx, Audited thing, const std::string& id,
                                 int limit = 0);
// Of everything, narrowed to what is given.
struct AuditFilter {
  std::string actor;  // words of a name
  std::optional<Audited> thing;
  std::optional<Instant> from, until;  // until is exclusive
};
std::string_view to_text(Audited thing);  // "secret", "keys", "person" …
std::string_view to_text(Act act);        // "sealed", "shown" …
std::string_view to_text(Origin origin);  // "program", "this_machine" …
std::optional<Audited> audited_from(std::string_view text);
long long audit_count(Transaction& tx, const AuditFilter& filter);
std::vector<AuditEntry> audit_entries(Transaction& tx, const AuditFilter& filter, long long skip,
                                      int limit);

std::vector<AuditEntry> audit_of_account(Transaction& tx, Audited thing, const std::string& account,
                                         int limit);

}  // namespace kb::store
