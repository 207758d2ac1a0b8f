// SPDX-License-Identifier: MIT
#pragma once
#include <array>
#include <compare>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/calendar.h"
#include "store/articles.h"
#include "store/store.h"

// Support plans: time that an account paid beforehand, from one day to another, and what is left.
//
// In:      minutes, and cents without tax. At most one plan of an account runs on any day.
// Out:     time counts in the plan that ran when the work was done (time_entries.h).
// Throws:  Error BadInput, Conflict. Threads: as Transaction.
namespace kb::store {

enum class Rounding { Up, Nearest };

// How the minutes of one entry become charged ones.
struct RoundingRule {
  int step_minutes = 5;  // one of kSteps
  Rounding rounding = Rounding::Up;
  int least_minutes = 0;  // of an entry that is charged at all
  bool operator==(const RoundingRule&) const = default;
};
inline constexpr std::array kSteps{1, 5, 10, 15};
int charged_minutes(const RoundingRule& rule, int real_minutes);

std::string_view to_text(Rounding rounding);  // "up", "nearest"
std::optional<Rounding> rounding_from(std::string_view text);

struct SupportPlan {
  std::string id;  // made by put_plan when empty
  std::string account, name;
  int prepaid_minutes = 0;
  Day starts{}, ends{};  // both within
  int rate_cents = 0;    // of an hour
  std::string currency = "EUR";
  RoundingRule rule;
  std::string renews;  // id of the plan that it follows, or empty
  bool operator==(const SupportPlan&) const = default;

  Instant from() const { return start_of(starts); }
  Instant until() const { return start_of(next_day(ends)); }  // no longer within
  bool runs_at(Instant at) const { return from() <= at && at < until(); }
};

enum class PlanProblem { Name, Prepaid, Days, Rate, Step, Least, Overlaps };
inline constexpr int kMostPrepaidMinutes = 10'000 * 60;
inline constexpr int kMostRateCents = 100'000;
std::vector<PlanProblem> problems_of(Transaction& tx, const SupportPlan& plan);

// BadInput for one with problems; the account is made when it is not there.
PutResult put_plan(Transaction& tx, SupportPlan plan);
std::optional<SupportPlan> find_plan(Transaction& tx, const std::string& id);
std::vector<SupportPlan> plans_of(Transaction& tx, const std::string& account);  // by start
std::vector<SupportPlan> all_plans(Transaction& tx);  // by account, then start
std::optional<SupportPlan> plan_at(Transaction& tx, const std::string& account, Instant at);

// The plan that follows, from the day after, as long and as much.
SupportPlan renewal_of(const SupportPlan& plan);

struct PlanBalance {
  int prepaid = 0, spent = 0;
  int left() const { return prepaid - spent; }  // under zero: is paid apart
};
// What was done until `at`, included.
PlanBalance balance_of(Transaction& tx, const SupportPlan& plan, Instant at);

// The minutes that each account spent of plans from one instant to another, until `at`, included;
// an account without any is not there.
struct PlanPeriod {
  Instant from{}, until{};  // no longer within
  auto operator<=>(const PlanPeriod&) const = default;
};
std::map<std::string, int> spent_in(Transaction& tx, const PlanPeriod& period, Instant at);

inline constexpr std::array kPlanMarks{75, 90};  // percent spent, of which the account is told
struct PlanAlert {
  int mark = 0;
  Instant at{};
  bool operator==(const PlanAlert&) const = default;
};
struct CrossedMark {
  SupportPlan plan;
  int mark = 0;
  PlanBalance balance;
};
// Writes down which marks of the plan that runs now were crossed and not told yet; each is given
// back once in the life of a plan. To be called where time was added, in the same transaction.
std::vector<CrossedMark> cross_marks(Transaction& tx, const std::string& account, Instant now);
// Marks that were crossed at `crossed` and are no more, as time was taken back before anybody was
// told: they are told when they are crossed again.
void uncross_marks(Transaction& tx, const std::string& account, Instant crossed, Instant now);
std::vector<PlanAlert> alerts_of(Transaction& tx, const std::string& plan);
bool put_alert(Transaction& tx, const std::string& plan,
               const PlanAlert& alert);  // false: is there

}  // namespace kb::store
