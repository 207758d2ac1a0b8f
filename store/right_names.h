// SPDX-License-Identifier: MIT
#pragma once
#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "store/people.h"

// The rights of contacts and the roles of staff by their names, as forms, the shell and files have
// them.
namespace kb::store {

inline constexpr std::pair<std::string_view, bool Rights::*> kRightNames[] = {
    {"ask", &Rights::ask},     {"see_all", &Rights::see_all},   {"see_sealed", &Rights::see_sealed},
    {"order", &Rights::order}, {"see_time", &Rights::see_time}, {"manage", &Rights::manage}};
inline constexpr std::pair<std::string_view, bool Roles::*> kRoleNames[] = {
    {"technician", &Roles::technician},
    {"editor", &Roles::editor},
    {"publisher", &Roles::publisher},
    {"administrator", &Roles::administrator}};

// Those that are held, in the order of the table.
template <typename T, size_t N>
std::vector<std::string_view> held(const T& all,
                                   const std::pair<std::string_view, bool T::*> (&table)[N]) {
  std::vector<std::string_view> names;
  for (const auto& [name, member] : table)
    if (all.*member) names.push_back(name);
  return names;
}

// All that `names` lists; names of nothing are passed over.
template <typename T, size_t N>
T with_names(const std::vector<std::string>& names,
             const std::pair<std::string_view, bool T::*> (&table)[N]) {
  T all;
  for (const auto& [name, member] : table)
    all.*member = std::ranges::find(names, name) != names.end();
  return all;
}

}  // namespace kb::store
