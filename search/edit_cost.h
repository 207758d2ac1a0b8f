// SPDX-License-Identifier: MIT
#pragma once
#include <string_view>

// How far a typed word is from a known one, in tenths of a plain slip.
//
// Optimal string alignment (Damerau 1964; restricted so that no letter is edited twice) with costs:
// a plain insertion, deletion or substitution is 10; what Spanish writers confuse by ear (b/v,
// c/s/z, g/j, y/i, k/c/q, a silent h, ll/y) and what fingers do (two letters swapped, one doubled)
// is less.
//
// In:      folded words. Out: the cost, or more than `limit` as soon as that is certain.
// Threads: any.
namespace kb::search {

inline constexpr int kPlainSlip = 10;

int edit_cost(std::string_view typed, std::string_view known, int limit);

}  // namespace kb::search
