// SPDX-License-Identifier: MIT
#pragma once
#include <array>
#include <string_view>
#include <utility>

#include "store/people.h"

// The names of rights and roles in files; a right or role that is not listed here cannot be
// imported or exported.
namespace kb::indexer {

template <class Owner>
using NamedFlag = std::pair<std::string_view, bool Owner::*>;

inline constexpr std::array<NamedFlag<store::Rights>, 6> kRights{
    {{"ask", &store::Rights::ask},
     {"see_all", &store::Rights::see_all},
     {"see_sealed", &store::Rights::see_sealed},
     {"order", &store::Rights::order},
     {"see_time", &store::Rights::see_time},
     {"manage", &store::Rights::manage}}};

inline constexpr std::array<NamedFlag<store::Roles>, 3> kRoles{
    {{"technician", &store::Roles::technician},
     {"editor", &store::Roles::editor},
     {"administrator", &store::Roles::administrator}}};

}  // namespace kb::indexer
