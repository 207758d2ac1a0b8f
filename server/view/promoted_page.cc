// SPDX-License-Identifier: MIT
#include "server/view/promoted_page.h"

#include "server/view/form_problem.h"
#include "server/view/format.h"
#include "server/view/languages.h"
#include "server/view/links.h"

namespace kb::server::view {
namespace {

std::string state_text(const Catalogue& words, const PromotedRow& row) {
  if (row.title.empty()) return words.text("guards.gone");
  if (!row.is_published) return words.text("guards.unpublished");
  switch (row.state) {
    case PromotedState::Waiting:
      return words.text("promoted.waiting", {{"date", format_date(words, row.starts)}});
    case PromotedState::Running:
      return words.text("promoted.running", {{"date", format_date(words, row.ends)}});
    case PromotedState::Ended:
      break;
  }
  return words.text("promoted.ended", {{"date", format_date(words, row.ends)}});
}

std::string language_name(const Catalogue& words, const std::string& code) {
  const auto* language = find_language(code);
  if (code.empty()) return words.text("choice.any_language");
  return language != nullptr ? std::string(language->own_name) : code;
}

Data promoted_row(const Catalogue& words, const PromotedRow& source) {
  Data row;
  put(row, "query", source.query);
  put(row, "row_lang", source.lang);
  put(row, "language", language_name(words, source.lang));
  put(row, "article", source.article);
  put(row, "title", source.title.empty() ? source.article : source.title);
  put(row, "href", source.title.empty() ? "" : article_path(source.article));
  put(row, "from", iso_date(source.starts));
  put(row, "until", iso_date(source.ends));
  put(row, "runs",
      source.state == PromotedState::Running && source.is_published && !source.title.empty());
  put(row, "state", state_text(words, source));
  put(row, "who", source.author);
  return row;
}

FieldProblem field_problem(const Catalogue& words, PromotedProblem problem) {
  switch (problem) {
    case PromotedProblem::Query:
      return {"busqueda", words.text("choice.problem.query")};
    case PromotedProblem::Article:
      return {"articulo", words.text("choice.problem.article")};
    case PromotedProblem::Days:
      break;
  }
  return {"hasta", words.text("promoted.problem.days")};
}

void put_form(Data& data, const Catalogue& words, const PromotedPage& page) {
  put(data, "query", page.choice.query);
  put(data, "choosing", page.is_choosing);
  put(data, "is_fixed", !page.choice.fixed.empty());
  put(data, "again_href", kPromotedPath);
  put(data, "from", page.from);
  put(data, "until", page.until);
  put_choice(data, words, page.choice);
  put_languages(data, words, page.choice.lang, AnyLanguage::Yes);
  std::vector<FieldProblem> problems;
  for (const auto problem : page.problems) problems.push_back(field_problem(words, problem));
  put_problems(data, problems);
}

}  // namespace

std::string render_promoted(const Renderer& renderer, const Frame& frame,
                            const PromotedPage& page) {
  const Catalogue& words = renderer.words(frame.language);
  Data data;
  put(data, "lead",
      page.article.empty() ? words.text("promoted.lead")
                           : words.text("promoted.lead.one", {{"title", page.title}}));
  put(data, "all_href", page.article.empty() ? std::string_view() : kPromotedPath);
  put(data, "action", kPromotedPath);
  put(data, "kept", page.is_kept);
  put(data, "of_article", page.article);
  put(data, "has_rows", !page.rows.empty());
  put_list(data, "rows", page.rows,
           [&](const PromotedRow& row) { return promoted_row(words, row); });
  put(data, "removed", false);
  if (page.removed) data["removed"] = promoted_row(words, *page.removed);
  put(data, "effect", false);
  if (page.effect) put_effect(data, words, *page.effect);
  put_form(data, words, page);
  const auto title = words.text("promoted.title");
  return render_page(renderer, frame, "editors/promoted",
                     {page.problems.empty() ? title : words.text("error.prefix", {{"title", title}}),
                      NavItem::None, false, true},
                     std::move(data));
}

}  // namespace kb::server::view
