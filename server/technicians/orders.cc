// SPDX-License-Identifier: MIT
#include "core/error.h"
#include "core/utf8.h"
#include "server/lists.h"
#include "server/names.h"
#include "server/one_line.h"
#include "server/order_loading.h"
#include "server/pages.h"
#include "server/technicians/pages.h"
#include "server/view/links.h"
#include "server/view/order_desk_page.h"
#include "store/accounts.h"

namespace kb::server {
namespace {

constexpr int kPastOrders = 50;  // listed
constexpr size_t kMostTitleBytes = 300, kMostDescriptionBytes = 20'000;

view::OrderListPage list_page(store::Transaction& tx) {
  view::OrderListPage page;
  const auto accounts = store::accounts(tx);
  page.accounts = account_choices(accounts);
  auto open = store::open_orders(tx), past = store::past_orders(tx, kPastOrders);
  std::vector<std::string> requesters;
  for (const auto* orders : {&open, &past})
    for (const auto& order : *orders) requesters.push_back(order.requester);
  Names names(tx);
  names.know(accounts);
  names.look_up(requesters);
  const auto row_of = [&](store::WorkOrder& order) {
    auto requester = names.name(order.requester);
    const auto& account = names.account(order.account);
    return view::OrderListRow{std::move(order), account, std::move(requester)};
  };
  for (auto& order : open) page.orders.push_back(row_of(order));
  for (auto& order : past) page.past.push_back(row_of(order));
  return page;
}

Response respond(const Request& request, const Visitor& visitor, Services& services,
                 const view::OrderListPage& page) {
  const auto frame = make_frame(request, visitor, services.config);
  return page_response(visitor, view::render_order_list(services.renderer, frame, page),
                       page.problems.empty() ? 200 : 422);
}

std::vector<view::NewOrderProblem> problems_of(store::Transaction& tx,
                                               const view::NewOrderForm& form) {
  std::vector<view::NewOrderProblem> problems;
  if (!store::find_account(tx, form.account)) problems.push_back(view::NewOrderProblem::Account);
  const auto person = store::find_person_by_email(tx, form.requester);
  if (!person || person->account != form.account || form.account.empty())
    problems.push_back(view::NewOrderProblem::Requester);
  if (form.title.empty()) problems.push_back(view::NewOrderProblem::Title);
  return problems;
}

// The id of the order; absent when the form was refused, and then `page` shows it again.
std::optional<std::string> make_or_refuse(Services& services, const view::NewOrderForm& form,
                                          const std::string& by, view::OrderListPage& page) {
  auto tx = services.store.write();
  if (auto problems = problems_of(tx, form); !problems.empty()) {
    page = list_page(tx);
    page.form = form;
    page.problems = std::move(problems);
    return std::nullopt;
  }
  const auto requester = store::find_person_by_email(tx, form.requester);
  auto order = store::make_order(
      tx, {form.account, "", requester->email, requester->lang, form.title, form.description, by},
      services.clock.now());
  tx.commit();
  return std::move(order.id);
}

}  // namespace

Response list_orders(const Request& request, const Visitor& visitor, Services& services) {
  view::OrderListPage page;
  {
    auto tx = services.store.read();
    page = list_page(tx);
  }
  return respond(request, visitor, services, page);
}

Response create_order_from_ticket(const Request& request, const Visitor& visitor,
                                  Services& services) {
  auto tx = services.store.write();
  const auto ticket = store::find_ticket(tx, request.capture("id"));
  if (!ticket || ticket->account.empty()) throw Error(ErrorCode::NotFound, "no such ticket");
  const auto order =
      store::make_order_from(tx, *ticket, visitor.person->email, services.clock.now());
  tx.commit();
  return redirect(view::order_desk_path(order.id));
}

Response create_order(const Request& request, const Visitor& visitor, Services& services) {
  const view::NewOrderForm form{
      request.form_value("cuenta"), request.form_value("pide"),
      one_line(request.form_value("titulo"), kMostTitleBytes),
      std::string(utf8_prefix(request.form_value("descripcion"), kMostDescriptionBytes))};
  view::OrderListPage page;
  const auto made = make_or_refuse(services, form, visitor.person->email, page);
  if (!made) return respond(request, visitor, services, page);
  return redirect(view::order_desk_path(*made));
}

}  // namespace kb::server
