// SPDX-License-Identifier: MIT
#pragma once
#include "core/time.h"
#include "store/plans.h"

// How far a plan lasts at the pace of its time so far.
//
// Threads: any.
namespace kb::server::view {

enum class Pace {
  TooEarly,  // the plan runs for less than kDaysForPace
  NothingSpent,
  LastsToTheEnd,
  RunsOut,  // on `day`
  UsedUp,
};
struct Forecast {
  Pace pace = Pace::TooEarly;
  Day day{};
};
inline constexpr int kDaysForPace = 14;

Forecast forecast_of(const store::SupportPlan& plan, const store::PlanBalance& balance,
                     Instant now);

}  // namespace kb::server::view
