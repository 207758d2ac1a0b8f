// SPDX-License-Identifier: MIT
#include "server/person_lines.h"

#include "store/right_names.h"
#include "text/fold.h"

namespace kb::server {

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
