// SPDX-License-Identifier: MIT
#include "store/audit.h"
#include "store/people.h"

namespace kb::store {
namespace {

template <typename T>
struct Flag {
  const char* name;
  bool T::*member;
};

constexpr Flag<Rights> kRights[] = {
    {"ask", &Rights::ask},     {"see_all", &Rights::see_all},   {"see_sealed", &Rights::see_sealed},
    {"order", &Rights::order}, {"see_time", &Rights::see_time}, {"manage", &Rights::manage}};
constexpr Flag<Roles> kRoles[] = {{"technician", &Roles::technician},
                                  {"editor", &Roles::editor},
                                  {"administrator", &Roles::administrator}};

// "+see_sealed -order"
template <typename T, size_t N>
std::string difference(const Flag<T> (&flags)[N], const T& before, const T& after) {
  std::string text;
  for (const auto& [name, member] : flags) {
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
  if (const auto rights = difference(kRights, before.rights, after.rights); !rights.empty())
    add(Act::RightsChanged, rights);
  if (const auto roles = difference(kRoles, before.roles, after.roles); !roles.empty())
    add(Act::RolesChanged, roles);
  if (before.disabled != after.disabled)
    add(after.disabled ? Act::PersonDisabled : Act::PersonEnabled, "");
}

}  // namespace kb::store
