// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <vector>

#include "server/view/change_line.h"
#include "server/view/page.h"
#include "server/view/parts.h"
#include "server/view/person_line.h"
#include "server/view/person_problem.h"

// People with what they may do, and the form to invite another: the contacts of one's own account,
// or everybody for administrators.
namespace kb::server::view {

enum class PeopleTab { Contacts, Staff, Invitations };  // of administrators

struct InviteForm {
  std::string email, name, account;
  Names rights{"ask"}, roles;
  std::vector<PersonProblem> problems;
};

struct PeoplePage {
  std::string_view path;     // of this list
  std::string account_name;  // of a manager's own; empty for administrators
  PeopleTab tab = PeopleTab::Contacts;
  std::string query;
  std::vector<PersonLine> people;  // of this page
  int found = 0, page = 0, pages = 1;
  int contacts = 0, accounts = 0, staff = 0, invitations = 0;  // of all, for administrators
  std::vector<AccountChoice> choices;
  InviteForm form;
  std::vector<ChangeLine> changes;  // the newest first
  Instant now{};
};

inline constexpr std::string_view kTabParameter = "ver";
std::string_view name_of(PeopleTab tab);      // as the address has it
PeopleTab people_tab(std::string_view name);  // the first for another word

std::string render_people(const Renderer& renderer, const Frame& frame, const PeoplePage& page);

}  // namespace kb::server::view
