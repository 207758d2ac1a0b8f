// SPDX-License-Identifier: MIT
#include "server/view/admin_page.h"

#include "server/view/links.h"
#include "server/view/mustache_data.h"

namespace kb::server::view {
namespace {

struct Section {
  std::string_view href;
  const char *icon, *key;  // of its name and its sentence in the texts
  std::string now;         // what there is of it; may be empty
  bool is_urgent = false;
};

std::string state_text(const Catalogue& words, const AdminPage& page) {
  if (page.given_up > 0) return words.count("state.given_up", page.given_up);
  if (!page.has_index) return words.text("state.no_index");
  return page.behind > 0 ? words.count("state.lag", page.behind) : words.text("state.current");
}

std::vector<Section> sections(const Catalogue& words, const AdminPage& page) {
  return {
      {kPeoplePath, "users", "admin.home.people",
       words.count("people.lead.contacts", page.contacts) + " " +
           words.count("people.lead.staff", page.staff)},
      {kAreasAdminPath, "book", "admin.home.areas", words.count("admin.home.count", page.areas)},
      {kPlansAdminPath, "clock", "admin.home.plans", words.count("admin.home.count", page.plans)},
      {kThresholdsPath, "target", "admin.home.thresholds", ""},
      {kLanguagesAdminPath, "globe", "admin.home.languages",
       words.count("admin.home.count", page.languages)},
      {kLookPath, "eye", "admin.home.look", ""},
      {kAuditPath, "receipt", "admin.home.audit", ""},
      {kStatePath, "server", "admin.home.state", state_text(words, page),
       page.given_up > 0 || !page.has_index}};
}

}  // namespace

std::string render_admin(const Renderer& renderer, const Frame& frame, const AdminPage& page) {
  const Catalogue& words = renderer.words(frame.language);
  Data data;
  put_list(data, "sections", sections(words, page), [&](const Section& section) {
    Data row;
    put(row, "href", section.href);
    put(row, "icon_name", section.icon);
    put(row, "name", words.text(section.key));
    put(row, "hint", words.text(std::string(section.key) + ".hint"));
    put(row, "now", section.now);
    put(row, "urgent", section.is_urgent);
    return row;
  });
  return render_page(renderer, frame, "admin/home",
                     {words.text("nav.admin"), NavItem::Admin, false, true}, std::move(data));
}

}  // namespace kb::server::view
