// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "server/http/message.h"
#include "server/view/change_line.h"
#include "server/view/person_line.h"
#include "store/audit_people.h"
#include "store/people_overview.h"

// Between people in the store and people on pages and in forms.
namespace kb::server {

inline constexpr size_t kMostPersonNameBytes = 120;

view::PersonLine person_line(const store::PersonOverview& overview, const std::string& own_id);

view::ChangeLine change_line(const store::PersonChange& change);

// All values that a form brings under one name.
std::vector<std::string> form_values(const Request& request, std::string_view name);

// Rights or roles as ticked in a form.
store::Rights ticked_rights(const Request& request);
store::Roles ticked_roles(const Request& request);

// Whether name, address or account hold what was typed, however accented.
bool matches(const store::PersonOverview& overview, const std::string& folded_query);

}  // namespace kb::server
