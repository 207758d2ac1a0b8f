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
    case AskProblem::NoReason:
      return {"motivo", "ask.error.reason"};
    case AskProblem::LongReason:
      return {"motivo", "ask.error.long_reason"};
    case AskProblem::LongBody:
      break;
  }
  return {"detalle", "ask.error.long_body"};
}

void put_summary(Data& data, const Catalogue& words, const AskFormPage& page) {
  put(data, "has_problems", page.is_refused());
  Data list(Data::type::list);
  for (const AskProblem problem : page.problems)
    list.push_back(problem_row(text_of(problem).field, words.text(text_of(problem).key)));
  add_part_problems(list, words, page);
  data["problems"] = std::move(list);
}

void put_problems(Data& data, const Catalogue& words, const AskFormPage& page) {
  put_summary(data, words, page);
  const auto problem_of = [&](std::string_view field) -> std::string {
    const auto found = std::ranges::find(
        page.problems, field, [](AskProblem p) { return std::string_view(text_of(p).field); });
    return found == page.problems.end() ? "" : words.text(text_of(*found).key);
  };
  put(data, "tema_problem", problem_of("tema"));
  put(data, "asunto_problem", problem_of("asunto"));
  put(data, "detalle_problem", problem_of("detalle"));
  put(data, "motivo_problem", problem_of("motivo"));
}

// Who reads it, what it is for and what to tell, as far as it is known.
std::string area_line(const Catalogue& words, const AreaItem& area) {
  std::string line = area.who.empty() ? "" : area.who + " ";
  line += area.who.empty() || area.hint.empty() ? area.hint : area.name + ": " + area.hint + ".";
  if (!area.include.empty()) line += " " + words.text("ask.area.tell", {{"what", area.include}});
  return line;
}

void put_areas(Data& data, const Catalogue& words, const AskFormPage& page) {
  put_list(data, "areas", page.areas, [&](const AreaItem& area) {
    Data row;
    put(row, "id", area.id);
    put(row, "name", area.name);
    put(row, "hint", area_line(words, area));
    put(row, "chosen", area.id == page.draft.area);
    return row;
  });
  put(data, "unknown_area", kUnknown);
  put(data, "unknown_chosen", page.draft.area == kUnknown);
  const auto chosen = std::ranges::find(page.areas, page.draft.area, &AreaItem::id);
  put(data, "area_hint",
      chosen == page.areas.end() ? words.text("ask.area.hint") : area_line(words, *chosen));
}

template <size_t N>
void put_choices(Data& data, const char* name, const Catalogue& words, const std::string& group,
                 const std::string& chosen, const char* const (&values)[N]) {
  put_list(data, name, values, [&](const char* value) {
    const std::string key = group + "." + value;
    Data row;
    put(row, "value", value);
    put(row, "label", words.text(key));
    put(row, "checked", chosen == value);
    put(row, "what", words.all().contains(key + ".what") ? words.text(key + ".what") : "");
    return row;
  });
}

std::string done_text(const Catalogue& words, AskDone done) {
  if (done == AskDone::Saved) return words.text("ask.saved");
  return done == AskDone::Sealed ? words.text("ask.sealed") : "";
}

void put_guide(Data& data, const std::optional<ArticleLink>& guide) {
  put(data, "guide_href", guide ? article_path(guide->id) : "");
  put(data, "guide_lang", guide ? guide->lang : "");
}

constexpr const char* kKinds[] = {"falla", "duda", "encargo"};
constexpr const char* kPriorities[] = {"baja", "normal", "alta", "urgente"};

void put_draft(Data& data, const AskDraft& draft) {
  put(data, "asking", draft.id);
  put(data, "subject", draft.subject);
  put(data, "body", draft.body);
  put(data, "urgent_reason", draft.urgent_reason);
  put(data, "tab", draft.tab);
  put(data, "edition", draft.edition);
}

}  // namespace

std::string render_ask_form(const Renderer& renderer, const Frame& frame, const AskFormPage& page) {
  const Catalogue& words = renderer.words(frame.language);
  Data data;
  put_problems(data, words, page);
  put_areas(data, words, page);
  put_draft(data, page.draft);
  put(data, "is_resumed", page.is_resumed);
  put_guide(data, page.guide);
  put_choices(data, "kinds", words, "ask.kind", page.draft.kind, kKinds);
  put_choices(data, "priorities", words, "ask.priority", page.draft.priority, kPriorities);
  put_draft_parts(data, words, page);
  put_coach(data, page.coach);
  put(data, "done", done_text(words, page.done));
  put(data, "who_html",
      words.html("ask.who", {{"name", element("strong", escape(frame.person))},
                             {"account", escape(page.account)}}));
  put(data, "suggestions_path", kAskSuggestionsPath);
  put(data, "preview_path", kAskPreviewPath);
  put(data, "files_path", kAskFilesPath);
  put_suggestions(data, words, page.block, "h3");
  const auto title = words.text("ask.title");
  return render_page(renderer, frame, "clients/ask_form",
                     {page.is_refused() ? words.text("error.prefix", {{"title", title}}) : title,
                      NavItem::Ask, false},
                     std::move(data));
}

std::string render_beside(const Renderer& renderer, const Frame& frame,
                          const SuggestionBlock& block, const CoachBlock& coach) {
  Data data;
  put_suggestions(data, renderer.words(frame.language), block, "h3");
  put_coach(data, coach);
  return renderer.render("clients/ask_suggestions", frame.language, data);
}

std::string render_preview(const Renderer& renderer, const Frame& frame, const Html& text) {
  Data data;
  put_preview(data, text);
  return renderer.render("clients/ask_preview", frame.language, data);
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
