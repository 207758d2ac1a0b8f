// SPDX-License-Identifier: MIT
#include "core/error.h"
#include "server/names.h"
#include "server/order_loading.h"
#include "server/outgoing/notices.h"
#include "server/pages.h"
#include "server/plan_summary.h"
#include "server/technicians/estimate_form.h"
#include "server/technicians/pages.h"
#include "server/view/links.h"

namespace kb::server {
namespace {

using store::OrderAction;
using store::OrderOutcome;

store::WorkOrder order_of(store::Transaction& tx, const Request& request) {
  auto order = store::find_order(tx, request.capture("id"));
  if (!order) throw Error(ErrorCode::NotFound, "no such order");
  return std::move(*order);
}

view::OrderDeskPage desk_page(store::Transaction& tx, const Visitor& visitor,
                              const store::WorkOrder& order, Instant now) {
  view::OrderDeskPage page;
  page.view = order_view(tx, visitor, order);
  page.account = account_name(tx, order.account);
  page.box = plan_box_of(tx, order.account, now);
  page.form = estimate_form_of(order, now);
  return page;
}

Response respond(const Request& request, const Visitor& visitor, Services& services,
                 const view::OrderDeskPage& page) {
  const auto frame = make_frame(request, visitor, services.config);
  return page_response(visitor, view::render_order_desk(services.renderer, frame, page),
                       page.problems.empty() ? 200 : 422);
}

std::optional<OrderAction> action_of(const std::string& name) {
  if (name == "estimar") return OrderAction::Estimate;
  if (name == "empezar") return OrderAction::Start;
  if (name == "entregar") return OrderAction::Deliver;
  if (name == "cerrar") return OrderAction::Close;
  if (name == "retirar") return OrderAction::Withdraw;
  return std::nullopt;
}

// The same estimate again, from a form that was sent twice, is no new version.
bool is_same(const store::OrderVersion& a, const store::OrderVersion& b) {
  return a.lines == b.lines && a.scope == b.scope && a.excluded == b.excluded &&
         a.valid_until == b.valid_until && a.starts == b.starts && a.delivers == b.delivers;
}

std::vector<view::DeskProblemAt> problems_after(OrderOutcome outcome) {
  switch (outcome) {
    case OrderOutcome::Done:
    case OrderOutcome::AlreadyDone:
      return {};
    case OrderOutcome::AwaitsCall:
      return {{view::DeskProblem::AwaitsCall, 0}};
    case OrderOutcome::BadEstimate:
      return {{view::DeskProblem::NoLines, 0}};
    default:
      return {{view::DeskProblem::NotNow, 0}};
  }
}

int rate_of(store::Transaction& tx, const std::string& account, Instant now) {
  const auto plan = store::plan_at(tx, account, now);
  return plan ? plan->rate_cents : 0;
}

void ask_approval(Services& services, store::Transaction& tx, const store::WorkOrder& order) {
  const auto* version = order.pending();
  if (!version) return;
  ApprovalNotice notice;
  notice.order = order.id + "." + std::to_string(version->number);
  notice.account = order.account;
  notice.ticket = order.ticket;
  notice.title = order.title;
  notice.estimate = std::chrono::minutes(version->minutes());
  notice.path = view::order_path(order.id);
  notify_approval(services.outgoing, tx, notice);
}

// An estimate that the form brings; nothing when the same one waits already.
struct ReadEstimate {
  std::optional<store::OrderVersion> version;
  std::vector<view::DeskProblemAt> problems;
};

ReadEstimate estimate_in(const view::EstimateForm& form, store::Transaction& tx,
                         const store::WorkOrder& order, Instant now) {
  auto read = read_estimate(form, rate_of(tx, order.account, now), now);
  if (!read.problems.empty()) return {std::nullopt, std::move(read.problems)};
  if (order.pending() && is_same(read.version, *order.pending())) return {};
  return {std::move(read.version), {}};
}

// The page to show again, absent when it was done, or was already.
std::optional<view::OrderDeskPage> move_or_refuse(const Request& request, const Visitor& visitor,
                                                  Services& services) {
  const Instant now = services.clock.now();
  auto tx = services.store.write();
  tx.lock_changes();
  const auto order = order_of(tx, request);
  const auto action = action_of(request.form_value("accion"));
  if (!action) return std::nullopt;
  const auto form = estimate_form_in(request);
  const auto refused = [&](const store::WorkOrder& now_is,
                           std::vector<view::DeskProblemAt> problems) {
    auto page = desk_page(tx, visitor, now_is, now);
    if (action == OrderAction::Estimate) page.form = form;
    page.problems = std::move(problems);
    return page;
  };
  store::OrderRequest move;
  move.action = *action;
  if (action == OrderAction::Estimate) {
    auto estimate = estimate_in(form, tx, order, now);
    if (!estimate.problems.empty()) return refused(order, std::move(estimate.problems));
    if (!estimate.version) return std::nullopt;
    move.estimate = std::move(*estimate.version);
  }
  const auto result = store::act_on_order(tx, order.id, visitor.person->id, move, now);
  if (auto problems = problems_after(result->outcome); !problems.empty())
    return refused(result->order, std::move(problems));
  if (action == OrderAction::Estimate) ask_approval(services, tx, result->order);
  tx.commit();
  return std::nullopt;
}

}  // namespace

Response show_order_desk(const Request& request, const Visitor& visitor, Services& services) {
  view::OrderDeskPage page;
  {
    auto tx = services.store.read();
    page = desk_page(tx, visitor, order_of(tx, request), services.clock.now());
  }
  return respond(request, visitor, services, page);
}

Response move_order(const Request& request, const Visitor& visitor, Services& services) {
  if (const auto refused = move_or_refuse(request, visitor, services))
    return respond(request, visitor, services, *refused);
  return redirect(view::order_desk_path(request.capture("id")));
}

}  // namespace kb::server
