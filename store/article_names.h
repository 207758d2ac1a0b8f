// SPDX-License-Identifier: MIT
#pragma once
#include "store/articles.h"
#include "store/names.h"

// How states and audiences of articles stand in SQL. For store/ alone.
namespace kb::store {

template <>
inline constexpr std::array<std::string_view, 4> kNames<ArticleState>{"draft", "review",
                                                                      "published", "archived"};
template <>
inline constexpr std::array<std::string_view, 3> kNames<ArticleAudience>{"public", "clients",
                                                                         "internal"};

}  // namespace kb::store
