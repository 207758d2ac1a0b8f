// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <vector>

// Which pages a row of page links shows: the first, the last and the neighbours of the current one.
namespace kb::server::view {

// How many pages `total` results make, at most `most`.
int page_count(int total, int size, int most);

// Pages count from 0; an absent one is a gap between others. Nothing for fewer than two pages.
std::vector<std::optional<int>> pages_shown(int current, int pages);

}  // namespace kb::server::view
