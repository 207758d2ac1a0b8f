// SPDX-License-Identifier: MIT
#pragma once
#include <array>
#include <string_view>

// What is behind the marks of an article draft that was made from a ticket.
namespace kb::store::steps {

inline constexpr auto kCoveredValues = std::to_array<std::string_view>({
    "create table covered_values ("
    "  draft {text} NOT NULL REFERENCES article_drafts (id) ON DELETE CASCADE,"
    "  position {int} NOT NULL, mark {text} NOT NULL, kind {text} NOT NULL,"
    "  original {text} NOT NULL, is_back {int} NOT NULL, PRIMARY KEY (draft, mark)){keyed}",
});

}  // namespace kb::store::steps
