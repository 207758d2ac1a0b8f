// SPDX-License-Identifier: MIT
#include "server/view/guards_page.h"

#include <algorithm>

#include "server/view/effect_block.h"
#include "server/view/form_problem.h"
#include "server/view/format.h"
#include "server/view/links.h"

namespace kb::server::view {
namespace {

constexpr int kPlaces[] = {1, 3, 5, 10};

std::string state_text(const Catalogue& words, const GuardRow& row) {
  if (row.title.empty()) return words.text("guards.gone");
  if (!row.is_published) return words.text("guards.unpublished");
  return rank_text(words, row.rank);
}

Data guard_row(const Catalogue& words, const GuardRow& source) {
  Data row;
  put(row, "query", source.query);
  put(row, "query_lang", source.lang == words.language() ? "" : source.lang);
  put(row, "guard_lang", source.lang);
  put(row, "article", source.article);
  put(row, "title", source.title.empty() ? source.article : source.title);
  put(row, "href", source.title.empty() ? "" : article_path(source.article));
  put(row, "explain_href", explain_path({source.query, "", "", "", "", false, 0}));
  put(row, "within", std::to_string(source.within));
  put(row, "within_text", words.count("guards.within", source.within));
  put(row, "holds", source.holds);
  put(row, "state", state_text(words, source));
  put(row, "who", source.author);
  put(row, "date", format_date(words, source.created));
  return row;
}

std::string summary_of(const Catalogue& words, const GuardsPage& page) {
  const auto failing = std::ranges::count(page.rows, false, &GuardRow::holds);
  return failing == 0 ? words.text("guards.all_hold") : words.count("guards.failing", failing);
}

void put_form(Data& data, const Catalogue& words, const GuardsPage& page) {
  put(data, "query", page.choice.query);
  put(data, "choosing", page.is_choosing);
  put(data, "is_fixed", !page.choice.fixed.empty());
  put(data, "again_href", guards_path("", "", page.choice.lang));
  put_choice(data, words, page.choice);
  put_languages(data, words, page.choice.lang, AnyLanguage::No);
  put_list(data, "places", kPlaces, [&](int place) {
    Data row;
    put(row, "value", std::to_string(place));
    put(row, "label", words.count("guards.within", place));
    put(row, "chosen", place == page.within);
    return row;
  });
  std::vector<FieldProblem> problems;
  for (const auto problem : page.problems)
    problems.push_back(problem == GuardProblem::Query
                           ? FieldProblem{"busqueda", words.text("choice.problem.query")}
                           : FieldProblem{"articulo", words.text("choice.problem.article")});
  put_problems(data, problems);
}

}  // namespace

std::string render_guards(const Renderer& renderer, const Frame& frame, const GuardsPage& page) {
  const Catalogue& words = renderer.words(frame.language);
  Data data;
  put(data, "lead",
      page.article.empty() ? words.text("guards.lead")
                           : words.text("guards.lead.one", {{"title", page.title}}));
  put(data, "all_href", page.article.empty() ? std::string_view() : kGuardsPath);
  put(data, "action", kGuardsPath);
  put(data, "down", page.is_down);
  put(data, "kept", page.is_kept);
  put(data, "has_rows", !page.rows.empty());
  put(data, "summary", page.is_down ? "" : summary_of(words, page));
  put(data, "of_article", page.article);
  put_list(data, "rows", page.rows, [&](const GuardRow& row) { return guard_row(words, row); });
  put(data, "removed", false);
  if (page.removed) data["removed"] = guard_row(words, *page.removed);
  put_form(data, words, page);
  const auto title = words.text("guards.title");
  return render_page(renderer, frame, "editors/guards",
                     {page.problems.empty() ? title : words.text("error.prefix", {{"title", title}}),
                      NavItem::None, false, true},
                     std::move(data));
}

}  // namespace kb::server::view
