// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "server/view/order_document.h"
#include "server/view/page.h"
#include "server/view/parts.h"
#include "server/view/plan_box.h"

// Work orders as technicians see them: the list with the form for a new one, and one order with the
// form that writes an estimate or an amendment, and the steps it can take.
namespace kb::server::view {

struct EstimateLine {  // as typed
  std::string text, minutes, price;
};
struct EstimateForm {  // as typed
  std::vector<EstimateLine> lines;
  std::string scope, excluded, valid_until, starts, delivers;
};

// Why something was not done; a line's problem names its row, from 0.
enum class DeskProblem {
  NoLines,
  LineText,
  LineMinutes,
  LinePrice,
  ValidUntil,
  Starts,
  Delivers,
  NotNow,
  AwaitsCall,
};
struct DeskProblemAt {
  DeskProblem problem = DeskProblem::NoLines;
  int line = 0;
};

struct OrderDeskPage {
  OrderView view;
  std::string account;  // name
  std::optional<PlanBox> box;
  EstimateForm form;
  std::vector<DeskProblemAt> problems;
};
std::string render_order_desk(const Renderer& renderer, const Frame& frame,
                              const OrderDeskPage& page);

struct OrderListRow {
  store::WorkOrder order;
  std::string account, requester;  // names
};
struct NewOrderForm {
  std::string account, requester, title, description;
};
enum class NewOrderProblem { Account, Requester, Title };
struct OrderListPage {
  std::vector<OrderListRow> orders, past;  // past: that are over, the newest of them
  std::vector<AccountChoice> accounts;
  NewOrderForm form;
  std::vector<NewOrderProblem> problems;
};
std::string render_order_list(const Renderer& renderer, const Frame& frame,
                              const OrderListPage& page);

}  // namespace kb::server::view
