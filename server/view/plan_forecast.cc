// SPDX-License-Identifier: MIT
#include "server/view/plan_forecast.h"

namespace kb::server::view {

Forecast forecast_of(const store::SupportPlan& plan, const store::PlanBalance& balance,
                     Instant now) {
  using std::chrono::sys_days;
  if (balance.left() <= 0) return {Pace::UsedUp, {}};
  const Day today = local_day(now);
  const long long days = (sys_days{today} - sys_days{plan.starts}).count() + 1;
  if (days < kDaysForPace) return {Pace::TooEarly, {}};
  if (balance.spent <= 0) return {Pace::NothingSpent, {}};
  const long long days_left = balance.left() * days / balance.spent;
  const long long days_of_plan = (sys_days{plan.ends} - sys_days{today}).count();
  if (days_left >= days_of_plan) return {Pace::LastsToTheEnd, {}};
  return {Pace::RunsOut, next_day(today, static_cast<int>(days_left))};
}

}  // namespace kb::server::view
