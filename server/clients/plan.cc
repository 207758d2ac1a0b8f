// SPDX-License-Identifier: MIT
#include <algorithm>

#include "core/error.h"
#include "server/clients/pages.h"
#include "server/names.h"
#include "server/order_loading.h"
#include "server/pages.h"
#include "server/plan_summary.h"
#include "server/view/plan_page.h"
#include "store/calls.h"

namespace kb::server {
namespace {

constexpr size_t kMostRecent = 20;
constexpr std::chrono::days kRecent{92};
constexpr std::string_view kCsvSuffix = ".csv";
constexpr std::chrono::milliseconds kTick{1};

std::vector<Month> months_of(store::Transaction& tx, const std::string& account) {
  std::vector<Month> months;
  for (const auto& text : store::months_with_time(tx, account))
    if (const auto month = parse_month(text)) months.push_back(*month);
  return months;
}

std::vector<view::TimeRow> recent_time(store::Transaction& tx, const Visitor& visitor,
                                       Instant now) {
  auto entries = store::time_of_account(tx, visitor.person->account, now - kRecent, now + kTick);
  std::ranges::reverse(entries);
  if (entries.size() > kMostRecent) entries.resize(kMostRecent);
  return time_rows(tx, visitor, entries);
}

// Calls on what the visitor may read.
std::vector<view::TimeRow> open_calls(store::Transaction& tx, const Visitor& visitor) {
  std::vector<std::string> ids;
  for (const auto& call : store::awaiting_calls_of_account(tx, visitor.person->account))
    ids.push_back(call.entry);
  auto entries = store::find_time_entries(tx, ids);
  std::ranges::sort(entries, {}, [](const auto& entry) { return std::tie(entry.at, entry.id); });
  auto calls = time_rows(tx, visitor, entries);
  std::erase_if(calls, [](const view::TimeRow& row) { return !row.is_for_reader; });
  return calls;
}

view::PlanPage plan_page(store::Transaction& tx, const Visitor& visitor, Instant now) {
  const auto& account = visitor.person->account;
  view::PlanPage page;
  page.account = account_name(tx, account);
  page.box = plan_box_of(tx, account, now);
  for (const auto& plan : store::plans_of(tx, account))
    if (!page.box || plan.id != page.box->plan.id) page.others.push_back(plan);
  if (page.box) page.alerts = store::alerts_of(tx, page.box->plan.id);
  page.recent = recent_time(tx, visitor, now);
  page.months = months_of(tx, account);
  page.calls = open_calls(tx, visitor);
  return page;
}

// What was charged to a plan within a month: entries count in their plan, whenever it was.
view::PlanOfMonth plan_of_month(store::Transaction& tx, const store::SupportPlan& plan,
                                Month month) {
  const Instant from = start_of(month), until = start_of(month + std::chrono::months(1));
  view::PlanOfMonth of{plan, 0, 0, 0};
  of.left_before = store::balance_of(tx, plan, from - kTick).left();
  of.left_after = store::balance_of(tx, plan, until - kTick).left();
  of.charged = of.left_before - of.left_after;
  return of;
}

// Plans that ran in the month, and those to which something was given back in it.
std::vector<view::PlanOfMonth> plans_of_month(store::Transaction& tx, const std::string& account,
                                              Month month) {
  const Instant from = start_of(month), until = start_of(month + std::chrono::months(1));
  std::vector<view::PlanOfMonth> plans;
  for (const auto& plan : store::plans_of(tx, account)) {
    auto of = plan_of_month(tx, plan, month);
    const bool runs = plan.from() < until && from < plan.until();
    if (runs || of.charged != 0) plans.push_back(std::move(of));
  }
  return plans;
}

void add_neighbours(view::MonthPage& page, const std::vector<Month>& months) {
  for (const Month month : months) {
    if (month > page.month) page.after = month;
    if (month < page.month && !page.before) page.before = month;
  }
}

view::MonthPage month_page(store::Transaction& tx, const Visitor& visitor, Month month,
                           Instant now) {
  const auto& account = visitor.person->account;
  view::MonthPage page;
  page.account = account_name(tx, account);
  page.month = month;
  page.is_running = local_month(now) == month;
  page.plans = plans_of_month(tx, account, month);
  page.rows = time_rows(tx, visitor,
                        store::time_of_account(tx, account, start_of(month),
                                               start_of(month + std::chrono::months(1))));
  add_neighbours(page, months_of(tx, account));
  return page;
}

Response csv_response(std::string csv, const std::string& month) {
  Response response;
  response.content_type = "text/csv; charset=utf-8";
  response.body = std::move(csv);
  response.headers.emplace_back("Content-Disposition",
                                "attachment; filename=\"plan-" + month + ".csv\"");
  return response;
}

}  // namespace

Response show_plan(const Request& request, const Visitor& visitor, Services& services) {
  view::PlanPage page;
  {
    auto tx = services.store.read();
    page = plan_page(tx, visitor, services.clock.now());
  }
  const auto frame = make_frame(request, visitor, services.config);
  return page_response(visitor, view::render_plan(services.renderer, frame, page));
}

Response show_plan_month(const Request& request, const Visitor& visitor, Services& services) {
  std::string text = request.capture("month");
  const bool as_file = text.ends_with(kCsvSuffix);
  if (as_file) text.resize(text.size() - kCsvSuffix.size());
  const auto month = parse_month(text);
  const Instant now = services.clock.now();
  if (!month || *month > local_month(now)) throw Error(ErrorCode::NotFound, "no such month");
  view::MonthPage page;
  {
    auto tx = services.store.read();
    page = month_page(tx, visitor, *month, now);
  }
  if (as_file)
    return csv_response(view::plan_month_csv(services.renderer.words(visitor.language), page),
                        text);
  const auto frame = make_frame(request, visitor, services.config);
  return page_response(visitor, view::render_plan_month(services.renderer, frame, page));
}

}  // namespace kb::server
