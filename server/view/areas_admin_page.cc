// SPDX-License-Identifier: MIT
#include "server/view/areas_admin_page.h"

#include "server/view/links.h"
#include "server/view/mustache_data.h"

namespace kb::server::view {
namespace {

// Of assets/icons.svg those that stand for a subject.
constexpr std::string_view kIcons[] = {"mail",    "server", "globe", "window", "rise", "target",
                                       "receipt", "book",   "pen",   "lock",   "key",  "users",
                                       "phone",   "file",   "bolt",  "flag"};

std::vector<FieldProblem> field_problems(const Catalogue& words,
                                         const std::vector<AreaFormProblem>& problems) {
  std::vector<FieldProblem> fields;
  for (const auto problem : problems)
    fields.push_back(
        {"nombre_es", words.text(problem == AreaFormProblem::Name ? "admin.areas.problem.name"
                                                                  : "admin.areas.problem.taken")});
  return fields;
}

std::string answered_by(const Catalogue& words, const AreaUseRow& use) {
  std::string names;
  for (const auto& person : use.people) names += (names.empty() ? "" : ", ") + person;
  return names.empty() ? words.text("admin.areas.everybody") : names;
}

std::string holds(const Catalogue& words, const AreaUseRow& use) {
  return words.text("admin.areas.holds",
                    {{"articles", words.count("admin.areas.articles", use.articles)},
                     {"tickets", words.count("admin.areas.tickets", use.tickets)}});
}

Data area_row(const Catalogue& words, const AreaUseRow& use) {
  Data row;
  put(row, "id", use.id);
  put(row, "name", use.name);
  put(row, "hint", use.hint);
  put(row, "icon_name", use.icon);
  put(row, "articles", std::to_string(use.articles));
  put(row, "tickets", std::to_string(use.tickets));
  put(row, "people", answered_by(words, use));
  put(row, "href", area_admin_path(use.id));
  return row;
}

Data choice_row(const AreaAdminPage::Choice& choice) {
  Data row;
  put(row, "value", choice.id);
  put(row, "label", choice.name);
  put(row, "chosen", choice.chosen);
  return row;
}

void put_fields(Data& data, const store::Area& area) {
  put(data, "name_es", area.name_es);
  put(data, "name_en", area.name_en);
  put(data, "hint_es", area.hint_es);
  put(data, "hint_en", area.hint_en);
  put(data, "include_es", area.include_es);
  put(data, "include_en", area.include_en);
  put(data, "who_es", area.who_es);
  put(data, "who_en", area.who_en);
  put_list(data, "icons", kIcons, [&](std::string_view icon) {
    Data row;
    put(row, "value", icon);
    put(row, "chosen", icon == area.icon);
    return row;
  });
}

std::string title_of(const Catalogue& words, const std::string& heading, bool has_problems) {
  return has_problems ? words.text("error.prefix", {{"title", heading}}) : heading;
}

}  // namespace

std::string render_areas_admin(const Renderer& renderer, const Frame& frame,
                               const AreasAdminPage& page) {
  const Catalogue& words = renderer.words(frame.language);
  const std::string heading = words.text("admin.areas.title");
  Data data;
  put(data, "action", kAreasAdminPath);
  put(data, "merged",
      page.merged.empty() ? "" : words.text("admin.areas.merged", {{"name", page.merged}}));
  put(data, "has_rows", !page.rows.empty());
  put_list(data, "rows", page.rows, [&](const AreaUseRow& use) { return area_row(words, use); });
  put(data, "typed_es", page.typed_es);
  put(data, "typed_en", page.typed_en);
  put_problems(data, field_problems(words, page.problems));
  return render_page(
      renderer, frame, "admin/areas",
      {title_of(words, heading, !page.problems.empty()), NavItem::Admin, false, true},
      std::move(data));
}

std::string render_area_admin(const Renderer& renderer, const Frame& frame,
                              const AreaAdminPage& page) {
  const Catalogue& words = renderer.words(frame.language);
  Data data;
  put(data, "heading", page.use.name);
  put(data, "action", area_admin_path(page.area.id));
  put(data, "areas_href", kAreasAdminPath);
  put(data, "public_href", area_path(page.area.id));
  put(data, "is_kept", page.is_kept);
  put(data, "holds", holds(words, page.use));
  put_fields(data, page.area);
  put(data, "has_technicians", !page.technicians.empty());
  put_list(data, "technicians", page.technicians, choice_row);
  put(data, "has_others", !page.others.empty());
  put_list(data, "others", page.others, choice_row);
  put_problems(data, field_problems(words, page.problems));
  return render_page(
      renderer, frame, "admin/area",
      {title_of(words, page.use.name, !page.problems.empty()), NavItem::Admin, false, true},
      std::move(data));
}

}  // namespace kb::server::view
