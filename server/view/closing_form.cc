// SPDX-License-Identifier: MIT
#include "server/view/closing_form.h"

#include <algorithm>
#include <utility>

#include "server/view/draft_parts.h"
#include "server/view/links.h"
#include "server/view/mustache_data.h"

namespace kb::server::view {
namespace {

// The store's words for why there is nothing to learn.
constexpr std::pair<std::string_view, const char*> kReasons[] = {
    {"one_off", "close.why.one_off"},     {"order", "close.why.order"},
    {"by_itself", "close.why.by_itself"}, {"repeated", "close.why.repeated"},
    {"not_ours", "close.why.not_ours"},
};

struct ShownProblem {
  const char* field;
  const char* flag;
  const char* key;
};

ShownProblem shown_problem(ClosingProblem problem) {
  switch (problem) {
    case ClosingProblem::Reason:
      return {"porque", "reason_problem", "close.problem.reason"};
    case ClosingProblem::Minutes:
      return {"minutos", "minutes_problem", "close.problem.minutes"};
    case ClosingProblem::Call:
      return {"minutos", "minutes_problem", "close.problem.call"};
    case ClosingProblem::Lesson:
      break;
  }
  return {"saber-1", "lesson_problem", "close.problem.lesson"};
}

void put_problem(Data& data, const Catalogue& words, const ClosingForm& form) {
  for (const char* flag : {"lesson_problem", "reason_problem", "minutes_problem"})
    put(data, flag, "");
  if (!form.problem) return;
  const auto problem = shown_problem(*form.problem);
  put(data, problem.flag, words.text(problem.key));
  put(data, "has_problems", true);
  data["problems"].push_back(problem_row(problem.field, words.text(problem.key)));
}

class Choices {
 public:
  Choices(const Catalogue& words, const ClosingForm& form) : words_(words), form_(form) {}

  void add(const std::string& value, const char* label, const char* hint,
           const ArticleLink& article = {}) {
    Data row;
    put(row, "n", std::to_string(++number_));
    put(row, "value", value);
    put(row, "label", words_.text(label));
    put(row, "title", article.title);
    put(row, "lang", article.lang);
    put(row, "hint", words_.text(hint));
    put(row, "checked", value == form_.lesson);
    list_.push_back(row);
  }
  Data list() { return std::move(list_); }

 private:
  const Catalogue& words_;
  const ClosingForm& form_;
  int number_ = 0;
  Data list_ = Data(Data::type::list);
};

}  // namespace

std::string nothing_to_learn_text(const Catalogue& words, const std::string& reason) {
  const auto* const known = std::ranges::find(kReasons, std::string_view(reason),
                                              &std::pair<std::string_view, const char*>::first);
  return known == std::end(kReasons) ? reason : words.text(known->second);
}

void put_closing(Data& data, const Catalogue& words, const ClosingForm& form,
                 const std::string& ticket) {
  put(data, "close_path", desk_action_path(ticket, "cerrar"));
  put(data, "closing_open", form.is_open);
  Choices choices(words, form);
  for (const auto& article : form.articles)
    choices.add(std::string(kLearnsLink) + article.id, "close.link", "close.link.hint", article);
  choices.add(std::string(kLearnsGap), "close.gap", "close.gap.hint");
  choices.add(std::string(kLearnsNothing), "close.nothing", "close.nothing.hint");
  data["closing_choices"] = choices.list();
  put_list(data, "reasons", kReasons, [&](const auto& reason) {
    Data row;
    put(row, "value", reason.first);
    put(row, "label", words.text(reason.second));
    put(row, "chosen", reason.first == form.reason);
    return row;
  });
  put(data, "asks_time", form.asks_time);
  put(data, "closing_key", form.key);
  put(data, "closing_minutes", form.minutes);
  put(data, "closing_free", form.free_reason);
  put(data, "closing_effect", form.effect);
  put(data, "closing_from_clock", form.is_from_clock);
  put(data, "effect_path", desk_action_path(ticket, "efecto"));
  put_problem(data, words, form);
}

}  // namespace kb::server::view
