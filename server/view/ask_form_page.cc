// SPDX-License-Identifier: MIT
#include "server/view/ask_form_page.h"

#include <algorithm>

#include "server/view/links.h"
#include "server/view/mustache_data.h"

namespace kb::server::view {
namespace {

constexpr std::string_view kUnknown = "-";

struct ProblemText {
  const char *field, *key;
};

ProblemText text_of(AskProblem problem) {
  switch (problem) {
    case AskProblem::NoArea:
      return {"tema", "ask.error.area"};
    case AskProblem::NoSubject:
      return {"asunto", "ask.error.subject"};
    case AskProblem::LongSubject:
      return {"asunto", "ask.error.long_subject"};
    case AskProblem::LongBody:
      break;
  }
  return {"detalle", "ask.error.long_body"};
}

void put_problems(Data& data, const Catalogue& words, const AskFormPage& page) {
  put(data, "has_problems", !page.problems.empty());
  put_list(data, "problems", page.problems, [&](AskProblem problem) {
    const auto [field, key] = text_of(problem);
    Data row;
    put(row, "field", field);
    put(row, "problem", words.text(key));
    return row;
  });
  const auto problem_of = [&](std::string_view field) -> std::string {
    const auto found = std::ranges::find(
        page.problems, field, [](AskProblem p) { return std::string_view(text_of(p).field); });
    return found == page.problems.end() ? "" : words.text(text_of(*found).key);
  };
  put(data, "tema_problem", problem_of("tema"));
  put(data, "asunto_problem", problem_of("asunto"));
  put(data, "detalle_problem", problem_of("detalle"));
}

void put_areas(Data& data, const Catalogue& words, const AskFormPage& page) {
  put_list(data, "areas", page.areas, [&](const AreaItem& area) {
    Data row;
    put(row, "id", area.id);
    put(row, "name", area.name);
    put(row, "hint", area.hint);
    put(row, "chosen", area.id == page.draft.area);
    return row;
  });
  put(data, "unknown_area", kUnknown);
  put(data, "unknown_chosen", page.draft.area == kUnknown);
  const auto chosen = std::ranges::find(page.areas, page.draft.area, &AreaItem::id);
  put(data, "area_hint", chosen == page.areas.end() ? words.text("ask.area.hint") : chosen->hint);
}

void put_draft(Data& data, const AskDraft& draft) {
  put(data, "asking", draft.id);
  put(data, "subject", draft.subject);
  put(data, "body", draft.body);
}

}  // namespace

std::string render_ask_form(const Renderer& renderer, const Frame& frame, const AskFormPage& page) {
  const Catalogue& words = renderer.words(frame.language);
  Data data;
  put_problems(data, words, page);
  put_areas(data, words, page);
  put_draft(data, page.draft);
  put(data, "is_resumed", page.is_resumed);
  put(data, "guide_href", page.guide ? article_path(page.guide->id) : "");
  put(data, "guide_lang", page.guide ? page.guide->lang : "");
  put(data, "who_html",
      words.html("ask.who", {{"name", element("strong", escape(frame.person))},
                             {"account", escape(page.account)}}));
  put(data, "suggestions_path", kAskSuggestionsPath);
  put_suggestions(data, words, page.block, "h3");
  const auto title = words.text("ask.title");
  return render_page(
      renderer, frame, "clients/ask_form",
      {page.problems.empty() ? title : words.text("error.prefix", {{"title", title}}), NavItem::Ask,
       false},
      std::move(data));
}

std::string render_ask_check(const Renderer& renderer, const Frame& frame,
                             const AskCheckPage& page) {
  const Catalogue& words = renderer.words(frame.language);
  Data data;
  put_draft(data, page.draft);
  put_suggestions(data, words, page.block, "h2");
  put(data, "back_href", ask_path_of(page.draft.id));
  put(data, "send_text",
      page.area_name.empty() ? words.text("ask.check.send")
                             : words.text("ask.check.send_area", {{"area", page.area_name}}));
  return render_page(renderer, frame, "clients/ask_check",
                     {words.text("ask.check.title"), NavItem::Ask, false}, std::move(data));
}

std::string render_ask_solved(const Renderer& renderer, const Frame& frame,
                              const AskSolvedPage& page) {
  const Catalogue& words = renderer.words(frame.language);
  Data data;
  put(data, "asking", page.asking);
  put(data, "has_article", page.article.has_value());
  if (page.article) {
    put(data, "article_href", article_path(page.article->id));
    put(data, "article_title", page.article->title);
    put(data, "article_lang", page.article->lang);
  }
  return render_page(renderer, frame, "clients/ask_solved",
                     {words.text("ask.solved.title"), NavItem::Ask, false}, std::move(data));
}

}  // namespace kb::server::view
