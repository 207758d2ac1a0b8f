// SPDX-License-Identifier: MIT
#include "server/plan_summary.h"

namespace kb::server {

std::optional<view::PlanBox> plan_box_of(store::Transaction& tx, const std::string& account,
                                         Instant now) {
  const auto plan = store::plan_at(tx, account, now);
  if (!plan) return std::nullopt;
  const auto balance = store::balance_of(tx, *plan, now);
  return view::PlanBox{*plan, balance, view::forecast_of(*plan, balance, now), local_month(now)};
}

std::optional<view::PlanBox> plan_box_for(store::Transaction& tx, const Visitor& visitor,
                                          Instant now) {
  if (!visitor.person || visitor.person->account.empty() || !visitor.person->rights.see_time)
    return std::nullopt;
  return plan_box_of(tx, visitor.person->account, now);
}

}  // namespace kb::server
