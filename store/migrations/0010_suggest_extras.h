// SPDX-License-Identifier: MIT
#pragma once
#include <array>
#include <string_view>

// How sure a suggestion must be in each area. The area without a name stands for all that have no
// row of their own; an area may go and its row stay, so it is no foreign key.
namespace kb::store::steps {

inline constexpr auto kSuggestExtras = std::to_array<std::string_view>({
    "create table suggest_thresholds (area {text} PRIMARY KEY, per_mille {int} NOT NULL){keyed}",
});

}  // namespace kb::store::steps
