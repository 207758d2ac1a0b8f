// SPDX-License-Identifier: MIT
#include "server/view/closing_form.h"

#include <algorithm>
#include <array>
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
  ClosingProblem problem;
  const char* field;
  const char* flag;
  const char* key;
};
constexpr auto kProblems = std::to_array<ShownProblem>({
    {ClosingProblem::Lesson, "saber-1", "lesson_problem", "close.problem.lesson"},
    {ClosingProblem::Article, "articulo", "article_problem", "close.problem.article"},
    {ClosingProblem::Missing, "falta", "missing_problem", "close.problem.missing"},
    {ClosingProblem::OtherText, "texto-articulo", "text_problem", "close.problem.other_text"},
    {ClosingProblem::Same, "iguales", "same_problem", "close.problem.same"},
    {ClosingProblem::Reason, "porque", "reason_problem", "close.problem.reason"},
    {ClosingProblem::Minutes, "minutos", "minutes_problem", "close.problem.minutes"},
    {ClosingProblem::Call, "minutos", "minutes_problem", "close.problem.call"},
});

void put_problem(Data& data, const Catalogue& words, const ClosingForm& form) {
  for (const auto& problem : kProblems) put(data, problem.flag, "");
  if (!form.problem) return;
  const auto* const shown = std::ranges::find(kProblems, *form.problem, &ShownProblem::problem);
  put(data, shown->flag, words.text(shown->key));
  put(data, "has_problems", true);
  data["problems"].push_back(problem_row(shown->field, words.text(shown->key)));
}

struct Choice {
  std::string_view value;
  const char *label, *hint;
};
constexpr auto kChoices = std::to_array<Choice>({
    {kLearnsLink, "close.link", "close.link.hint"},
    {kLearnsEdit, "close.edit", "close.edit.hint"},
    {kLearnsArticle, "close.create", "close.create.hint"},
    {kLearnsNothing, "close.nothing", "close.nothing.hint"},
    {kLearnsGap, "close.gap", "close.gap.hint"},
});

void put_choices(Data& data, const Catalogue& words, const ClosingForm& form) {
  int number = 0;
  Data list(Data::type::list);
  for (const auto& choice : kChoices) {
    if (choice.value == kLearnsGap && !form.has_gap && form.lesson != kLearnsGap) continue;
    Data row;
    put(row, "n", std::to_string(++number));
    put(row, "value", choice.value);
    put(row, "label", words.text(choice.label));
    put(row, "hint", words.text(choice.hint));
    put(row, "checked", choice.value == form.lesson);
    const bool names_it = choice.value == kLearnsLink && form.articles.size() == 1;
    put(row, "title", names_it ? form.articles.front().title : "");
    put(row, "lang", names_it ? form.articles.front().lang : "");
    list.push_back(row);
  }
  data["closing_choices"] = std::move(list);
}

Data linked_row(const ArticleLink& article, const std::string& chosen) {
  Data row;
  put(row, "id", article.id);
  put(row, "href", article_path(article.id));
  put(row, "title", article.title);
  put(row, "lang", article.lang);
  put(row, "chosen", article.id == chosen);
  return row;
}

void put_articles(Data& data, const ClosingForm& form) {
  put(data, "has_no_article", form.articles.empty());
  put(data, "only_article", form.articles.size() == 1 ? form.articles.front().id : "");
  put(data, "has_articles", form.articles.size() > 1);
  put_list(data, "closing_articles", form.articles,
           [&](const ArticleLink& one) { return linked_row(one, form.article); });
  put(data, "text_of", form.text_of);
  put(data, "text_title", form.text_title);
  put(data, "text_lang", form.text_lang);
  put(data, "text_revision", std::to_string(form.text_revision));
  put(data, "article_text", form.text);
  put(data, "missing", form.missing);
}

void put_same(Data& data, const ClosingForm& form) {
  put(data, "has_notes", form.has_notes);
  put(data, "takes_notes", form.takes_notes);
  put(data, "saw_same", form.saw_same);
  put(data, "has_same", !form.same.empty());
  put_list(data, "same", form.same, [](const ArticleLink& one) { return linked_row(one, ""); });
}

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
  put_choices(data, words, form);
  put_articles(data, form);
  put_same(data, form);
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
