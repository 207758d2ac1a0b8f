// SPDX-License-Identifier: MIT
#include "server/view/order_desk_page.h"

#include "server/view/amounts.h"
#include "server/view/form_problem.h"
#include "server/view/format.h"
#include "server/view/links.h"

namespace kb::server::view {
namespace {

using store::OrderAction;

FieldProblem field_problem(const Catalogue& words, const DeskProblemAt& at) {
  const auto row = std::to_string(at.line + 1);
  switch (at.problem) {
    case DeskProblem::NoLines:
      return {"trabajo1", words.text("desk.order.problem.no_lines")};
    case DeskProblem::LineText:
      return {"trabajo" + row, words.text("desk.order.problem.text", {{"n", row}})};
    case DeskProblem::LineMinutes:
      return {"tiempo" + row, words.text("desk.order.problem.minutes", {{"n", row}})};
    case DeskProblem::LinePrice:
      return {"precio" + row, words.text("desk.order.problem.price", {{"n", row}})};
    case DeskProblem::ValidUntil:
      return {"vale", words.text("desk.order.problem.valid_until")};
    case DeskProblem::Starts:
      return {"empieza", words.text("desk.order.problem.day")};
    case DeskProblem::Delivers:
      return {"entrega", words.text("desk.order.problem.delivers")};
    case DeskProblem::AwaitsCall:
      return {"acciones", words.text("desk.order.problem.awaits_call")};
    case DeskProblem::NotNow:
      break;
  }
  return {"acciones", words.text("desk.order.problem.not_now")};
}

void put_lines(Data& data, const EstimateForm& form) {
  Data rows(Data::type::list);
  int number = 0;
  for (const auto& line : form.lines) {
    Data row;
    put(row, "n", std::to_string(++number));
    put(row, "text", line.text);
    put(row, "minutes", line.minutes);
    put(row, "price", line.price);
    rows.push_back(row);
  }
  data["rows"] = std::move(rows);
}

void put_form(Data& data, const OrderDeskPage& page) {
  const auto& form = page.form;
  put_lines(data, form);
  put(data, "form_scope", form.scope);
  put(data, "form_excluded", form.excluded);
  put(data, "valid_until", form.valid_until);
  put(data, "starts", form.starts);
  put(data, "delivers", form.delivers);
}

void put_steps(Data& data, const OrderDeskPage& page) {
  const auto& order = page.view.order;
  put(data, "may_estimate", store::is_possible(order, OrderAction::Estimate));
  put(data, "is_amendment", order.approved_version != 0);
  put(data, "may_start", store::is_possible(order, OrderAction::Start));
  put(data, "may_deliver", store::is_possible(order, OrderAction::Deliver));
  put(data, "may_close", store::is_possible(order, OrderAction::Close));
  put(data, "may_withdraw", store::is_possible(order, OrderAction::Withdraw));
  const bool is_done =
      order.state == store::OrderState::Delivered || order.state == store::OrderState::Closed;
  put(data, "statement_href", is_done ? order_statement_path(order.id) : "");
}

Data list_row(const Catalogue& words, const OrderListRow& source) {
  const auto& order = source.order;
  Data row;
  put(row, "id", order.id);
  put(row, "href", order_desk_path(order.id));
  put(row, "title", order.title);
  put(row, "account", source.account);
  put(row, "requester", source.requester);
  put(row, "state", state_badge(words, order.state));
  const auto* version = order.versions.empty() ? nullptr : &order.versions.back();
  put(row, "time", version ? format_minutes(words, version->minutes()) : "");
  put(row, "amended", order.pending() != nullptr && order.approved_version != 0);
  return row;
}

FieldProblem field_problem(const Catalogue& words, NewOrderProblem problem) {
  switch (problem) {
    case NewOrderProblem::Account:
      return {"cuenta", words.text("desk.orders.problem.account")};
    case NewOrderProblem::Requester:
      return {"pide", words.text("desk.orders.problem.requester")};
    case NewOrderProblem::Title:
      break;
  }
  return {"titulo", words.text("desk.orders.problem.title")};
}

template <class Problems>
std::vector<FieldProblem> field_problems(const Catalogue& words, const Problems& problems) {
  std::vector<FieldProblem> fields;
  for (const auto& problem : problems) fields.push_back(field_problem(words, problem));
  return fields;
}

}  // namespace

std::string render_order_desk(const Renderer& renderer, const Frame& frame,
                              const OrderDeskPage& page) {
  const Catalogue& words = renderer.words(frame.language);
  const auto& order = page.view.order;
  const auto title = words.text("order.page_title", {{"id", order.id}, {"title", order.title}});
  Data data;
  put(data, "number", words.text("order.number", {{"id", order.id}}));
  put(data, "subject", order.title);
  put(data, "description", order.description);
  put(data, "account", page.account);
  put(data, "requester", page.view.requester);
  put(data, "badge", state_badge(words, order.state));
  put(data, "orders_path", kOrdersDeskPath);
  put(data, "action", order_desk_path(order.id));
  put(data, "time_href", order_time_path(order.id));
  put(data, "ticket_href", order.ticket.empty() ? "" : ticket_path(order.ticket));
  put(data, "ticket", order.ticket);
  put_problems(data, field_problems(words, page.problems));
  put(data, "has_version", page.view.shown.has_value());
  if (page.view.shown) put_document(data, words, *page.view.shown);
  put_agreed(data, words, page.view);
  put_actual(data, words, page.view);
  put_steps(data, page);
  put_form(data, page);
  put_plan_box_of(data, words, page.account, page.box);
  return render_page(
      renderer, frame, "technicians/order",
      {page.problems.empty() ? title : words.text("error.prefix", {{"title", title}}),
       NavItem::Orders, false, true},
      std::move(data));
}

std::string render_order_list(const Renderer& renderer, const Frame& frame,
                              const OrderListPage& page) {
  const Catalogue& words = renderer.words(frame.language);
  const auto title = words.text("desk.orders.title");
  Data data;
  put(data, "action", kOrdersDeskPath);
  put_problems(data, field_problems(words, page.problems));
  put(data, "has_orders", !page.orders.empty());
  put_list(data, "orders", page.orders,
           [&](const OrderListRow& row) { return list_row(words, row); });
  put(data, "has_past", !page.past.empty());
  put(data, "past_count", words.count("orders.past", static_cast<long long>(page.past.size())));
  put_list(data, "past", page.past, [&](const OrderListRow& row) { return list_row(words, row); });
  put_accounts(data, page.accounts, page.form.account);
  put(data, "requester", page.form.requester);
  put(data, "form_title", page.form.title);
  put(data, "description", page.form.description);
  return render_page(
      renderer, frame, "technicians/orders",
      {page.problems.empty() ? title : words.text("error.prefix", {{"title", title}}),
       NavItem::Orders, false, true},
      std::move(data));
}

}  // namespace kb::server::view
