// SPDX-License-Identifier: MIT
#pragma once
#include "store/article_drafts.h"
#include "store/article_names.h"

// How the states of drafts stand in SQL. For store/ alone.
namespace kb::store {

template <>
inline constexpr std::array<std::string_view, 2> kNames<DraftState>{"writing", "review"};

}  // namespace kb::store
