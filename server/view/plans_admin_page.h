// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "server/view/page.h"
#include "server/view/parts.h"
#include "server/view/plan_box.h"

// For administrators: each account with its plans, and the form that adds, changes or renews one.
namespace kb::server::view {

struct PlanForm {  // as typed; `id` empty: a new one
  std::string id, account, name, time, starts, ends, rate, step = "5", rounding = "up", least,
                                                           renews;
};
enum class PlanFormProblem { Account, Name, Prepaid, Days, Rate, Step, Least, Overlaps };

struct PlanAdminRow {
  store::SupportPlan plan;
  std::string account;         // name
  std::optional<PlanBox> box;  // of the one that runs
  bool is_last = false;        // of its account: it can be renewed
};

struct PlansAdminPage {
  std::vector<PlanAdminRow> rows;
  std::vector<AccountChoice> accounts;
  PlanForm form;
  std::vector<PlanFormProblem> problems;
  bool is_kept = false;
};
std::string render_plans_admin(const Renderer& renderer, const Frame& frame,
                               const PlansAdminPage& page);

}  // namespace kb::server::view
