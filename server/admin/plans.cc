// SPDX-License-Identifier: MIT
#include <algorithm>
#include <charconv>
#include <map>

#include "core/utf8.h"
#include "server/admin/pages.h"
#include "server/lists.h"
#include "server/names.h"
#include "server/pages.h"
#include "server/plan_summary.h"
#include "server/remembered.h"
#include "server/view/amounts.h"
#include "server/view/links.h"
#include "server/view/plans_admin_page.h"
#include "store/accounts.h"

namespace kb::server {
namespace {

using view::PlanFormProblem;

constexpr size_t kMostNameBytes = 200, kMostFieldBytes = 40;
constexpr std::string_view kKeptParameter = "guardado";

view::PlanForm form_of(const store::SupportPlan& plan) {
  view::PlanForm form;
  form.id = plan.id;
  form.account = plan.account;
  form.name = plan.name;
  form.time = std::to_string(plan.prepaid_minutes / 60) + ":" +
              (plan.prepaid_minutes % 60 < 10 ? "0" : "") +
              std::to_string(plan.prepaid_minutes % 60);
  form.starts = day_text(plan.starts);
  form.ends = day_text(plan.ends);
  form.rate = view::plain_cents(plan.rate_cents);
  form.step = std::to_string(plan.rule.step_minutes);
  form.rounding = store::to_text(plan.rule.rounding);
  if (plan.rule.least_minutes > 0) form.least = std::to_string(plan.rule.least_minutes);
  form.renews = plan.renews;
  return form;
}

view::PlanForm form_in(const Request& request) {
  const auto field = [&](std::string_view name, size_t most = kMostFieldBytes) {
    return std::string(utf8_prefix(request.form_value(name), most));
  };
  view::PlanForm form;
  form.id = request.form_value("id");
  form.account = request.form_value("cuenta");
  form.name = field("nombre", kMostNameBytes);
  form.time = field("tiempo");
  form.starts = field("empieza");
  form.ends = field("termina");
  form.rate = field("precio");
  form.step = field("paso");
  form.rounding = field("redondeo");
  form.least = field("minimo");
  form.renews = request.form_value("renueva");
  return form;
}

// The form that the address asks for: of a plan, of its renewal, or blank.
view::PlanForm asked_form(store::Transaction& tx, const Request& request) {
  if (const auto plan = store::find_plan(tx, request.query_value("plan"))) return form_of(*plan);
  if (const auto plan = store::find_plan(tx, request.query_value("renueva")))
    return form_of(store::renewal_of(*plan));
  view::PlanForm blank;
  blank.account = request.query_value("cuenta");
  return blank;
}

int number_in(const std::string& text) {
  int number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

store::SupportPlan plan_in(const view::PlanForm& form) {
  store::SupportPlan plan;
  plan.id = form.id;
  plan.account = form.account;
  plan.name = form.name;
  plan.prepaid_minutes = view::parse_minutes(form.time, store::kMostPrepaidMinutes).value_or(0);
  plan.starts = parse_day(form.starts).value_or(Day{});
  plan.ends = parse_day(form.ends).value_or(Day{});
  plan.rate_cents = view::parse_cents(form.rate, store::kMostRateCents).value_or(-1);
  plan.rule.step_minutes = number_in(form.step);
  plan.rule.rounding = store::rounding_from(form.rounding).value_or(store::Rounding::Up);
  plan.rule.least_minutes =
      form.least.empty() ? 0
                         : view::parse_minutes(form.least, store::kMostPrepaidMinutes).value_or(-1);
  plan.renews = form.renews;
  return plan;
}

// What the form does not ask stays as it is, of the plan or of the one that it follows.
void keep_unasked(store::Transaction& tx, store::SupportPlan& plan) {
  const auto before = store::find_plan(tx, plan.id.empty() ? plan.renews : plan.id);
  if (before) plan.currency = before->currency;
}

PlanFormProblem form_problem(store::PlanProblem problem) {
  switch (problem) {
    case store::PlanProblem::Name:
      return PlanFormProblem::Name;
    case store::PlanProblem::Prepaid:
      return PlanFormProblem::Prepaid;
    case store::PlanProblem::Days:
      return PlanFormProblem::Days;
    case store::PlanProblem::Rate:
      return PlanFormProblem::Rate;
    case store::PlanProblem::Step:
      return PlanFormProblem::Step;
    case store::PlanProblem::Least:
      return PlanFormProblem::Least;
    case store::PlanProblem::Overlaps:
      break;
  }
  return PlanFormProblem::Overlaps;
}

// A form that was sent twice: the plan is there as it says.
bool is_there(store::Transaction& tx, store::SupportPlan plan) {
  return std::ranges::any_of(store::plans_of(tx, plan.account), [&](const auto& known) {
    plan.id = known.id;
    return plan == known;
  });
}

std::vector<PlanFormProblem> problems_in(store::Transaction& tx, const store::SupportPlan& plan) {
  std::vector<PlanFormProblem> problems;
  if (!store::find_account(tx, plan.account)) problems.push_back(PlanFormProblem::Account);
  for (const auto problem : store::problems_of(tx, plan)) problems.push_back(form_problem(problem));
  return problems;
}

using PlansByAccount = std::map<std::string, std::vector<const store::SupportPlan*>>;

PlansByAccount by_account(const std::vector<store::SupportPlan>& plans) {
  PlansByAccount sorted;
  for (const auto& plan : plans) sorted[plan.account].push_back(&plan);
  return sorted;
}

view::PlansAdminPage admin_page(store::Transaction& tx, Services& services) {
  const Instant now = services.clock.now();
  view::PlansAdminPage page;
  const auto accounts = store::accounts(tx);
  page.accounts = account_choices(accounts);
  const auto plans = store::all_plans(tx);
  const auto boxes = boxes_of(plans, now, [&](const store::PlanPeriod& period) {
    return *services.remembered.spent_in.get(period,
                                             [&] { return store::spent_in(tx, period, now); });
  });
  auto sorted = by_account(plans);
  for (const auto& account : accounts) {
    const auto& its = sorted[account.id];
    for (const auto* plan : its) {
      const auto box = boxes.find(plan->id);
      page.rows.push_back({*plan, display_name(account),
                           box == boxes.end() ? std::nullopt : std::optional(box->second),
                           plan == its.back()});
    }
  }
  return page;
}

// The page to show again, absent when the plan was kept.
std::optional<view::PlansAdminPage> kept_or_refused(Services& services, const view::PlanForm& form,
                                                    store::SupportPlan plan) {
  auto tx = services.store.write();
  tx.lock_changes();
  keep_unasked(tx, plan);
  if (plan.id.empty() && is_there(tx, plan)) return std::nullopt;
  if (auto problems = problems_in(tx, plan); !problems.empty()) {
    auto page = admin_page(tx, services);
    page.form = form;
    page.problems = std::move(problems);
    return page;
  }
  store::put_plan(tx, plan);
  tx.commit();
  return std::nullopt;
}

Response respond(const Request& request, const Visitor& visitor, Services& services,
                 const view::PlansAdminPage& page) {
  const auto frame = make_frame(request, visitor, services.config);
  return page_response(visitor, view::render_plans_admin(services.renderer, frame, page),
                       page.problems.empty() ? 200 : 422);
}

}  // namespace

Response show_plans_admin(const Request& request, const Visitor& visitor, Services& services) {
  view::PlansAdminPage page;
  {
    auto tx = services.store.read();
    page = admin_page(tx, services);
    page.form = asked_form(tx, request);
  }
  page.is_kept = !request.query_value(kKeptParameter).empty();
  return respond(request, visitor, services, page);
}

Response put_plan_admin(const Request& request, const Visitor& visitor, Services& services) {
  const auto form = form_in(request);
  if (const auto refused = kept_or_refused(services, form, plan_in(form)))
    return respond(request, visitor, services, *refused);
  return redirect(std::string(view::kPlansAdminPath) + "?" + std::string(kKeptParameter) + "=1");
}

}  // namespace kb::server
