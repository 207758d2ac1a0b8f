// SPDX-License-Identifier: MIT
#include "server/view/plans_admin_page.h"

#include "server/view/amounts.h"
#include "server/view/form_problem.h"
#include "server/view/links.h"

namespace kb::server::view {
namespace {

FieldProblem field_problem(const Catalogue& words, PlanFormProblem problem) {
  switch (problem) {
    case PlanFormProblem::Account:
      return {"cuenta", words.text("admin.plans.problem.account")};
    case PlanFormProblem::Name:
      return {"nombre", words.text("admin.plans.problem.name")};
    case PlanFormProblem::Prepaid:
      return {"tiempo", words.text("admin.plans.problem.prepaid")};
    case PlanFormProblem::Days:
      return {"termina", words.text("admin.plans.problem.days")};
    case PlanFormProblem::Rate:
      return {"precio", words.text("admin.plans.problem.rate")};
    case PlanFormProblem::Step:
      return {"paso", words.text("admin.plans.problem.step")};
    case PlanFormProblem::Least:
      return {"minimo", words.text("admin.plans.problem.least")};
    case PlanFormProblem::Overlaps:
      break;
  }
  return {"empieza", words.text("admin.plans.problem.overlaps")};
}

Data plan_row(const Catalogue& words, const PlanAdminRow& source) {
  const auto& plan = source.plan;
  Data row;
  put(row, "account", source.account);
  put(row, "name", plan.name);
  put(row, "prepaid", format_minutes(words, plan.prepaid_minutes));
  put(row, "span", span_text(words, plan));
  put(row, "rate", format_rate(words, plan.rate_cents));
  put(row, "left", source.box ? format_minutes(words, source.box->balance.left()) : "");
  const auto path = std::string(kPlansAdminPath);
  put(row, "edit_href", path + "?plan=" + percent_encode(plan.id) + "#formulario");
  put(row, "renew_href",
      source.is_last ? path + "?renueva=" + percent_encode(plan.id) + "#formulario" : "");
  return row;
}

void put_choice(Data& data, const char* name, const Catalogue& words, const PlanForm& form) {
  Data list(Data::type::list);
  for (const auto& [value, key] : {std::pair{"up", "admin.plans.round.up"},
                                   std::pair{"nearest", "admin.plans.round.nearest"}}) {
    Data row;
    put(row, "value", value);
    put(row, "label", words.text(key));
    put(row, "chosen", form.rounding == value);
    list.push_back(row);
  }
  data[name] = std::move(list);
}

void put_form(Data& data, const Catalogue& words, const PlansAdminPage& page) {
  const auto& form = page.form;
  put(data, "id", form.id);
  put(data, "renews", form.renews);
  put(data, "name", form.name);
  put(data, "time", form.time);
  put(data, "starts", form.starts);
  put(data, "ends", form.ends);
  put(data, "rate", form.rate);
  put(data, "least", form.least);
  put_list(data, "steps", store::kSteps, [&](int step) {
    Data row;
    put(row, "value", std::to_string(step));
    put(row, "chosen", form.step == std::to_string(step));
    return row;
  });
  put_choice(data, "roundings", words, form);
  put_accounts(data, page.accounts, form.account);
}

}  // namespace

std::string render_plans_admin(const Renderer& renderer, const Frame& frame,
                               const PlansAdminPage& page) {
  const Catalogue& words = renderer.words(frame.language);
  const auto title = words.text("admin.plans.title");
  std::vector<FieldProblem> problems;
  for (const auto problem : page.problems) problems.push_back(field_problem(words, problem));
  Data data;
  put(data, "action", kPlansAdminPath);
  put(data, "is_kept", page.is_kept);
  put_problems(data, problems);
  put(data, "has_rows", !page.rows.empty());
  put_list(data, "rows", page.rows, [&](const PlanAdminRow& row) { return plan_row(words, row); });
  put_form(data, words, page);
  put(data, "form_title",
      words.text(!page.form.id.empty()       ? "admin.plans.change"
                 : !page.form.renews.empty() ? "admin.plans.renew_title"
                                             : "admin.plans.new"));
  return render_page(renderer, frame, "admin/plans",
                     {problems.empty() ? title : words.text("error.prefix", {{"title", title}}),
                      NavItem::None, false, true},
                     std::move(data));
}

}  // namespace kb::server::view
