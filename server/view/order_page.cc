// SPDX-License-Identifier: MIT
#include "server/view/order_page.h"

#include <algorithm>

#include "server/view/amounts.h"
#include "server/view/format.h"
#include "server/view/links.h"
#include "server/view/mustache_data.h"

namespace kb::server::view {
namespace {

using store::OrderState;

std::string joined(const std::vector<std::string>& names) {
  std::string all;
  for (const auto& name : names) all += (all.empty() ? "" : ", ") + name;
  return all;
}

struct StateText {
  std::string line, next;
  const char *tone = "", *icon = "clock";
};

bool is_expired(const OrderPage& page, const store::OrderVersion& version) {
  return local_day(page.now) > version.valid_until;
}

bool awaits_call(const OrderPage& page) {
  return std::ranges::any_of(page.view.time, awaits_confirmation);
}

StateText pending_state(const Catalogue& words, const OrderPage& page,
                        const store::OrderVersion& pending) {
  const Arguments until{{"date", format_long_day(words, pending.valid_until)}};
  if (is_expired(page, pending))
    return {words.text("order.state.expired", until), words.text("order.state.expired.next"),
            "wait", "clock"};
  const auto valid = words.text("order.valid_until", until);
  if (page.may_order)
    return {words.text("order.state.wait"), words.text("order.state.wait.next") + " " + valid,
            "wait", "pen"};
  const auto who = joined(page.approvers);
  return {who.empty() ? words.text("order.state.nobody")
                      : words.text("order.state.wait_for", {{"name", who}}),
          words.text("order.state.wait.next") + " " + valid, "wait", "clock"};
}

StateText draft_state(const Catalogue& words, const OrderPage& page) {
  const bool changes = !page.view.order.versions.empty();
  return {words.text(changes ? "order.state.changing" : "order.state.draft"),
          words.text("order.state.draft.next"), "go", "pen"};
}

std::string going_next(const Catalogue& words, const store::WorkOrder& order) {
  if (const auto* pending = order.pending())
    return words.text("order.state.amended", {{"n", std::to_string(order.approved_version)},
                                              {"new", std::to_string(pending->number)}});
  const auto* approved = order.approved();
  if (order.state == OrderState::Approved && approved->starts)
    return words.text("order.starts", {{"date", format_weekday(words, *approved->starts)}});
  if (approved->delivers)
    return words.text("order.delivers", {{"date", format_weekday(words, *approved->delivers)}});
  return "";
}

std::string date_of(const Catalogue& words, const store::WorkOrder& order,
                    store::OrderAction action) {
  for (const auto& event : order.events)
    if (event.action == action) return format_long_date(words, event.at);
  return "";
}

StateText state_of(const Catalogue& words, const OrderPage& page) {
  const auto& order = page.view.order;
  const auto on = [&](store::OrderAction action) {
    return Arguments{{"date", date_of(words, order, action)}};
  };
  switch (order.state) {
    case OrderState::Draft:
      return draft_state(words, page);
    case OrderState::Estimated:
      return pending_state(words, page, *order.pending());
    case OrderState::Approved:
      return {words.text("order.state.approved"), going_next(words, order), "go", "check"};
    case OrderState::InProgress:
      return {words.text("order.state.in_progress"), going_next(words, order), "go", "play"};
    case OrderState::Delivered:
      return {words.text("order.state.delivered", on(store::OrderAction::Deliver)),
              words.text("order.state.delivered.next"), "ok", "done"};
    case OrderState::Closed:
      return {words.text("order.state.closed", on(store::OrderAction::Close)),
              words.text("order.state.closed.next"), "ok", "done"};
    case OrderState::Declined:
      return {words.text("order.state.declined", on(store::OrderAction::Decline)),
              words.text("order.state.no_cost"), "", "close"};
    case OrderState::Withdrawn:
      break;
  }
  return {words.text("order.state.withdrawn", on(store::OrderAction::Withdraw)),
          words.text("order.state.no_cost"), "", "close"};
}

void put_state(Data& data, const Catalogue& words, const OrderPage& page) {
  const auto state = state_of(words, page);
  const std::string icon = state.icon;
  put(data, "state", state.line);
  put(data, "state_next", state.next);
  put(data, "tone", state.tone);
  for (const char* name : {"pen", "clock", "check", "play", "done", "close"})
    put(data, (std::string("icon_") + name).c_str(), icon == name);
}

std::string problem_text(const Catalogue& words, const OrderPage& page) {
  switch (page.problem) {
    case DecisionProblem::NoWords:
      return words.text("order.problem.no_words");
    case DecisionProblem::OtherVersion:
      return words.text("order.problem.other_version");
    case DecisionProblem::Expired:
      return words.text("order.problem.expired");
    case DecisionProblem::AwaitsCall:
      return words.text("order.problem.awaits_call");
    case DecisionProblem::NotNow:
      return words.text("order.problem.not_now");
    case DecisionProblem::NoRight:
      return page.approvers.empty()
                 ? words.text("order.problem.nobody")
                 : words.text("order.problem.no_right", {{"name", joined(page.approvers)}});
    case DecisionProblem::None:
      break;
  }
  return "";
}

std::string promise(const Catalogue& words, const store::OrderVersion& version) {
  if (version.starts && version.delivers)
    return words.text("order.if_approved", {{"start", format_weekday(words, *version.starts)},
                                            {"end", format_weekday(words, *version.delivers)}});
  return version.starts ? words.text("order.if_approved_start",
                                     {{"start", format_weekday(words, *version.starts)}})
                        : "";
}

// The buttons stand below the version that they are about, and nowhere else.
void put_decision(Data& data, const Catalogue& words, const OrderPage& page) {
  const auto& order = page.view.order;
  const auto* pending = order.pending();
  const bool shows_it =
      pending && page.view.shown && page.view.shown->version.number == pending->number;
  put(data, "decides", shows_it && page.may_order);
  put(data, "may_approve",
      shows_it && page.may_order && !is_expired(page, *pending) && !awaits_call(page));
  put(data, "may_withdraw", page.may_withdraw && !(shows_it && page.may_order));
  put(data, "decide_path", order_path(order.id));
  put(data, "note", page.typed);
  put(data, "note_problem",
      page.problem == DecisionProblem::NoWords ? problem_text(words, page) : "");
  put(data, "problem", page.problem == DecisionProblem::NoWords ? "" : problem_text(words, page));
  if (!pending) return;
  put(data, "pending", std::to_string(pending->number));
  put(data, "approve",
      words.text("order.approve", {{"time", format_minutes(words, pending->minutes())}}));
  put(data, "promise", promise(words, *pending));
  put(data, "is_amendment", order.approved_version != 0);
  put(data, "as_who_html",
      words.html("order.as_who", {{"name", element("strong", escape(page.self))},
                                  {"account", escape(page.account)}}));
}

Data sum_row(const std::string& label, const std::string& value, bool total) {
  Data row;
  put(row, "label", label);
  put(row, "value", value);
  put(row, "total", total);
  return row;
}

// Of what waits for approval, and of what is approved and not begun.
void put_effect(Data& data, const Catalogue& words, const OrderPage& page) {
  const auto& order = page.view.order;
  const auto* version = order.pending();
  if (!version && order.state == OrderState::Approved) version = order.approved();
  put(data, "has_effect", page.effect && version);
  if (!page.effect || !version) return;
  const auto& effect = *page.effect;
  const auto cost = cost_apart(*version, effect.left);
  Data rows(Data::type::list);
  if (effect.has_plan)
    rows.push_back(
        sum_row(words.text("order.effect.left"), format_minutes(words, effect.left), false));
  rows.push_back(
      sum_row(words.text("order.effect.this"), format_minutes(words, -version->minutes()), false));
  rows.push_back(
      sum_row(words.text("order.effect.apart"), format_minutes(words, cost.apart_minutes), false));
  rows.push_back(
      sum_row(words.text("order.effect.cost"), format_cents(words, cost.apart_cents), true));
  data["effect"] = std::move(rows);
  put(data, "effect_rate",
      effect.rate_cents > 0
          ? words.text("order.effect.rate", {{"rate", format_rate(words, effect.rate_cents)}})
          : words.text("order.effect.no_rate"));
}

void put_versions(Data& data, const Catalogue& words, const OrderPage& page) {
  const auto& order = page.view.order;
  put(data, "has_version", page.view.shown.has_value());
  if (!page.view.shown) return;
  const int shown = page.view.shown->version.number;
  const bool is_newest = shown == order.versions.back().number;
  put(data, "old_version",
      is_newest ? "" : words.text("order.old_version", {{"n", std::to_string(shown)}}));
  put(data, "newest_href", order_path(order.id));
  put(data, "in_force",
      order.pending() && order.approved_version != 0
          ? words.text("order.in_force", {{"n", std::to_string(order.approved_version)}})
          : "");
  put(data, "in_force_href",
      order_path(order.id) + "?" + std::string(kVersionParameter) + "=" +
          std::to_string(order.approved_version));
}

void put_calls(Data& data, const Catalogue& words, const OrderPage& page) {
  Data calls(Data::type::list);
  for (const auto& row : page.view.time)
    if (awaits_confirmation(row)) calls.push_back(awaiting_call_row(words, row));
  data["calls"] = std::move(calls);
}

}  // namespace

OrderCost cost_apart(const store::OrderVersion& version, int left) {
  const int within = std::min(std::max(left, 0), version.minutes());
  const int apart = version.minutes() - within;
  return {apart, version.cost_of(apart)};
}

std::string render_order(const Renderer& renderer, const Frame& frame, const OrderPage& page) {
  const Catalogue& words = renderer.words(frame.language);
  const auto& order = page.view.order;
  Data data;
  put(data, "number", words.text("order.number", {{"id", order.id}}));
  put(data, "subject", order.title);
  put(data, "description", order.description);
  put(data, "lang", order.lang == frame.language ? "" : order.lang);
  put_state(data, words, page);
  put_versions(data, words, page);
  if (page.view.shown) put_document(data, words, *page.view.shown);
  put_agreed(data, words, page.view);
  put_actual(data, words, page.view);
  put_decision(data, words, page);
  put_effect(data, words, page);
  put_calls(data, words, page);
  const bool is_done = order.state == OrderState::Delivered || order.state == OrderState::Closed;
  put(data, "statement_href",
      is_done && page.view.shows_time ? order_statement_path(order.id) : "");
  const auto title = words.text("order.page_title", {{"id", order.id}, {"title", order.title}});
  return render_page(
      renderer, frame, "clients/order",
      {page.problem == DecisionProblem::None ? title
                                             : words.text("error.prefix", {{"title", title}}),
       NavItem::Tickets, false},
      std::move(data));
}

std::string render_order_statement(const Renderer& renderer, const Frame& frame,
                                   const StatementPage& page) {
  const Catalogue& words = renderer.words(frame.language);
  const auto& order = page.view.order;
  Data data;
  put(data, "number", words.text("order.number", {{"id", order.id}}));
  put(data, "order_href", frame.is_staff ? order_desk_path(order.id) : order_path(order.id));
  put(data, "subject", order.title);
  put(data, "lang", order.lang == frame.language ? "" : order.lang);
  put(data, "account", page.account);
  put(data, "badge", state_badge(words, order.state));
  if (page.view.shown) put_document(data, words, *page.view.shown);
  put_agreed(data, words, page.view);
  put_actual(data, words, page.view);
  put(data, "real", format_minutes(words, real_of(page.view)));
  put(data, "final_cost", format_cents(words, cost_so_far(page.view)));
  put(data, "description", order.description);
  return render_page(
      renderer, frame, "clients/order_statement",
      {words.text("statement.page_title", {{"id", order.id}}), NavItem::Tickets, false},
      std::move(data));
}

}  // namespace kb::server::view
