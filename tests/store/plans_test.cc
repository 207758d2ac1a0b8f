// SPDX-License-Identifier: MIT
#include "store/plans.h"

#include <gmock/gmock.h>

#include "core/error.h"
#include "store/time_entries.h"
#include "tests/support/test_store.h"

namespace kb::store {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Instant at(const char* text) {
  return parse_rfc3339(text).value();
}

SupportPlan a_plan(const char* starts = "2026-04-01", const char* ends = "2027-03-31") {
  SupportPlan plan;
  plan.id = std::string("p-") + starts;
  plan.account = "arcos";
  plan.name = "Soporte 15 h";
  plan.prepaid_minutes = 900;
  plan.starts = *parse_day(starts);
  plan.ends = *parse_day(ends);
  plan.rate_cents = 4500;
  return plan;
}

TimeEntry an_entry(const std::string& id, const char* when, int charged) {
  TimeEntry entry;
  entry.id = id;
  entry.account = "arcos";
  entry.ticket = "T-1";
  entry.staff = "marta@f.example";
  entry.at = entry.counts_at = entry.recorded = at(when);
  entry.real_minutes = entry.charged_minutes = charged;
  entry.note = "Nota";
  return entry;
}

TEST(Rounding, ChargesEachEntryByTheRule) {
  const struct {
    RoundingRule rule;
    int real, charged;
  } cases[] = {
      {{5, Rounding::Up, 0}, 34, 35},       {{5, Rounding::Up, 0}, 35, 35},
      {{5, Rounding::Up, 0}, 36, 40},       {{1, Rounding::Up, 0}, 7, 7},
      {{10, Rounding::Up, 0}, 1, 10},       {{15, Rounding::Up, 0}, 46, 60},
      {{15, Rounding::Up, 30}, 4, 30},      {{15, Rounding::Up, 30}, 31, 45},
      {{5, Rounding::Nearest, 0}, 32, 30},  {{5, Rounding::Nearest, 0}, 33, 35},
      {{10, Rounding::Nearest, 0}, 4, 0},   {{10, Rounding::Nearest, 10}, 4, 10},
      {{15, Rounding::Nearest, 0}, 22, 15}, {{15, Rounding::Nearest, 0}, 23, 30},
      {{5, Rounding::Up, 15}, 0, 0},
  };
  for (const auto& one : cases)
    EXPECT_EQ(charged_minutes(one.rule, one.real), one.charged)
        << one.real << " in steps of " << one.rule.step_minutes;
}

class Plans : public test::OnEachDialect {
 protected:
  void put(const SupportPlan& plan) {
    Transaction tx = store().write();
    put_plan(tx, plan);
    tx.commit();
  }
  void put(const TimeEntry& entry) {
    Transaction tx = store().write();
    put_time_entry(tx, entry);
    tx.commit();
  }
  std::vector<int> crossed(const char* now) {
    Transaction tx = store().write();
    std::vector<int> marks;
    for (const auto& one : cross_marks(tx, "arcos", at(now))) marks.push_back(one.mark);
    tx.commit();
    return marks;
  }
};
INSTANTIATE_TEST_SUITE_P(Dialects, Plans, testing::ValuesIn(test::test_dialects()),
                         test::dialect_name);

TEST_P(Plans, AreKeptAsTheyWereGiven) {
  auto plan = a_plan();
  plan.rule = {15, Rounding::Nearest, 30};
  plan.renews = "p-0";
  put(plan);
  Transaction tx = store().write();
  EXPECT_EQ(find_plan(tx, plan.id), plan);
  EXPECT_EQ(put_plan(tx, plan), PutResult::Unchanged);
  EXPECT_THAT(plans_of(tx, "arcos"), ElementsAre(plan));
  EXPECT_THAT(plans_of(tx, "otra"), IsEmpty());
  EXPECT_EQ(plan_at(tx, "arcos", at("2026-11-20T10:00:00Z")), plan);
  EXPECT_FALSE(plan_at(tx, "arcos", plan.until()));
  EXPECT_FALSE(plan_at(tx, "arcos", plan.from() - std::chrono::milliseconds(1)));
  EXPECT_TRUE(plan_at(tx, "arcos", plan.from()));
}

TEST_P(Plans, SayWhatIsWrongWithThem) {
  put(a_plan());
  const auto problems = [&](auto&& change) {
    auto plan = a_plan("2027-04-01", "2028-03-31");
    change(plan);
    Transaction tx = store().read();
    return problems_of(tx, plan);
  };
  EXPECT_THAT(problems([](auto&) {}), IsEmpty());
  EXPECT_THAT(problems([](auto& p) { p.name.clear(); }), ElementsAre(PlanProblem::Name));
  EXPECT_THAT(problems([](auto& p) { p.prepaid_minutes = 0; }), ElementsAre(PlanProblem::Prepaid));
  EXPECT_THAT(problems([](auto& p) { p.ends = p.starts - std::chrono::years(1); }),
              ElementsAre(PlanProblem::Days));
  EXPECT_THAT(problems([](auto& p) { p.rate_cents = -1; }), ElementsAre(PlanProblem::Rate));
  EXPECT_THAT(problems([](auto& p) { p.rule.step_minutes = 7; }), ElementsAre(PlanProblem::Step));
  EXPECT_THAT(problems([](auto& p) { p.rule.least_minutes = 999; }),
              ElementsAre(PlanProblem::Least));
  EXPECT_THAT(problems([](auto& p) { p.starts = *parse_day("2027-03-31"); }),
              ElementsAre(PlanProblem::Overlaps));
  Transaction tx = store().write();
  auto overlapping = a_plan("2026-12-01", "2027-12-01");
  EXPECT_THROW(put_plan(tx, overlapping), Error);
}

TEST_P(Plans, CountWhatWasChargedWithinTheirDays) {
  const auto plan = a_plan();
  put(plan);
  put(an_entry("before", "2026-03-01T10:00:00Z", 500));
  put(an_entry("a", "2026-05-01T10:00:00Z", 35));
  put(an_entry("b", "2026-06-01T10:00:00Z", 40));
  put(an_entry("after", "2027-04-05T10:00:00Z", 600));
  Transaction tx = store().read();
  const struct {
    const char* at;
    int spent;
  } cases[] = {{"2026-04-15T00:00:00Z", 0},
               {"2026-05-01T10:00:00Z", 35},
               {"2026-05-31T00:00:00Z", 35},
               {"2026-06-02T00:00:00Z", 75},
               {"2027-12-01T00:00:00Z", 75}};
  for (const auto& one : cases) {
    const auto balance = balance_of(tx, plan, at(one.at));
    EXPECT_EQ(balance.spent, one.spent) << one.at;
    EXPECT_EQ(balance.left(), 900 - one.spent) << one.at;
  }
}

TEST_P(Plans, TellOfEachMarkOnce) {
  put(a_plan());
  put(an_entry("a", "2026-05-01T10:00:00Z", 674));
  EXPECT_THAT(crossed("2026-05-02T00:00:00Z"), IsEmpty());
  put(an_entry("b", "2026-05-02T10:00:00Z", 1));
  EXPECT_THAT(crossed("2026-05-03T00:00:00Z"), ElementsAre(75));
  EXPECT_THAT(crossed("2026-05-03T00:00:00Z"), IsEmpty());
  put(an_entry("c", "2026-05-04T10:00:00Z", 500));
  EXPECT_THAT(crossed("2026-05-05T00:00:00Z"), ElementsAre(90));
  Transaction tx = store().read();
  EXPECT_THAT(alerts_of(tx, "p-2026-04-01"),
              ElementsAre(PlanAlert{75, at("2026-05-03T00:00:00Z")},
                          PlanAlert{90, at("2026-05-05T00:00:00Z")}));
}

TEST_P(Plans, TellOfBothMarksWhenOneEntryCrossesThem) {
  put(a_plan());
  put(an_entry("a", "2026-05-01T10:00:00Z", 900));
  EXPECT_THAT(crossed("2026-05-02T00:00:00Z"), ElementsAre(75, 90));
}

TEST_P(Plans, AreRenewedFromTheDayAfter) {
  const auto plan = a_plan();
  put(plan);
  auto next = renewal_of(plan);
  EXPECT_EQ(day_text(next.starts), "2027-04-01");
  EXPECT_EQ(day_text(next.ends), "2028-03-31");
  EXPECT_EQ(next.renews, plan.id);
  put(next);
  Transaction tx = store().read();
  EXPECT_EQ(plans_of(tx, "arcos").size(), 2u);
  EXPECT_FALSE(plans_of(tx, "arcos").back().id.empty());
}

}  // namespace
}  // namespace kb::store
