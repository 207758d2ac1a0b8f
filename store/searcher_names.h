// SPDX-License-Identifier: MIT
#pragma once
#include "store/names.h"
#include "store/search_log.h"

// Who searched, as the search log says it; for the .cc files that read it.
namespace kb::store {

template <>
inline constexpr std::array<std::string_view, 3> kNames<Searcher>{"anonymous", "client", "staff"};

}  // namespace kb::store
