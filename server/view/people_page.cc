// SPDX-License-Identifier: MIT
#include "server/view/people_page.h"

#include <algorithm>
#include <array>

#include "server/view/links.h"
#include "server/view/mustache_data.h"
#include "server/view/paging.h"

namespace kb::server::view {
namespace {

struct TabWords {
  std::string_view name;
  const char* key;
};
constexpr std::array<TabWords, 3> kTabs{{{"contactos", "people.tab.contacts"},
                                         {"equipo", "people.tab.staff"},
                                         {"invitaciones", "people.tab.invitations"}}};

bool is_admin(const PeoplePage& page) {
  return page.account_name.empty();
}

std::string list_address(const PeoplePage& page, PeopleTab tab, const std::string& query = {},
                         int number = 0) {
  std::string path(page.path);
  const auto add = [&](std::string_view name, const std::string& value) {
    path += path.find('?') == std::string::npos ? '?' : '&';
    path += std::string(name) + "=" + percent_encode(value);
  };
  if (tab != PeopleTab::Contacts) add(kTabParameter, std::string(name_of(tab)));
  if (!query.empty()) add(kTextParameter, query);
  if (number > 0) add(kPageParameter, std::to_string(number + 1));
  return path;
}

void put_tabs(Data& data, const Catalogue& words, const PeoplePage& page) {
  Data list(Data::type::list);
  for (size_t i = 0; is_admin(page) && i < kTabs.size(); ++i) {
    const auto tab = static_cast<PeopleTab>(i);
    Data row;
    put(row, "href", list_address(page, tab));
    put(row, "label", words.text(kTabs[i].key));
    put(row, "current", tab == page.tab);
    put(row, "count",
        tab == PeopleTab::Invitations && page.invitations > 0 ? std::to_string(page.invitations)
                                                              : "");
    list.push_back(row);
  }
  data["tabs"] = std::move(list);
}

void put_list_of_people(Data& data, const Catalogue& words, const PeoplePage& page) {
  put(data, "has_people", !page.people.empty());
  put(data, "query", page.query);
  put(data, "tab", page.tab == PeopleTab::Contacts ? "" : name_of(page.tab));
  put(data, "list_path", page.path);
  put_list(data, "people", page.people, [&](const PersonLine& person) {
    Data row = person_row(words, person, page.now);
    put(row, "href", person_path(page.path, person.id));
    return row;
  });
}

void put_problems(Data& data, const Catalogue& words, const std::vector<PersonProblem>& problems) {
  put(data, "has_problems", !problems.empty());
  put_list(data, "problems", problems, [&](PersonProblem problem) {
    Data row;
    put(row, "field", field_of(problem));
    put(row, "text", problem_text(words, problem));
    return row;
  });
  const auto beside = [&](const char* name, std::string_view field) {
    const auto found = std::ranges::find(problems, field, field_of);
    put(data, name, found == problems.end() ? "" : problem_text(words, *found));
  };
  beside("email_problem", "i-correo");
  beside("account_problem", "i-cuenta");
  beside("boxes_problem", "permisos");
}

void put_form(Data& data, const Catalogue& words, const PeoplePage& page) {
  const InviteForm& form = page.form;
  const bool staff = page.tab == PeopleTab::Staff;
  put(data, "i_email", form.email);
  put(data, "i_name", form.name);
  put(data, "choose_account", is_admin(page) && !staff);
  put_accounts(data, page.choices, form.account);
  put(data, "boxes_title", words.text(staff ? "people.invite.roles" : "people.invite.rights"));
  put_boxes(data, words, staff ? Boxes::Roles : Boxes::Rights, staff ? form.roles : form.rights);
  put_problems(data, words, form.problems);
}

std::string lead(const Catalogue& words, const PeoplePage& page) {
  if (!is_admin(page)) return words.count("people.lead.own", page.found);
  return words.count("people.lead.contacts", page.contacts) + " " +
         words.count("people.lead.accounts", page.accounts) + " " +
         words.count("people.lead.staff", page.staff);
}

}  // namespace

std::string_view name_of(PeopleTab tab) {
  return kTabs.at(static_cast<size_t>(tab)).name;
}

PeopleTab people_tab(std::string_view name) {
  const auto* const found = std::ranges::find(kTabs, name, &TabWords::name);
  return found == kTabs.end() ? PeopleTab::Contacts : static_cast<PeopleTab>(found - kTabs.begin());
}

std::string render_people(const Renderer& renderer, const Frame& frame, const PeoplePage& page) {
  const Catalogue& words = renderer.words(frame.language);
  const std::string heading =
      is_admin(page) ? words.text("people.title")
                     : words.text("people.title.own", {{"account", page.account_name}});
  Data data;
  put(data, "heading", heading);
  put(data, "lead", lead(words, page));
  put(data, "is_admin", is_admin(page));
  put_tabs(data, words, page);
  put_list_of_people(data, words, page);
  put_paging(data, page.page, page.pages,
             [&](int number) { return list_address(page, page.tab, page.query, number); });
  put_form(data, words, page);
  put_changes(data, words, page.changes);
  const std::string title =
      page.form.problems.empty() ? heading : words.text("error.prefix", {{"title", heading}});
  return render_page(renderer, frame, "people/list", {title, NavItem::Admin, false, frame.is_staff},
                     std::move(data));
}

}  // namespace kb::server::view
