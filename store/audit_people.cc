// SPDX-License-Identifier: MIT
#include "store/audit.h"
#include "store/right_names.h"

namespace kb::store {
namespace {

// "+see_sealed -order"
template <typename T, size_t N>
std::string difference(const std::pair<std::string_view, bool T::*> (&table)[N], const T& before,
                       const T& after) {
  std::string text;
  for (const auto& [name, member] : table) {
    if (before.*member == after.*member) continue;
    text += text.empty() ? "" : " ";
    text += (after.*member ? "+" : "-") + std::string(name);
  }
  return text;
}

}  // namespace

void audit_person_change(Transaction& tx, const Person& before, const Person& after,
                         const Actor& by, Instant now) {
  const auto add = [&](Act act, const std::string& detail) {
    add_audit(tx, {0, now, by, act, Audited::Person, after.id, after.account, detail});
  };
  if (const auto rights = difference(kRightNames, before.rights, after.rights); !rights.empty())
    add(Act::RightsChanged, rights);
  if (const auto roles = difference(kRoleNames, before.roles, after.roles); !roles.empty())
    add(Act::RolesChanged, roles);
  if (before.disabled != after.disabled)
    add(after.disabled ? Act::PersonDisabled : Act::PersonEnabled, "");
}

}  // namespace kb::store
