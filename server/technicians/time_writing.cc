// SPDX-License-Identifier: MIT
#include "server/technicians/time_writing.h"

#include "server/outgoing/notices.h"
#include "server/view/links.h"

namespace kb::server {
namespace {

void tell_of(Services& services, store::Transaction& tx, const store::CrossedMark& crossed) {
  PlanNotice notice;
  notice.plan = crossed.plan.id;
  notice.account = crossed.plan.account;
  notice.percent = crossed.mark;
  notice.left = std::chrono::minutes(crossed.balance.left());
  notice.path = view::kPlanPath;
  notify_plan(services.outgoing, tx, notice);
}

}  // namespace

std::optional<view::TimeProblem> note_time(Services& services, store::Transaction& tx,
                                           const store::NewTime& time, Instant now) {
  const auto result = store::record_time(tx, time, now);
  if (result.refusal) return view::problem_of(*result.refusal);
  for (const auto& crossed : result.crossed) tell_of(services, tx, crossed);
  return std::nullopt;
}

}  // namespace kb::server
