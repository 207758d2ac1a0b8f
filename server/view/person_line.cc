// SPDX-License-Identifier: MIT
#include "server/view/person_line.h"

#include "server/view/format.h"
#include "server/view/mustache_data.h"

namespace kb::server::view {

std::string state_text(const Catalogue& words, const PersonLine& person, Instant now) {
  const std::string date = format_date(words, person.at);
  switch (person.state) {
    case PersonState::Active:
      return date == format_date(words, now) ? words.text("people.state.today")
                                             : words.text("people.state.seen", {{"date", date}});
    case PersonState::NeverHere:
      return words.text("people.state.never");
    case PersonState::Invited:
      return words.text("people.state.invited", {{"date", date}});
    case PersonState::Uninvited:
      return words.text("people.state.uninvited");
    case PersonState::Withdrawn:
      break;
  }
  return words.text("people.state.withdrawn");
}

Data person_row(const Catalogue& words, const PersonLine& person, Instant now) {
  Data row;
  put(row, "name", person.name.empty() ? person.email : person.name);
  put(row, "email", person.name.empty() ? "" : person.email);
  put(row, "account", person.account);
  put(row, "state", state_text(words, person, now));
  put(row, "is_withdrawn", person.state == PersonState::Withdrawn);
  put(row, "is_self", person.is_self);
  put_badges(row, words, person.rights, person.roles);
  return row;
}

}  // namespace kb::server::view
