// SPDX-License-Identifier: MIT
#include "server/view/plan_page.h"

#include "server/view/amounts.h"
#include "server/view/csv.h"
#include "server/view/format.h"
#include "server/view/links.h"
#include "server/view/mustache_data.h"

namespace kb::server::view {
namespace {

Data month_link(const Catalogue& words, Month month) {
  Data row;
  put(row, "href", plan_month_path(month_text(month)));
  put(row, "label", format_month_name(words, month));
  return row;
}

Data other_plan(const Catalogue& words, const store::SupportPlan& plan) {
  Data row;
  put(row, "name", plan.name);
  put(row, "time", format_minutes(words, plan.prepaid_minutes));
  put(row, "span", span_text(words, plan));
  return row;
}

std::string rounding_text(const Catalogue& words, const store::RoundingRule& rule) {
  const Arguments step{{"n", std::to_string(rule.step_minutes)}};
  auto text = rule.step_minutes == 1                 ? words.text("plan.rule.each")
              : rule.rounding == store::Rounding::Up ? words.text("plan.rule.up", step)
                                                     : words.text("plan.rule.nearest", step);
  if (rule.least_minutes > 0)
    text +=
        " " + words.text("plan.rule.least", {{"time", format_minutes(words, rule.least_minutes)}});
  return text;
}

void put_terms(Data& data, const Catalogue& words, const PlanBox& box) {
  const auto& plan = box.plan;
  put(data, "plan_span", span_text(words, plan));
  put(data, "plan_rate", words.text("plan.rate", {{"rate", format_rate(words, plan.rate_cents)}}));
  put(data, "plan_rule", rounding_text(words, plan.rule));
}

void put_alerts(Data& data, const Catalogue& words, const PlanPage& page) {
  put_list(data, "alerts", page.alerts, [&](const store::PlanAlert& alert) {
    Data row;
    put(row, "text",
        words.text("plan.alert", {{"mark", std::to_string(alert.mark)},
                                  {"date", format_long_date(words, alert.at)}}));
    return row;
  });
}

void put_calls(Data& data, const Catalogue& words, const std::vector<TimeRow>& calls) {
  put(data, "has_calls", !calls.empty());
  put_list(data, "calls", calls,
           [&](const TimeRow& call) { return awaiting_call_row(words, call); });
}

Data plan_of_month(const Catalogue& words, const PlanOfMonth& source) {
  Data row;
  put(row, "name", source.plan.name);
  put(row, "before", format_minutes(words, source.left_before));
  put(row, "charged", format_minutes(words, -source.charged));
  put(row, "after", format_minutes(words, source.left_after));
  return row;
}

std::string charging_word(const Catalogue& words, const store::TimeEntry& entry) {
  switch (entry.charging) {
    case store::Charging::Free:
      return words.text("time.free");
    case store::Charging::UpToEstimate:
      return words.text("time.up_to_estimate");
    case store::Charging::Counter:
      return words.text("time.counter");
    case store::Charging::ByRule:
      break;
  }
  return "";
}

}  // namespace

std::string render_plan(const Renderer& renderer, const Frame& frame, const PlanPage& page) {
  const Catalogue& words = renderer.words(frame.language);
  Data data;
  put(data, "account", page.account);
  put_plan_box(data, words, page.box);
  if (page.box) put_terms(data, words, *page.box);
  put_alerts(data, words, page);
  put_calls(data, words, page.calls);
  put_time_rows(data, words, page.recent);
  put(data, "has_months", !page.months.empty());
  put_list(data, "months", page.months, [&](Month month) { return month_link(words, month); });
  put(data, "has_others", !page.others.empty());
  put_list(data, "others", page.others,
           [&](const store::SupportPlan& plan) { return other_plan(words, plan); });
  return render_page(renderer, frame, "clients/plan",
                     {words.text("plan.page_title"), NavItem::None, false}, std::move(data));
}

std::string render_plan_month(const Renderer& renderer, const Frame& frame, const MonthPage& page) {
  const Catalogue& words = renderer.words(frame.language);
  const auto month = format_month_name(words, page.month);
  const auto title = words.text("plan.month.title", {{"month", month}});
  Data data;
  put(data, "heading", title);
  put(data, "account", page.account);
  put(data, "plan_path", kPlanPath);
  put(data, "csv_href", plan_month_path(month_text(page.month) + ".csv"));
  put(data, "before_href", page.before ? plan_month_path(month_text(*page.before)) : "");
  put(data, "before", page.before ? format_month_name(words, *page.before) : "");
  put(data, "after_href", page.after ? plan_month_path(month_text(*page.after)) : "");
  put(data, "after", page.after ? format_month_name(words, *page.after) : "");
  put(data, "is_running", page.is_running);
  put(data, "has_plans", !page.plans.empty());
  put_list(data, "plans", page.plans,
           [&](const PlanOfMonth& plan) { return plan_of_month(words, plan); });
  put_time_rows(data, words, page.rows);
  return render_page(renderer, frame, "clients/plan_month", {title, NavItem::None, false},
                     std::move(data));
}

std::string plan_month_csv(const Catalogue& words, const MonthPage& page) {
  std::string csv(kCsvStart);
  csv += csv_row({words.text("time.date"), words.text("csv.number"), words.text("csv.subject"),
                  words.text("csv.kind"), words.text("time.who"), words.text("time.what"),
                  words.text("csv.real"), words.text("csv.charged"), words.text("csv.charging"),
                  words.text("csv.why")});
  for (const auto& row : page.rows) {
    const auto& entry = row.entry;
    const bool is_call = entry.kind == store::TimeKind::Call;
    csv += csv_row({iso_date(entry.at), entry.order.empty() ? entry.ticket : entry.order,
                    row.subject, words.text(is_call ? "time.call" : "time.work"), row.staff,
                    row.is_for_reader ? entry.note : words.text("time.others"),
                    std::to_string(entry.real_minutes), std::to_string(entry.charged_minutes),
                    charging_word(words, entry), entry.free_reason});
  }
  return csv;
}

}  // namespace kb::server::view
