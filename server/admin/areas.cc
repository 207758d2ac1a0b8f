// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "core/error.h"
#include "server/access/actor.h"
#include "server/admin/pages.h"
#include "server/lists.h"
#include "server/names.h"
#include "server/one_line.h"
#include "server/pages.h"
#include "server/view/areas_admin_page.h"
#include "server/view/links.h"
#include "store/area_order.h"
#include "store/audit.h"
#include "store/staff_areas.h"
#include "text/fold.h"

namespace kb::server {
namespace {

using view::AreaFormProblem;

constexpr size_t kMostNameBytes = 160, kMostSentenceBytes = 400, kMostAreas = 100;

store::Area area_named(store::Transaction& tx, const std::string& id) {
  for (auto& area : store::areas(tx))
    if (area.id == id) return area;
  throw Error(ErrorCode::NotFound, "no such area");
}

// Who answers each area, by name.
std::map<std::string, std::vector<std::string>> answering(store::Transaction& tx) {
  std::map<std::string, std::vector<std::string>> by_area;
  for (const auto& person : store::active_technicians(tx))
    for (const auto& area : store::areas_of_person(tx, person.id))
      by_area[area].push_back(display_name(person));
  return by_area;
}

std::vector<view::AreaUseRow> use_rows(store::Transaction& tx, const std::string& language) {
  const auto uses = store::area_uses(tx);
  auto people = answering(tx);
  std::vector<view::AreaUseRow> rows;
  for (const auto& area : store::areas(tx)) {
    const auto item = area_item(area, language);
    const auto use = std::ranges::find(uses, area.id, &store::AreaUse::area);
    rows.push_back({area.id, item.name, item.hint, item.icon, use->articles, use->tickets,
                    std::move(people[area.id])});
  }
  return rows;
}

// "Correo y más" → "correo-y-mas".
std::string id_from(const std::string& name) {
  std::string id;
  for (const char c : text::fold(name)) {
    const bool is_plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (is_plain) id += c;
    if (!is_plain && !id.empty() && id.back() != '-') id += '-';
  }
  while (id.ends_with('-')) id.pop_back();
  return id;
}

void note(store::Transaction& tx, const Request& request, const Visitor& visitor,
          const Services& services, store::Act act, const std::string& area,
          const std::string& detail) {
  store::add_audit(tx, {.at = services.clock.now(),
                        .actor = actor_of(request, visitor),
                        .act = act,
                        .thing = store::Audited::Area,
                        .id = area,
                        .detail = detail});
}

Response show_list(const Request& request, const Visitor& visitor, Services& services,
                   view::AreasAdminPage page) {
  {
    auto tx = services.store.read();
    page.rows = use_rows(tx, visitor.language);
    const auto into = request.query_value(view::kDoneParameter);
    for (const auto& row : page.rows)
      if (row.id == into) page.merged = row.name;
  }
  const auto frame = make_frame(request, visitor, services.config);
  return page_response(visitor, view::render_areas_admin(services.renderer, frame, page),
                       page.problems.empty() ? 200 : 422);
}

// Empty: it was added.
std::vector<AreaFormProblem> add_or_refuse(const Request& request, const Visitor& visitor,
                                           Services& services, store::Area area) {
  if (area.id.empty()) return {AreaFormProblem::Name};
  auto tx = services.store.write();
  const auto known = store::areas(tx);
  if (known.size() >= kMostAreas ||
      std::ranges::find(known, area.id, &store::Area::id) != known.end())
    return {AreaFormProblem::Taken};
  area.position = known.empty() ? 1 : known.back().position + 1;
  store::put_area(tx, area);
  note(tx, request, visitor, services, store::Act::Added, area.id, area.name_es);
  tx.commit();
  return {};
}

Response add_area(const Request& request, const Visitor& visitor, Services& services) {
  store::Area area;
  area.name_es = one_line(request.form_value("nombre_es"), kMostNameBytes);
  area.name_en = one_line(request.form_value("nombre_en"), kMostNameBytes);
  area.id = id_from(area.name_es);
  view::AreasAdminPage page;
  page.problems = add_or_refuse(request, visitor, services, area);
  if (page.problems.empty()) return redirect(view::area_admin_path(area.id));
  page.typed_es = area.name_es;
  page.typed_en = area.name_en;
  return show_list(request, visitor, services, std::move(page));
}

Response move_area(const Request& request, Services& services, int step) {
  const auto id = request.form_value("id");
  auto tx = services.store.write();
  std::vector<std::string> ids;
  for (const auto& area : store::areas(tx)) ids.push_back(area.id);
  const auto at = std::ranges::find(ids, id);
  if (at == ids.end()) throw Error(ErrorCode::NotFound, "no such area");
  const auto place = at - ids.begin(), other = place + step;
  if (other >= 0 && other < static_cast<long>(ids.size()))
    std::swap(ids[static_cast<size_t>(place)], ids[static_cast<size_t>(other)]);
  store::order_areas(tx, ids);
  tx.commit();
  return redirect(std::string(view::kAreasAdminPath) + "#tema-" + view::percent_encode(id));
}

view::AreaAdminPage area_page(store::Transaction& tx, const store::Area& area,
                              const std::string& language) {
  view::AreaAdminPage page;
  page.area = area;
  for (auto& row : use_rows(tx, language)) {
    if (row.id == area.id)
      page.use = std::move(row);
    else
      page.others.push_back({row.id, row.name, false});
  }
  for (const auto& person : store::active_technicians(tx)) {
    const auto areas = store::areas_of_person(tx, person.id);
    page.technicians.push_back(
        {person.id, display_name(person), std::ranges::find(areas, area.id) != areas.end()});
  }
  return page;
}

Response show_one(const Request& request, const Visitor& visitor, Services& services,
                  const view::AreaAdminPage& page) {
  const auto frame = make_frame(request, visitor, services.config);
  return page_response(visitor, view::render_area_admin(services.renderer, frame, page),
                       page.problems.empty() ? 200 : 422);
}

void read_form(const Request& request, store::Area& area) {
  const auto field = [&](std::string_view name, size_t most) {
    return one_line(request.form_value(name), most);
  };
  area.name_es = field("nombre_es", kMostNameBytes);
  area.name_en = field("nombre_en", kMostNameBytes);
  area.hint_es = field("pista_es", kMostSentenceBytes);
  area.hint_en = field("pista_en", kMostSentenceBytes);
  area.include_es = field("incluir_es", kMostSentenceBytes);
  area.include_en = field("incluir_en", kMostSentenceBytes);
  area.who_es = field("quien_es", kMostSentenceBytes);
  area.who_en = field("quien_en", kMostSentenceBytes);
  const auto icon = request.form_value("icono");
  const bool is_name = std::ranges::all_of(icon, [](char c) { return c >= 'a' && c <= 'z'; });
  if (!icon.empty() && icon.size() <= 20 && is_name) area.icon = icon;
}

// Those ticked answer the area, the others no longer do. Who is tied to no area answers all.
void put_people(store::Transaction& tx, const Request& request, const std::string& area) {
  std::set<std::string> ticked;
  const auto [first, last] = request.form.equal_range("responde");
  for (auto field = first; field != last; ++field) ticked.insert(field->second);
  for (const auto& person : store::active_technicians(tx)) {
    auto areas = store::areas_of_person(tx, person.id);
    std::erase(areas, area);
    if (ticked.contains(person.id)) areas.push_back(area);
    store::put_staff_areas(tx, person.id, areas);
  }
}

Response keep(const Request& request, const Visitor& visitor, Services& services,
              store::Transaction tx, store::Area area) {
  read_form(request, area);
  if (area.name_es.empty()) {
    auto page = area_page(tx, area, visitor.language);
    page.problems = {AreaFormProblem::Name};
    return show_one(request, visitor, services, page);
  }
  const bool changed = store::put_area(tx, area) != store::PutResult::Unchanged;
  put_people(tx, request, area.id);
  if (changed) note(tx, request, visitor, services, store::Act::Changed, area.id, area.name_es);
  tx.commit();
  return redirect(view::area_admin_path(area.id) + "?" + std::string(view::kDoneParameter) +
                  "=guardado#hecho");
}

Response merge(const Request& request, const Visitor& visitor, Services& services,
               store::Transaction tx, const store::Area& area) {
  const auto into = request.form_value("destino");
  const auto merged = store::merge_areas(tx, area.id, into);
  note(tx, request, visitor, services, store::Act::Merged, area.id,
       fmt::format("{}: {}, {}", into, merged.articles, merged.tickets));
  tx.commit();
  return redirect(std::string(view::kAreasAdminPath) + "?" + std::string(view::kDoneParameter) +
                  "=" + view::percent_encode(into) + "#hecho");
}

}  // namespace

Response show_areas_admin(const Request& request, const Visitor& visitor, Services& services) {
  return show_list(request, visitor, services, {});
}

Response change_areas_admin(const Request& request, const Visitor& visitor, Services& services) {
  const auto action = request.form_value("accion");
  if (action == "subir") return move_area(request, services, -1);
  if (action == "bajar") return move_area(request, services, 1);
  return add_area(request, visitor, services);
}

Response show_area_admin(const Request& request, const Visitor& visitor, Services& services) {
  view::AreaAdminPage page;
  {
    auto tx = services.store.read();
    page = area_page(tx, area_named(tx, request.capture("id")), visitor.language);
  }
  page.is_kept = !request.query_value(view::kDoneParameter).empty();
  return show_one(request, visitor, services, page);
}

Response change_area_admin(const Request& request, const Visitor& visitor, Services& services) {
  auto tx = services.store.write();
  auto area = area_named(tx, request.capture("id"));
  if (request.form_value("accion") == "fundir")
    return merge(request, visitor, services, std::move(tx), area);
  return keep(request, visitor, services, std::move(tx), std::move(area));
}

}  // namespace kb::server
