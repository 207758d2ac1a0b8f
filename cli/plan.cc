// SPDX-License-Identifier: MIT
#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "cli/command.h"
#include "cli/settings.h"
#include "core/error.h"
#include "store/accounts.h"
#include "store/plans.h"

namespace kb::cli {
namespace {

using store::Store;
using store::SupportPlan;

struct PlanOptions {
  std::string account, id, name, starts, ends, rounding = "up", at;
  int minutes = 0, rate_cents = 0, step = 5, least = 0;
};

Day day_of(const std::string& option, const std::string& text) {
  if (const auto day = parse_day(text)) return *day;
  throw Error(ErrorCode::Usage, option + ": " + text + " is no day", "Write it like 2026-11-03.");
}

void require_account(store::Transaction& tx, const std::string& id) {
  if (!store::find_account(tx, id))
    throw Error(ErrorCode::NotFound, "no account " + id, "Accounts come in by resuelve import.");
}

const char* name_of(store::PlanProblem problem) {
  switch (problem) {
    case store::PlanProblem::Name:
      return "give it a name (--name)";
    case store::PlanProblem::Prepaid:
      return "give its time (--minutes)";
    case store::PlanProblem::Days:
      return "it must not end before it starts (--starts, --ends)";
    case store::PlanProblem::Rate:
      return "the rate is out of range (--rate-cents)";
    case store::PlanProblem::Step:
      return "the step is 1, 5, 10 or 15 minutes (--step)";
    case store::PlanProblem::Least:
      return "the least time of an entry is 0 to 240 minutes (--least)";
    case store::PlanProblem::Overlaps:
      break;
  }
  return "the account has another plan on those days; name it with --id to change it";
}

SupportPlan plan_from(const PlanOptions& options) {
  SupportPlan plan;
  plan.id = options.id;
  plan.account = options.account;
  plan.name = options.name;
  plan.prepaid_minutes = options.minutes;
  plan.starts = day_of("--starts", options.starts);
  plan.ends = day_of("--ends", options.ends);
  plan.rate_cents = options.rate_cents;
  plan.rule = {options.step, store::rounding_from(options.rounding).value(), options.least};
  return plan;
}

int set(Store& store, const PlanOptions& options) {
  const auto plan = plan_from(options);
  auto tx = store.write();
  require_account(tx, plan.account);
  if (const auto known = store::find_plan(tx, plan.id); known && known->account != plan.account)
    throw Error(ErrorCode::Conflict, plan.id + " is a plan of " + known->account,
                "See: resuelve plan list " + plan.account);
  for (const auto problem : store::problems_of(tx, plan))
    throw Error(ErrorCode::BadInput, "the plan cannot be kept", name_of(problem));
  const auto result = store::put_plan(tx, plan);
  tx.commit();
  fmt::print("{} {}\n", plan.account,
             result == store::PutResult::Added     ? "added"
             : result == store::PutResult::Changed ? "changed"
                                                   : "unchanged");
  return 0;
}

void print(const SupportPlan& plan) {
  fmt::print("{:<20} {:<28} {} to {}  {:>6} min  {:>5} {} cents/h  step {} {}, least {}  {}\n",
             plan.account, plan.name, day_text(plan.starts), day_text(plan.ends),
             plan.prepaid_minutes, plan.rate_cents, plan.currency, plan.rule.step_minutes,
             store::to_text(plan.rule.rounding), plan.rule.least_minutes, plan.id);
}

int list(Store& store, const PlanOptions& options) {
  auto tx = store.read();
  for (const auto& account : store::accounts(tx)) {
    if (!options.account.empty() && account.id != options.account) continue;
    for (const auto& plan : store::plans_of(tx, account.id)) print(plan);
  }
  return 0;
}

// At the end of a day that was given, else now.
Instant moment_of(const std::string& day) {
  if (day.empty()) return SystemClock{}.now();
  return start_of(next_day(day_of("--at", day))) - std::chrono::milliseconds(1);
}

int balance(Store& store, const PlanOptions& options) {
  const Instant at = moment_of(options.at);
  auto tx = store.read();
  require_account(tx, options.account);
  const auto plan = store::plan_at(tx, options.account, at);
  if (!plan) {
    fmt::print("{} has no plan on that day\n", options.account);
    return 1;
  }
  const auto now = store::balance_of(tx, *plan, at);
  fmt::print("{}: {} of {} min spent, {} left, until {}\n", options.account, now.spent, now.prepaid,
             now.left(), day_text(plan->ends));
  return 0;
}

void define_set(CLI::App& sub, PlanOptions& options) {
  sub.add_option("account", options.account, "id of the client firm")->required();
  sub.add_option("--id", options.id, "of a plan that is to be changed");
  sub.add_option("--name", options.name, "as the client sees it")->required();
  sub.add_option("--minutes", options.minutes, "prepaid")->required();
  sub.add_option("--starts", options.starts, "first day, 2026-04-01")->required();
  sub.add_option("--ends", options.ends, "last day")->required();
  sub.add_option("--rate-cents", options.rate_cents, "of an hour, without tax")->required();
  sub.add_option("--step", options.step, "minutes to which an entry is rounded")
      ->check(CLI::IsMember({1, 5, 10, 15}))
      ->capture_default_str();
  sub.add_option("--rounding", options.rounding, "of each entry")
      ->check(CLI::IsMember({"up", "nearest"}))
      ->capture_default_str();
  sub.add_option("--least", options.least, "minutes that an entry costs at least")
      ->capture_default_str();
}

}  // namespace

Run define_plan(CLI::App& app) {
  const auto settings = store_flags(app);
  const auto options = std::make_shared<PlanOptions>();
  const auto chosen = std::make_shared<int (*)(Store&, const PlanOptions&)>();
  app.require_subcommand(1);
  const auto action = [&](const char* name, const char* help,
                          int (*run)(Store&, const PlanOptions&)) {
    auto* sub = app.add_subcommand(name, help);
    sub->callback([chosen, run] { *chosen = run; });
    return sub;
  };
  define_set(*action("set", "give an account a plan, or change one", set), *options);
  action("list", "list plans", list)
      ->add_option("account", options->account, "id of the client firm; all without it");
  auto* balances = action("balance", "what is left of the plan that runs", balance);
  balances->add_option("account", options->account, "id of the client firm")->required();
  balances->add_option("--at", options->at, "at the end of that day, 2026-11-30; now without it");
  return [settings, options, chosen] {
    Store store(store_address(settings.load()));
    return (*chosen)(store, *options);
  };
}

}  // namespace kb::cli
