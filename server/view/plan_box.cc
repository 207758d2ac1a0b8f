// SPDX-License-Identifier: MIT
#include "server/view/plan_box.h"

#include <algorithm>

#include "server/view/amounts.h"
#include "server/view/links.h"
#include "server/view/mustache_data.h"

namespace kb::server::view {
namespace {

// The gauge turns amber from `low` on and red from `high` on: one below each mark, since the value
// at a boundary still belongs to the part before it.
void put_gauge(Data& data, const Catalogue& words, const store::PlanBalance& balance) {
  const int prepaid = balance.prepaid;
  const auto before_mark = [&](int mark) { return (prepaid * mark + 99) / 100 - 1; };
  put(data, "gauge_max", std::to_string(prepaid));
  put(data, "gauge_low", std::to_string(before_mark(store::kPlanMarks[0])));
  put(data, "gauge_high", std::to_string(before_mark(store::kPlanMarks[1])));
  put(data, "gauge_value", std::to_string(std::clamp(balance.spent, 0, prepaid)));
  put(data, "gauge_name",
      words.text("plan.gauge", {{"spent", format_minutes(words, balance.spent)},
                                {"prepaid", format_minutes(words, prepaid)},
                                {"percent", std::to_string(percent_spent(balance))}}));
}

}  // namespace

int percent_spent(const store::PlanBalance& balance) {
  if (balance.prepaid <= 0 || balance.spent <= 0) return 0;
  return static_cast<int>(100LL * balance.spent / balance.prepaid);
}

std::string span_text(const Catalogue& words, const store::SupportPlan& plan) {
  return words.text("plan.span", {{"from", format_day(words, plan.starts)},
                                  {"until", format_day(words, plan.ends)}});
}

std::string forecast_text(const Catalogue& words, const Forecast& forecast) {
  switch (forecast.pace) {
    case Pace::TooEarly:
      return words.text("plan.pace.early");
    case Pace::NothingSpent:
      return words.text("plan.pace.none");
    case Pace::LastsToTheEnd:
      return words.text("plan.pace.lasts");
    case Pace::UsedUp:
      return words.text("plan.pace.used_up");
    case Pace::RunsOut:
      break;
  }
  return words.text("plan.pace.until", {{"when", format_part_of_month(words, forecast.day)}});
}

void put_plan_box(Data& data, const Catalogue& words, const std::optional<PlanBox>& box) {
  put(data, "has_plan", box.has_value());
  put(data, "plan_title", words.text("plan.title"));
  if (!box) return;
  const auto& balance = box->balance;
  put(data, "plan_name", box->plan.name);
  put(data, "plan_left", format_minutes(words, std::max(balance.left(), 0)));
  put(data, "plan_of",
      words.text("plan.of", {{"prepaid", format_minutes(words, balance.prepaid)}}));
  put_gauge(data, words, balance);
  put(data, "plan_spent",
      words.text("plan.spent", {{"percent", std::to_string(percent_spent(balance))}}));
  put(data, "plan_pace", forecast_text(words, box->forecast));
  put(data, "plan_ends",
      words.text("plan.ends", {{"date", format_long_day(words, box->plan.ends)}}));
  put(data, "plan_beyond",
      balance.left() < 0
          ? words.text("plan.beyond", {{"time", format_minutes(words, -balance.left())}})
          : "");
  put(data, "plan_month_href", plan_month_path(month_text(box->month)));
  put(data, "plan_month",
      words.text("plan.detail", {{"month", format_month_name(words, box->month)}}));
}

void put_plan_box_of(Data& data, const Catalogue& words, const std::string& account,
                     const std::optional<PlanBox>& box) {
  put_plan_box(data, words, box);
  put(data, "plan_title", words.text("plan.title.of", {{"account", account}}));
  put(data, "plan_month_href", "");
}

}  // namespace kb::server::view
