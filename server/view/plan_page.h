// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "server/view/order_document.h"
#include "server/view/page.h"
#include "server/view/plan_box.h"

// The plan of an account: what is left now, its months, and the statement of one month as a page
// and as CSV.
namespace kb::server::view {

struct PlanPage {
  std::string account;         // name
  std::optional<PlanBox> box;  // absent: no plan runs
  std::vector<store::PlanAlert> alerts;
  std::vector<store::SupportPlan> others;  // earlier and later ones
  std::vector<TimeRow> recent;
  std::vector<Month> months;   // in which time was noted, newest first
  std::vector<TimeRow> calls;  // that wait for a written confirmation
};
std::string render_plan(const Renderer& renderer, const Frame& frame, const PlanPage& page);

// A plan within the month, with what was charged to it.
struct PlanOfMonth {
  store::SupportPlan plan;
  int left_before = 0, charged = 0, left_after = 0;
};

struct MonthPage {
  std::string account;
  Month month{};
  std::optional<Month> before, after;  // neighbours that have a statement
  bool is_running = false;             // the month is not over
  std::vector<PlanOfMonth> plans;
  std::vector<TimeRow> rows;
};
std::string render_plan_month(const Renderer& renderer, const Frame& frame, const MonthPage& page);

// RFC 4180 with a BOM, so that spreadsheets read the accents; times in minutes.
std::string plan_month_csv(const Catalogue& words, const MonthPage& page);

}  // namespace kb::server::view
