// SPDX-License-Identifier: MIT
#include "server/view/person_page.h"

#include <algorithm>
#include <array>

#include "server/view/format.h"
#include "server/view/links.h"
#include "server/view/mustache_data.h"

namespace kb::server::view {
namespace {

struct DoneWords {
  std::string_view name;
  const char* key;
};
constexpr std::array<DoneWords, 6> kDone{{{"", ""},
                                          {"invitado", "person.done.invited"},
                                          {"ya-invitado", "person.done.still_open"},
                                          {"guardado", "person.done.saved"},
                                          {"retirado", "person.done.withdrawn"},
                                          {"devuelto", "person.done.given"}}};

std::string done_text(const Catalogue& words, PersonDone done) {
  return done == PersonDone::None ? "" : words.text(kDone.at(static_cast<size_t>(done)).key);
}

void put_link(Data& data, const Catalogue& words, const std::optional<HandedLink>& link) {
  put(data, "link", link ? link->link : "");
  if (!link) return;
  put(data, "link_title",
      words.text(link->is_invitation ? "person.link.invitation" : "person.link.reset"));
  put(data, "link_until",
      words.text("person.link.until", {{"moment", format_moment(words, link->until)}}));
}

void put_areas_to_serve(Data& data, const std::vector<AreaToServe>& areas) {
  put(data, "has_areas", !areas.empty());
  put_list(data, "areas", areas, [](const AreaToServe& area) {
    Data row;
    put(row, "value", area.id);
    put(row, "label", area.name);
    put(row, "chosen", area.is_served);
    return row;
  });
}

void put_actions(Data& data, const Catalogue& words, const PersonPage& page) {
  put(data, "is_withdrawn", page.person.state == PersonState::Withdrawn);
  put(data, "make_link",
      page.may_make_link
          ? words.text(page.has_password ? "person.make_reset" : "person.make_invitation")
          : "");
  put(data, "make_link_hint",
      words.text(page.has_password ? "person.make_reset.hint" : "person.make_invitation.hint"));
}

}  // namespace

std::string_view name_of(PersonDone done) {
  return kDone.at(static_cast<size_t>(done)).name;
}

PersonDone person_done(std::string_view name) {
  const auto* const found = std::ranges::find(kDone, name, &DoneWords::name);
  return found == kDone.end() ? PersonDone::None : static_cast<PersonDone>(found - kDone.begin());
}

std::string render_person(const Renderer& renderer, const Frame& frame, const PersonPage& page) {
  const Catalogue& words = renderer.words(frame.language);
  Data data = person_row(words, page.person, page.now);
  const std::string heading = page.person.name.empty() ? page.person.email : page.person.name;
  put(data, "heading", heading);
  put(data, "address", page.person.email);
  put(data, "typed_name", page.name);
  put(data, "list_path", page.list_path);
  put(data, "list_name", words.text("people.back"));
  put(data, "person_action", person_path(page.list_path, page.person.id));
  put(data, "done", done_text(words, page.done));
  put(data, "problem", page.problem ? problem_text(words, *page.problem) : "");
  put(data, "boxes_title", words.text(page.is_staff ? "person.roles" : "person.rights"));
  put_boxes(data, words, page.is_staff ? Boxes::Roles : Boxes::Rights,
            page.is_staff ? page.person.roles : page.person.rights);
  put_areas_to_serve(data, page.areas);
  put_link(data, words, page.link);
  put_actions(data, words, page);
  const std::string title =
      page.problem ? words.text("error.prefix", {{"title", heading}}) : heading;
  return render_page(renderer, frame, "people/person",
                     {title, NavItem::Admin, false, frame.is_staff}, std::move(data));
}

}  // namespace kb::server::view
