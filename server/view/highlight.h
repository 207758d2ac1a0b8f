// SPDX-License-Identifier: MIT
#pragma once
#include <string_view>
#include <utility>
#include <vector>

#include "search/search.h"
#include "server/view/html.h"

// Found words in <mark>. Ranges that do not fit the text (outside, backwards, overlapping) are left
// out. A passage shows … where it was cut, but not between whole sentences.
namespace kb::server::view {

using Marks = std::vector<std::pair<size_t, size_t>>;

Html highlight(std::string_view text, const Marks& marks);
Html highlight(const search::Passage& passage);

}  // namespace kb::server::view
