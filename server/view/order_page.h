// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "server/view/order_document.h"
#include "server/view/page.h"
#include "store/plans.h"

// A work order as the client sees it: its state in words, the estimate, the decision, and what it
// does to the plan.
namespace kb::server::view {

// Why a decision was not taken.
enum class DecisionProblem { None, NoWords, OtherVersion, Expired, AwaitsCall, NotNow, NoRight };

struct PlanEffect {
  int left = 0;  // of the plan, now; 0 when no plan runs
  bool has_plan = false;
  int rate_cents = 0;  // of an hour; 0: not known
};

struct OrderPage {
  OrderView view;
  Instant now{};
  std::string self, account;  // names
  bool may_order = false, may_withdraw = false;
  std::vector<std::string> approvers;  // names
  std::optional<PlanEffect> effect;    // for who may see the plan
  DecisionProblem problem = DecisionProblem::None;
  std::string typed;  // of a refused form
};

std::string render_order(const Renderer& renderer, const Frame& frame, const OrderPage& page);

// What a new order takes from the plan, and what is paid apart.
struct OrderCost {
  int apart_minutes = 0;
  int apart_cents = 0;
};
OrderCost cost_apart(const store::OrderVersion& version, int left);

struct StatementPage {  // of an order that was delivered, to keep
  OrderView view;
  std::string account;  // name
};
std::string render_order_statement(const Renderer& renderer, const Frame& frame,
                                   const StatementPage& page);

}  // namespace kb::server::view
