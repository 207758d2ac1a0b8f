// SPDX-License-Identifier: MIT
#pragma once
#include <chrono>
#include <string>

#include "core/time.h"

// Weeks as figures count them: from Monday 00:00 UTC, numbered from the one of 29 December 1969.
//
// Threads: any.
namespace kb::store {

using Week = long long;

inline constexpr long long kWeekMs = 7LL * 24 * 60 * 60 * 1000;
inline constexpr long long kToMondayMs = 3LL * 24 * 60 * 60 * 1000;  // 1970 began on a Thursday

constexpr Week week_of(Instant instant) {
  return (instant.time_since_epoch().count() + kToMondayMs) / kWeekMs;
}
constexpr Instant start_of_week(Week week) {
  return Instant{std::chrono::milliseconds{week * kWeekMs - kToMondayMs}};
}

// The week of a column, in SQL.
inline std::string week_of_column(const std::string& column) {
  return "(" + column + " + " + std::to_string(kToMondayMs) + ") / " + std::to_string(kWeekMs);
}

}  // namespace kb::store
