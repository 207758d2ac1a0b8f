// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/time.h"
#include "store/people.h"

// People as those see them who manage them: who can sign in, who was asked to, who was here when.
namespace kb::store {

struct PersonOverview {
  Person person;
  std::string account_name;  // empty for staff
  bool has_password = false;
  std::optional<Instant> last_seen;
  std::optional<Instant> invited_until;  // an invitation that still works
};

std::vector<PersonOverview> people_overview(Transaction& tx, Instant now);  // by name
std::vector<PersonOverview> people_overview(Transaction& tx, Instant now,
                                            const std::string& account);
std::optional<PersonOverview> person_overview(Transaction& tx, Instant now, const std::string& id);

// Whether without this person nobody could manage the contacts of their account, or set up accounts
// at all. Who cannot sign in yet, or no more, does not count. In a write transaction after
// lock_changes(), the answer holds until its end.
bool is_last_manager(Transaction& tx, const std::string& id);
bool is_last_administrator(Transaction& tx, const std::string& id);

}  // namespace kb::store
