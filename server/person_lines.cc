// SPDX-License-Identifier: MIT
#include "server/person_lines.h"

#include <sstream>

#include "store/right_names.h"
#include "text/fold.h"

namespace kb::server {
namespace {

view::PersonAct act_of(store::Act act) {
  using enum view::PersonAct;
  switch (act) {
    case store::Act::RightsChanged:
    case store::Act::RolesChanged:
      return RightsChanged;
    case store::Act::Invited:
      return Invited;
    case store::Act::InvitationRevoked:
      return InvitationRevoked;
    case store::Act::PersonDisabled:
      return Withdrawn;
    case store::Act::PersonEnabled:
      return Given;
    case store::Act::PersonRemoved:
      return Removed;
    case store::Act::PasswordLinkMade:
      return PasswordLinkMade;
    case store::Act::PasswordChanged:
      return PasswordChanged;
    case store::Act::SessionsClosed:
      return SessionsClosed;
    default:
      return Other;
  }
}

// The name as the table has it, which stays; absent for one that this program does not know.
template <typename T, size_t N>
std::optional<std::string_view> kept_name(
    const std::string& name, const std::pair<std::string_view, bool T::*> (&table)[N]) {
  for (const auto& [known, member] : table)
    if (known == name) return known;
  return std::nullopt;
}

// "+see_sealed -order"
void add_differences(view::ChangeLine& line, const std::string& detail) {
  std::istringstream words(detail);
  for (std::string word; words >> word;) {
    auto name = kept_name(word.substr(1), store::kRightNames);
    if (!name) name = kept_name(word.substr(1), store::kRoleNames);
    if (name) (word.front() == '+' ? line.given : line.taken).push_back(*name);
  }
}

}  // namespace

view::PersonLine person_line(const store::PersonOverview& overview, const std::string& own_id) {
  const store::Person& person = overview.person;
  view::PersonLine line;
  line.id = person.id;
  line.name = person.name;
  line.email = person.email;
  line.account = overview.account_name;
  line.rights = store::held(person.rights, store::kRightNames);
  line.roles = store::held(person.roles, store::kRoleNames);
  line.is_self = person.id == own_id;
  if (person.disabled)
    line.state = view::PersonState::Withdrawn;
  else if (overview.has_password)
    line.state = overview.last_seen ? view::PersonState::Active : view::PersonState::NeverHere;
  else if (overview.invited_until)
    line.state = view::PersonState::Invited;
  if (line.state == view::PersonState::Active) line.at = *overview.last_seen;
  if (line.state == view::PersonState::Invited) line.at = *overview.invited_until;
  return line;
}

view::ChangeLine change_line(const store::PersonChange& change) {
  const auto& entry = change.entry;
  view::ChangeLine line;
  line.act = act_of(entry.act);
  line.person = change.person;
  if (!store::is_shell(entry.actor)) line.who = entry.actor.name;
  line.is_own = entry.actor.id == entry.id;
  if (line.act == view::PersonAct::RightsChanged) add_differences(line, entry.detail);
  line.at = entry.at;
  return line;
}

std::vector<std::string> form_values(const Request& request, std::string_view name) {
  std::vector<std::string> values;
  const auto [begin, end] = request.form.equal_range(name);
  for (auto it = begin; it != end; ++it) values.push_back(it->second);
  return values;
}

store::Rights ticked_rights(const Request& request) {
  return store::with_names(form_values(request, "puede"), store::kRightNames);
}

store::Roles ticked_roles(const Request& request) {
  return store::with_names(form_values(request, "papel"), store::kRoleNames);
}

bool matches(const store::PersonOverview& overview, const std::string& folded_query) {
  if (folded_query.empty()) return true;
  const auto& person = overview.person;
  return text::fold(person.name + "\n" + person.email + "\n" + overview.account_name)
             .find(folded_query) != std::string::npos;
}

}  // namespace kb::server
