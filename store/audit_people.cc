// SPDX-License-Identifier: MIT
#include "store/audit_people.h"

#include "store/audit_columns.h"
#include "store/checks.h"
#include "store/right_names.h"

namespace kb::store {

template <>
struct Columns<PersonChange> {
  static auto of(auto& c) {
    return std::tuple_cat(Columns<AuditEntry>::of(c.entry), std::tie(c.person));
  }
};

namespace {

const std::string kSelect =
    "select " + kAuditColumns +
    ", coalesce(nullif(p.name, ''), p.email,"
    "  (select max(r.detail) from audit r where r.thing = 'person' and r.thing_id = a.thing_id"
    "   and r.act = 'person_removed'), '')"
    " from audit a left join people p on p.id = a.thing_id where a.thing = 'person'";
const std::string kNewest = " order by a.number desc limit :limit";

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

void add(Transaction& tx, const Person& person, Act act, const std::string& detail,
         const DoneBy& by) {
  add_audit(tx, {0, by.at, by.who, act, Audited::Person, person.id, person.account, detail});
}

}  // namespace

void audit_person_change(Transaction& tx, const Person& before, const Person& after,
                         const DoneBy& by) {
  if (const auto rights = difference(kRightNames, before.rights, after.rights); !rights.empty())
    add(tx, after, Act::RightsChanged, rights, by);
  if (const auto roles = difference(kRoleNames, before.roles, after.roles); !roles.empty())
    add(tx, after, Act::RolesChanged, roles, by);
  if (before.disabled != after.disabled)
    add(tx, after, after.disabled ? Act::PersonDisabled : Act::PersonEnabled, "", by);
}

void audit_person(Transaction& tx, const Person& person, Act act, const DoneBy& by) {
  const std::string& called = person.name.empty() ? person.email : person.name;
  add(tx, person, act, act == Act::PersonRemoved ? called : "", by);
}

std::vector<PersonChange> changes_of_account(Transaction& tx, const std::string& account,
                                             int limit) {
  if (!is_fit_id(account)) return {};
  return tx.connection().records<PersonChange>(kSelect + " and a.account = :account" + kNewest,
                                               account, limit);
}

std::vector<PersonChange> changes_of_people(Transaction& tx, int limit) {
  return tx.connection().records<PersonChange>(kSelect + kNewest, limit);
}

}  // namespace kb::store
