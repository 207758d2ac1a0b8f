// SPDX-License-Identifier: MIT
#pragma once
#include <array>
#include <string_view>

// Pairs of articles that look alike and are not the same, as an editor said. An article may come
// later than its pairs and go without them, so neither is a foreign key.
namespace kb::store::steps {

inline constexpr auto kDismissedDuplicates = std::to_array<std::string_view>({
    "create table dismissed_pairs (one {text} NOT NULL, other {text} NOT NULL,"
    "  one_title {text} NOT NULL, other_title {text} NOT NULL, one_revision {int} NOT NULL,"
    "  other_revision {int} NOT NULL, per_mille {int} NOT NULL, person {text} NOT NULL,"
    "  at {int} NOT NULL, reason {text} NOT NULL, PRIMARY KEY (one, other)){keyed}",
});

}  // namespace kb::store::steps
