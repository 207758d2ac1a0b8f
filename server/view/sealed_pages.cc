// SPDX-License-Identifier: MIT
#include "server/view/sealed_pages.h"

#include <algorithm>

#include "server/view/form_problem.h"
#include "server/view/format.h"
#include "server/view/links.h"

namespace kb::server::view {
namespace {

constexpr int kDaysOfYear = 365;
constexpr long kMostRows = 16;

bool is_of_label(SealProblem problem) {
  return problem == SealProblem::NoLabel || problem == SealProblem::LongLabel ||
         problem == SealProblem::LabelHoldsValue;
}

std::string problem_text(const Catalogue& words, SealProblem problem) {
  switch (problem) {
    case SealProblem::NoLabel:
      return words.text("sealed.error.no_label");
    case SealProblem::LongLabel:
      return words.text("sealed.error.long_label");
    case SealProblem::LabelHoldsValue:
      return words.text("sealed.error.label_holds_value");
    case SealProblem::NoValue:
      return words.text("sealed.error.no_value");
    case SealProblem::LongValue:
      break;
  }
  return words.text("sealed.error.long_value");
}

std::vector<FieldProblem> field_problems(const Catalogue& words, const SealForm& form) {
  std::vector<FieldProblem> problems;
  for (const auto problem : form.problems)
    problems.push_back({is_of_label(problem) ? "nombre" : "valor", problem_text(words, problem)});
  return problems;
}

std::string life_text(const Catalogue& words, int days) {
  return days == kDaysOfYear ? words.text("sealed.life.year")
                             : words.text("sealed.life.days", {{"n", std::to_string(days)}});
}

void put_form(Data& data, const Catalogue& words, const SealForm& form) {
  put(data, "form_action", form.action);
  put(data, "form_key", form.form_key);
  put(data, "form_label", form.label);
  put(data, "form_value", form.value);
  put_list(data, "lives", kSealLives, [&](int days) {
    Data row;
    put(row, "days", std::to_string(days));
    put(row, "name", life_text(words, days));
    put(row, "chosen", days == form.days);
    return row;
  });
  put_problems(data, field_problems(words, form));
}

void put_events(Data& data, const Catalogue& words, const std::vector<SealedEvent>& events) {
  put(data, "has_events", !events.empty());
  put_list(data, "events", events,
           [&](const SealedEvent& event) { return sealed_event_row(words, event); });
}

std::string list_title(const Catalogue& words, const SealedList& list) {
  return list.ticket.empty() ? words.text("sealed.account.title", {{"account", list.account_name}})
                             : words.text("sealed.ticket.title", {{"number", list.ticket}});
}

std::string show_problem(const Catalogue& words, const SecretPage& page) {
  switch (page.problem) {
    case ShowProblem::Pause:
      return words.count("signin.pause", page.pause.count());
    case ShowProblem::Wrong:
      return page.tries_left ? words.count("sealed.wrong_left", *page.tries_left)
                             : words.text("sealed.wrong");
    case ShowProblem::None:
      break;
  }
  return "";
}

void put_value(Data& data, const SecretPage& page) {
  put(data, "is_shown", page.value != nullptr);
  if (!page.value) return;
  const auto value = page.value->view();
  put(data, "value", value);
  const long rows = std::min<long>(std::ranges::count(value, '\n') + 1, kMostRows);
  put(data, "value_rows", std::to_string(rows));
}

void put_owner(Data& data, const Catalogue& words, const SecretPage& page) {
  put(data, "owner_href", page.list_path);
  put(data, "owner",
      page.ticket.empty() ? words.text("sealed.account.title", {{"account", page.account_name}})
                          : words.text("sealed.ticket.title", {{"number", page.ticket}}));
}

}  // namespace

std::string render_sealed_list(const Renderer& renderer, const Frame& frame,
                               const SealedList& list) {
  const Catalogue& words = renderer.words(frame.language);
  const std::string title = list_title(words, list);
  Data data;
  put(data, "heading", title);
  put(data, "ticket_href", list.ticket.empty() ? "" : ticket_path(list.ticket));
  put(data, "number", list.ticket);
  put(data, "is_empty", list.rows.empty());
  put_list(data, "secrets", list.rows,
           [&](const SealedRow& secret) { return sealed_row(words, secret, frame.firm); });
  put(data, "has_form", list.form.has_value());
  if (list.form) put_form(data, words, *list.form);
  put_events(data, words, list.events);
  const bool refused = list.form && !list.form->problems.empty();
  return render_page(renderer, frame, "sealed/list",
                     {refused ? words.text("error.prefix", {{"title", title}}) : title,
                      NavItem::None, false, frame.is_staff},
                     std::move(data));
}

std::string render_secret(const Renderer& renderer, const Frame& frame, const SecretPage& page) {
  const Catalogue& words = renderer.words(frame.language);
  const std::string problem = show_problem(words, page);
  Data data = sealed_row(words, page.secret, frame.firm);
  put_owner(data, words, page);
  put_value(data, page);
  put(data, "asks", page.secret.may_show && !page.value);
  put(data, "problem", problem);
  put(data, "show_path", secret_path(page.secret.id));
  put(data, "may_change", page.may_change && !page.value);
  put(data, "extend_path", extend_secret_path(page.secret.id));
  put(data, "delete_path", delete_secret_path(page.secret.id));
  put(data, "longer",
      page.longer_until > page.secret.expires
          ? words.text("sealed.extend", {{"date", format_date(words, page.longer_until)}})
          : "");
  put_events(data, words, page.events);
  const std::string& label = page.secret.label;
  return render_page(renderer, frame, "sealed/secret",
                     {problem.empty() ? label : words.text("error.prefix", {{"title", label}}),
                      NavItem::None, false, frame.is_staff},
                     std::move(data));
}

}  // namespace kb::server::view
