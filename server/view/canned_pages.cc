// SPDX-License-Identifier: MIT
#include "server/view/canned_pages.h"

#include <algorithm>
#include <array>
#include <utility>

#include "server/view/canned_fields.h"
#include "server/view/form_problem.h"
#include "server/view/languages.h"
#include "server/view/lesson_links.h"
#include "server/view/links.h"
#include "server/view/mustache_data.h"

namespace kb::server::view {
namespace {

constexpr auto kDone = std::to_array<std::pair<CannedDone, std::string_view>>(
    {{CannedDone::Kept, "guardada"},
     {CannedDone::Removed, "borrada"},
     {CannedDone::Restored, "recuperada"}});

std::string done_text(const Catalogue& words, const CannedListPage& page) {
  const Arguments values{{"title", page.done_title}};
  switch (page.done) {
    case CannedDone::Kept:
      return words.text("canned.done.kept", values);
    case CannedDone::Removed:
      return words.text("canned.done.removed", values);
    case CannedDone::Restored:
      return words.text("canned.done.restored", values);
    case CannedDone::None:
      break;
  }
  return "";
}

Data row_of(const Catalogue& words, const CannedRow& row) {
  Data data;
  put(data, "href", canned_path(row.id));
  put(data, "title", row.title);
  put(data, "lang", row.lang == words.language() ? "" : row.lang);
  const auto* const language = find_language(row.lang);
  put(data, "language", language ? language->own_name : std::string_view(row.lang));
  put(data, "area", row.area);
  put(data, "is_own", row.is_own);
  put(data, "text", row.text);
  return data;
}

FieldProblem field_problem(const Catalogue& words, CannedProblem problem) {
  switch (problem) {
    case CannedProblem::Title:
      return {"titulo", words.text("canned.problem.title")};
    case CannedProblem::Text:
      return {"texto", words.text("canned.problem.text")};
    case CannedProblem::Full:
      return {"titulo", words.text("canned.problem.full")};
    case CannedProblem::Changed:
      break;
  }
  return {"texto", words.text("canned.problem.changed")};
}

void put_choices(Data& data, const CannedFormPage& page) {
  put_list(data, "languages", interface_languages(), [&](const InterfaceLanguage& language) {
    Data row;
    put(row, "code", language.code);
    put(row, "name", language.own_name);
    put(row, "chosen", language.code == page.lang);
    return row;
  });
  put_list(data, "areas", page.areas, [&](const AreaItem& area) {
    Data row;
    put(row, "id", area.id);
    put(row, "name", area.name);
    put(row, "chosen", area.id == page.area);
    return row;
  });
}

}  // namespace

CannedDone canned_done(std::string_view word) {
  const auto* const known =
      std::ranges::find(kDone, word, &std::pair<CannedDone, std::string_view>::second);
  return known == kDone.end() ? CannedDone::None : known->first;
}

std::string_view word_of(CannedDone done) {
  const auto* const known =
      std::ranges::find(kDone, done, &std::pair<CannedDone, std::string_view>::first);
  return known == kDone.end() ? std::string_view() : known->second;
}

std::string render_canned_list(const Renderer& renderer, const Frame& frame,
                               const CannedListPage& page) {
  const Catalogue& words = renderer.words(frame.language);
  Data data;
  put(data, "desk_path", kDeskPath);
  put(data, "canned_path", kCannedPath);
  put(data, "canned_new_path", canned_path("nueva"));
  put(data, "search", page.text);
  put(data, "has_rows", !page.rows.empty());
  put(data, "found_none", page.rows.empty() && !page.text.empty());
  put(data, "none_yet", page.rows.empty() && page.text.empty());
  put(data, "count", words.count("canned.count", static_cast<long long>(page.rows.size())));
  put_list(data, "rows", page.rows, [&](const CannedRow& row) { return row_of(words, row); });
  put(data, "done", done_text(words, page));
  put(data, "undo_path",
      page.done == CannedDone::Removed ? canned_path(page.done_id) : std::string());
  return render_page(renderer, frame, "technicians/canned",
                     {words.text("canned.title"), NavItem::Desk, false, true}, std::move(data));
}

std::string render_canned_form(const Renderer& renderer, const Frame& frame,
                               const CannedFormPage& page) {
  const Catalogue& words = renderer.words(frame.language);
  const bool is_new = page.id == "nueva";
  std::vector<FieldProblem> problems;
  for (const auto problem : page.problems) problems.push_back(field_problem(words, problem));
  const auto title =
      is_new ? words.text("canned.new") : words.text("canned.change", {{"title", page.title}});
  Data data;
  put(data, "desk_path", kDeskPath);
  put(data, "canned_path", kCannedPath);
  put(data, "action", canned_path(page.id));
  put(data, "heading", title);
  put(data, "is_new", is_new);
  put_problems(data, problems);
  put(data, "phrase_title", page.title);
  put(data, "text", page.text);
  put(data, "is_own", page.is_own);
  put(data, "edition", std::to_string(page.edition));
  put(data, "other_title", page.other_title);
  put(data, "other_text", page.other_text);
  put_choices(data, page);
  put_canned_fields(data, words);
  return render_page(renderer, frame, "technicians/canned_form",
                     {problems.empty() ? title : words.text("error.prefix", {{"title", title}}),
                      NavItem::Desk, false, true},
                     std::move(data));
}

}  // namespace kb::server::view
