// SPDX-License-Identifier: MIT
#include "server/view/draft_page.h"

#include <array>
#include <utility>

#include "server/view/article_state.h"
#include "server/view/form_problem.h"
#include "server/view/format.h"
#include "server/view/languages.h"
#include "server/view/mustache_data.h"
#include "server/view/lesson_links.h"
#include "server/view/writing_links.h"

namespace kb::server::view {
namespace {

FieldProblem problem_line(const Catalogue& words, DraftProblem problem) {
  switch (problem) {
    case DraftProblem::NoTitle:
      return {"titulo", words.text("draft.problem.title")};
    case DraftProblem::NoText:
      return {"cuerpo", words.text("draft.problem.text")};
    case DraftProblem::NoReason:
      return {"motivo", words.text("draft.problem.reason")};
    case DraftProblem::HasSecret:
      return {"cuerpo", words.text("draft.problem.secret")};
    case DraftProblem::Taken:
      return {"direccion", words.text("draft.problem.taken")};
    case DraftProblem::TooLong:
      return {"cuerpo", words.text("draft.problem.long")};
    case DraftProblem::Unmerged:
      break;
  }
  return {"sin-unir", words.text("draft.problem.unmerged")};
}

Data option(std::string_view value, const std::string& label, bool chosen) {
  Data row;
  put(row, "value", value);
  put(row, "label", label);
  put(row, "chosen", chosen);
  return row;
}

void put_choices(Data& data, const Catalogue& words, const DraftPage& page) {
  const store::ArticleDraft& draft = page.draft;
  put_list(data, "draft_areas", page.areas,
           [&](const AreaItem& area) { return option(area.id, area.name, area.id == draft.area); });
  put_audiences(data, words, draft.audience);
  Data languages(Data::type::list);
  for (const InterfaceLanguage& language : interface_languages())
    languages.push_back(
        option(language.code, std::string(language.own_name), language.code == draft.lang));
  if (find_language(draft.lang) == nullptr)
    languages.push_back(option(draft.lang, draft.lang, true));
  data["draft_languages"] = std::move(languages);
}

std::string joined(const std::vector<std::string>& tags) {
  std::string text;
  for (const std::string& tag : tags) text += (text.empty() ? "" : ", ") + tag;
  return text;
}

void put_fields(Data& data, const Catalogue& words, const DraftPage& page) {
  const store::ArticleDraft& draft = page.draft;
  put(data, "draft_id", draft.id);
  put(data, "article_id", draft.article);
  put(data, "tab", draft.tab);
  put(data, "edition", std::to_string(draft.edition));
  put(data, "draft_title", draft.title);
  put(data, "draft_summary", draft.summary);
  put(data, "draft_body", draft.body);
  put(data, "draft_lang", draft.lang);
  put(data, "is_foreign", draft.lang != words.language());
  put(data, "tags", joined(draft.tags));
  put(data, "reason", draft.reason);
  put(data, "slug", draft.slug);
  put(data, "is_new", !page.published);
}

void put_state(Data& data, const Catalogue& words, const DraftPage& page) {
  const store::ArticleDraft& draft = page.draft;
  const bool in_review = draft.state == store::DraftState::Review;
  put(data, "in_review", in_review);
  put(data, "draft_state",
      in_review      ? words.text("draft.in_review", {{"name", page.author}})
      : page.is_mine ? words.text("draft.yours")
                     : words.text("draft.of", {{"name", page.author}}));
  put(data, "published",
      page.published
          ? words.text("draft.published", {{"n", format_number(words, page.published->revision)}})
          : "");
  put(data, "moved_on", page.published && page.published->revision != draft.base_revision);
  put(data, "may_publish", page.may_publish);
  put(data, "publish_label",
      page.published ? words.text("draft.publish.version",
                                  {{"n", format_number(words, page.published->revision + 1)}})
                     : words.text("draft.publish"));
  put(data, "may_ask", !in_review);
  put(data, "saved_words", words.text("draft.saved.at", {{"time", "{time}"}}));
  put(data, "saved", words.text("draft.saved.at", {{"time", format_time(draft.updated)}}));
}

void put_people(Data& data, const Catalogue& words, const DraftPage& page) {
  put_list(data, "others", page.others, [&](const std::string& name) {
    Data row;
    put(row, "text", words.text("draft.other", {{"name", name}}));
    return row;
  });
  put(data, "has_unmerged", !page.unmerged.empty());
  put_list(data, "unmerged", page.unmerged, [&](const UnmergedText& text) {
    Data row;
    put(row, "href", draft_conflict_path(page.draft.id, text.tab));
    put(row, "text",
        words.text("draft.unmerged",
                   {{"name", text.author}, {"time", format_moment(words, text.at)}}));
    return row;
  });
}

std::string done_text(const Catalogue& words, const std::string& done) {
  static constexpr std::array<std::pair<std::string_view, const char*>, 6> kDone{{
      {"guardado", "draft.done.saved"},
      {"revision", "draft.done.review"},
      {"retirado", "draft.done.back"},
      {"unido", "draft.done.merged"},
      {"al-dia", "draft.done.updated"},
      {"aparte", "draft.done.moved"},
  }};
  for (const auto& [name, key] : kDone)
    if (name == done) return words.text(key);
  return "";
}

}  // namespace

std::string render_draft(const Renderer& renderer, const Frame& frame, const DraftPage& page) {
  const Catalogue& words = renderer.words(frame.language);
  Data data;
  put_fields(data, words, page);
  put_choices(data, words, page);
  put_state(data, words, page);
  put_people(data, words, page);
  put_draft_extras(data, words, page.extras);
  std::vector<FieldProblem> problems;
  for (const DraftProblem problem : page.problems) problems.push_back(problem_line(words, problem));
  put_problems(data, problems);
  put(data, "done", done_text(words, page.done));
  put(data, "action", draft_path(page.draft.id));
  put(data, "covered_href", page.has_covered ? covered_path(page.draft.id) : std::string());
  put(data, "effect_href", draft_effect_path(page.draft.id));
  put(data, "autosave", draft_autosave_path(page.draft.id));
  put(data, "articles_path", kArticlesPath);
  put(data, "article_href", page.published ? article_desk_path(page.published->id) : "");
  put(data, "article_name", page.published ? page.published->title : "");
  const auto title = words.text(page.published ? "draft.title.change" : "draft.title.new");
  put(data, "heading", title);
  return render_page(renderer, frame, "editors/draft",
                     {page.draft.title.empty() ? title : title + ": " + page.draft.title,
                      NavItem::None, false, true},
                     std::move(data));
}

}  // namespace kb::server::view
