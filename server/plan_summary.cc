// SPDX-License-Identifier: MIT
#include "server/plan_summary.h"

namespace kb::server {

namespace {

view::PlanBox box_of(const store::SupportPlan& plan, const store::PlanBalance& balance,
                     Instant now) {
  return {plan, balance, view::forecast_of(plan, balance, now), local_month(now)};
}

}  // namespace

std::optional<view::PlanBox> plan_box_of(store::Transaction& tx, const std::string& account,
                                         Instant now) {
  const auto plan = store::plan_at(tx, account, now);
  if (!plan) return std::nullopt;
  return box_of(*plan, store::balance_of(tx, *plan, now), now);
}

std::map<std::string, view::PlanBox> boxes_of(const std::vector<store::SupportPlan>& plans,
                                              Instant now, const SpentIn& spent_in) {
  using Spent = std::optional<std::map<std::string, int>>;  // none of days that do not run now
  std::map<std::pair<Day, Day>, Spent> by_days;
  std::map<std::string, view::PlanBox> boxes;
  for (const auto& plan : plans) {
    const auto [days, is_new] = by_days.try_emplace({plan.starts, plan.ends});
    if (is_new && plan.runs_at(now)) days->second = spent_in({plan.from(), plan.until()});
    const Spent& spent = days->second;
    if (!spent) continue;
    const auto own = spent->find(plan.account);
    const int minutes = own == spent->end() ? 0 : own->second;
    boxes.emplace(plan.id, box_of(plan, {plan.prepaid_minutes, minutes}, now));
  }
  return boxes;
}

std::optional<view::PlanBox> plan_box_for(store::Transaction& tx, const Visitor& visitor,
                                          Instant now) {
  if (!visitor.person || visitor.person->account.empty() || !visitor.person->rights.see_time)
    return std::nullopt;
  return plan_box_of(tx, visitor.person->account, now);
}

}  // namespace kb::server
