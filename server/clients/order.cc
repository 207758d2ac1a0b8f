// SPDX-License-Identifier: MIT
#include <charconv>

#include "core/error.h"
#include "core/utf8.h"
#include "server/clients/pages.h"
#include "server/names.h"
#include "server/order_loading.h"
#include "server/pages.h"
#include "server/view/links.h"
#include "server/view/order_page.h"
#include "text/markdown_anchor.h"

namespace kb::server {
namespace {

using store::OrderAction;
using store::OrderOutcome;
using store::OrderState;

constexpr size_t kMostNoteBytes = 4000;

int number_in(const std::string& text) {
  int number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

store::WorkOrder own_order(store::Transaction& tx, const Visitor& visitor, const std::string& id) {
  auto order = store::find_order(tx, id);
  if (!order || !may_read(visitor, *order)) throw Error(ErrorCode::NotFound, "no such order");
  return std::move(*order);
}

std::optional<view::PlanEffect> effect_on_plan(store::Transaction& tx, const Visitor& visitor,
                                               const std::string& account, Instant now) {
  if (!visitor.person->rights.see_time) return std::nullopt;
  const auto plan = store::plan_at(tx, account, now);
  if (!plan) return view::PlanEffect{};
  return view::PlanEffect{std::max(store::balance_of(tx, *plan, now).left(), 0), true,
                          plan->rate_cents};
}

view::OrderPage order_page(store::Transaction& tx, const Visitor& visitor,
                           const store::WorkOrder& order, int version, Instant now) {
  view::OrderPage page;
  page.view = order_view(tx, visitor, order, version);
  page.now = now;
  page.self = display_name(*visitor.person);
  page.account = account_name(tx, order.account);
  page.may_order = may_order(visitor, order);
  page.approvers = approver_names(tx, order.account);
  page.effect = effect_on_plan(tx, visitor, order.account, now);
  page.may_withdraw = store::is_possible(order, OrderAction::Withdraw) &&
                      (page.may_order || order.requester == visitor.person->email);
  return page;
}

std::optional<OrderAction> action_of(const std::string& decision) {
  if (decision == "si") return OrderAction::Approve;
  if (decision == "cambio") return OrderAction::AskChange;
  if (decision == "no") return OrderAction::Decline;
  if (decision == "retirar") return OrderAction::Withdraw;
  return std::nullopt;
}

view::DecisionProblem problem_of(OrderOutcome outcome) {
  switch (outcome) {
    case OrderOutcome::NoRight:
      return view::DecisionProblem::NoRight;
    case OrderOutcome::OtherVersion:
      return view::DecisionProblem::OtherVersion;
    case OrderOutcome::Expired:
      return view::DecisionProblem::Expired;
    case OrderOutcome::NoWords:
      return view::DecisionProblem::NoWords;
    case OrderOutcome::AwaitsCall:
      return view::DecisionProblem::AwaitsCall;
    case OrderOutcome::NotNow:
    case OrderOutcome::BadEstimate:
      return view::DecisionProblem::NotNow;
    case OrderOutcome::Done:
    case OrderOutcome::AlreadyDone:
      break;
  }
  return view::DecisionProblem::None;
}

int status_of(view::DecisionProblem problem) {
  if (problem == view::DecisionProblem::NoRight) return 403;
  return problem == view::DecisionProblem::NoWords ? 422 : 409;
}

store::OrderRequest request_in(const Request& request, OrderAction action) {
  store::OrderRequest made;
  made.action = action;
  if (action != OrderAction::Withdraw) made.version = number_in(request.form_value("version"));
  made.words = text::trimmed(utf8_prefix(request.form_value("nota"), kMostNoteBytes));
  return made;
}

}  // namespace

Response show_order(const Request& request, const Visitor& visitor, Services& services) {
  view::OrderPage page;
  {
    auto tx = services.store.read();
    const auto order = own_order(tx, visitor, request.capture("id"));
    page = order_page(tx, visitor, order, number_in(request.query_value(view::kVersionParameter)),
                      services.clock.now());
  }
  const auto frame = make_frame(request, visitor, services.config);
  return page_response(visitor, view::render_order(services.renderer, frame, page));
}

Response decide_order(const Request& request, const Visitor& visitor, Services& services) {
  const auto action = action_of(request.form_value("decision"));
  const Instant now = services.clock.now();
  view::OrderPage page;
  {
    auto tx = services.store.write();
    const auto order = own_order(tx, visitor, request.capture("id"));
    if (!action) return redirect(view::order_path(order.id));
    const auto result =
        store::act_on_order(tx, order.id, visitor.person->id, request_in(request, *action), now);
    const auto problem = problem_of(result->outcome);
    if (problem == view::DecisionProblem::None) {
      tx.commit();
      return redirect(view::order_path(order.id));
    }
    page = order_page(tx, visitor, result->order, 0, now);
    page.problem = problem;
    page.typed = request.form_value("nota");
  }
  const auto frame = make_frame(request, visitor, services.config);
  return page_response(visitor, view::render_order(services.renderer, frame, page),
                       status_of(page.problem));
}

Response show_order_statement(const Request& request, const Visitor& visitor, Services& services) {
  view::StatementPage page;
  {
    auto tx = services.store.read();
    const auto order = own_order(tx, visitor, request.capture("id"));
    page.view = order_view(tx, visitor, order, order.approved_version);
    const bool is_done = order.state == OrderState::Delivered || order.state == OrderState::Closed;
    if (!is_done || !page.view.shows_time) throw Error(ErrorCode::NotFound, "no such statement");
    page.account = account_name(tx, order.account);
  }
  const auto frame = make_frame(request, visitor, services.config);
  return page_response(visitor, view::render_order_statement(services.renderer, frame, page));
}

}  // namespace kb::server
