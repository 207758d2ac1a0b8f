// SPDX-License-Identifier: MIT
#pragma once
#include <array>
#include <string_view>

// How sure suggestions were of texts whose answer is known, and how many of those were right. An
// area may go and its rows stay until the next check, so it is no foreign key.
namespace kb::store::steps {

inline constexpr auto kSuggestChecks = std::to_array<std::string_view>({
    "create table suggest_checks (area {text} NOT NULL, per_mille {int} NOT NULL,"
    "  is_right {int} NOT NULL, times {int} NOT NULL, made {int} NOT NULL,"
    "  PRIMARY KEY (area, per_mille, is_right)){keyed}",
});

}  // namespace kb::store::steps
