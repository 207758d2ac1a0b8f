// SPDX-License-Identifier: MIT
#include "store/plans.h"

#include <algorithm>

#include "core/crypto.h"
#include "core/error.h"
#include "store/checks.h"
#include "store/connection.h"
#include "store/day_slot.h"
#include "store/ensure.h"

namespace kb::store {

template <>
inline constexpr std::array<std::string_view, 2> kNames<Rounding>{"up", "nearest"};

std::string_view to_text(Rounding rounding) {
  return name_of(rounding);
}
std::optional<Rounding> rounding_from(std::string_view text) {
  return value_named<Rounding>(text);
}

template <>
struct Columns<SupportPlan> {
  static auto of(auto& p) {
    return std::tie(p.id, p.account, p.name, p.prepaid_minutes, p.starts, p.ends, p.rate_cents,
                    p.currency, p.rule.step_minutes, p.rule.rounding, p.rule.least_minutes,
                    p.renews);
  }
};

template <>
struct Columns<PlanAlert> {
  static auto of(auto& a) { return std::tie(a.mark, a.at); }
};

namespace {

constexpr size_t kIdBytes = 9;
constexpr int kMostLeastMinutes = 240;
constexpr size_t kMostNameBytes = 200;

const std::string kSelect =
    "select id, account, name, prepaid_minutes, starts, ends, rate_cents, currency, step_minutes,"
    " rounding, least_minutes, renews from support_plans ";

void check(const SupportPlan& plan) {
  require_id("support_plans.id", plan.id);
  require_id("support_plans.account", plan.account);
  require_text("support_plans.name", plan.name);
  require_id("support_plans.currency", plan.currency);
  require_id_or_none("support_plans.renews", plan.renews);
}

bool overlaps(const SupportPlan& a, const SupportPlan& b) {
  return a.id != b.id && a.starts <= b.ends && b.starts <= a.ends;
}

bool is_within(int value, int least, int most) {
  return least <= value && value <= most;
}

std::string made_id() {
  return "plan-" + crypto::random_token(kIdBytes);
}

}  // namespace

int charged_minutes(const RoundingRule& rule, int real_minutes) {
  if (real_minutes <= 0) return 0;
  const int step = rule.step_minutes;
  const int add = rule.rounding == Rounding::Up ? step - 1 : step / 2;
  return std::max((real_minutes + add) / step * step, rule.least_minutes);
}

std::vector<PlanProblem> problems_of(Transaction& tx, const SupportPlan& plan) {
  std::vector<PlanProblem> problems;
  const auto need = [&](bool good, PlanProblem problem) {
    if (!good) problems.push_back(problem);
  };
  const bool days = plan.starts.ok() && plan.ends.ok() && plan.starts <= plan.ends;
  need(!plan.name.empty() && plan.name.size() <= kMostNameBytes, PlanProblem::Name);
  need(is_within(plan.prepaid_minutes, 1, kMostPrepaidMinutes), PlanProblem::Prepaid);
  need(days, PlanProblem::Days);
  need(is_within(plan.rate_cents, 0, kMostRateCents), PlanProblem::Rate);
  need(std::ranges::find(kSteps, plan.rule.step_minutes) != kSteps.end(), PlanProblem::Step);
  need(is_within(plan.rule.least_minutes, 0, kMostLeastMinutes), PlanProblem::Least);
  if (days)
    need(std::ranges::none_of(plans_of(tx, plan.account),
                              [&](const SupportPlan& other) { return overlaps(plan, other); }),
         PlanProblem::Overlaps);
  return problems;
}

PutResult put_plan(Transaction& tx, SupportPlan plan) {
  if (plan.id.empty()) plan.id = made_id();
  check(plan);
  // Two that overlap must not come in at once.
  tx.lock_changes();
  const auto before = find_plan(tx, plan.id);
  if (before == plan) return PutResult::Unchanged;
  if (!problems_of(tx, plan).empty())
    throw Error(ErrorCode::BadInput, "support_plans: a plan that cannot be kept",
                "Give it a name, time, days that no other plan of the account has, and a step of "
                "1, 5, 10 or 15 minutes.");
  ensure_account(tx, plan.account);
  tx.connection().write(
      "insert into support_plans (id, account, name, prepaid_minutes, starts, ends, rate_cents,"
      " currency, step_minutes, rounding, least_minutes, renews) values (:id, :account, :name,"
      " :prepaid, :starts, :ends, :rate, :currency, :step, :rounding, :least, :renews)"
      " on conflict (id) do update set account = excluded.account, name = excluded.name,"
      " prepaid_minutes = excluded.prepaid_minutes, starts = excluded.starts,"
      " ends = excluded.ends, rate_cents = excluded.rate_cents, currency = excluded.currency,"
      " step_minutes = excluded.step_minutes, rounding = excluded.rounding,"
      " least_minutes = excluded.least_minutes, renews = excluded.renews",
      plan);
  return before ? PutResult::Changed : PutResult::Added;
}

std::optional<SupportPlan> find_plan(Transaction& tx, const std::string& id) {
  if (!is_fit_id(id)) return std::nullopt;
  auto found = tx.connection().records<SupportPlan>(kSelect + "where id = :id", id);
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

std::vector<SupportPlan> plans_of(Transaction& tx, const std::string& account) {
  if (!is_fit_id(account)) return {};
  return tx.connection().records<SupportPlan>(
      kSelect + "where account = :account order by starts, id", account);
}

std::vector<SupportPlan> all_plans(Transaction& tx) {
  return tx.connection().records<SupportPlan>(kSelect + "order by account, starts, id");
}

std::optional<SupportPlan> plan_at(Transaction& tx, const std::string& account, Instant at) {
  for (SupportPlan& plan : plans_of(tx, account))
    if (plan.runs_at(at)) return std::move(plan);
  return std::nullopt;
}

SupportPlan renewal_of(const SupportPlan& plan) {
  SupportPlan next = plan;
  next.id.clear();
  next.renews = plan.id;
  next.starts = next_day(plan.ends);
  next.ends = same_length_end(plan.starts, plan.ends, next.starts);
  return next;
}

PlanBalance balance_of(Transaction& tx, const SupportPlan& plan, Instant at) {
  const auto spent = tx.connection().select<long long>(
      "select cast(coalesce(sum(charged_minutes), 0) as bigint) from time_entries"
      " where account = :account and counts_at >= :from and counts_at < :until and at <= :at",
      plan.account, plan.from(), plan.until(), at);
  return {plan.prepaid_minutes, static_cast<int>(spent.at(0))};
}

std::map<std::string, int> spent_in(Transaction& tx, const PlanPeriod& period, Instant at) {
  std::map<std::string, int> spent;
  for (const auto& [account, minutes] : tx.connection().select<std::string, long long>(
           "select account, cast(sum(charged_minutes) as bigint) from time_entries"
           " where counts_at >= :from and counts_at < :until and at <= :at group by account",
           period.from, period.until, at))
    spent[account] = static_cast<int>(minutes);
  return spent;
}

namespace {

bool is_over(const PlanBalance& balance, int mark) {
  return 100LL * balance.spent >= static_cast<long long>(mark) * balance.prepaid;
}

}  // namespace

std::vector<CrossedMark> cross_marks(Transaction& tx, const std::string& account, Instant now) {
  std::vector<CrossedMark> crossed;
  const auto plan = plan_at(tx, account, now);
  if (!plan) return crossed;
  const auto balance = balance_of(tx, *plan, now);
  for (const int mark : kPlanMarks) {
    if (is_over(balance, mark) && put_alert(tx, plan->id, {mark, now}))
      crossed.push_back({*plan, mark, balance});
  }
  return crossed;
}

void uncross_marks(Transaction& tx, const std::string& account, Instant crossed, Instant now) {
  const auto plan = plan_at(tx, account, crossed);
  if (!plan) return;
  const auto balance = balance_of(tx, *plan, now);
  for (const int mark : kPlanMarks)
    if (!is_over(balance, mark))
      tx.connection().execute(
          "delete from plan_alerts where plan = :plan and mark = :mark and at = :at", plan->id,
          mark, crossed);
}

std::vector<PlanAlert> alerts_of(Transaction& tx, const std::string& plan) {
  return tx.connection().records<PlanAlert>(
      "select mark, at from plan_alerts where plan = :plan order by mark", plan);
}

bool put_alert(Transaction& tx, const std::string& plan, const PlanAlert& alert) {
  return tx.connection().execute(
             "insert into plan_alerts (plan, mark, at) values (:plan, :mark, :at)"
             " on conflict (plan, mark) do nothing",
             plan, alert.mark, alert.at) > 0;
}

}  // namespace kb::store
