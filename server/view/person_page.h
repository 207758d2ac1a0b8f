// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "server/view/page.h"
#include "server/view/person_line.h"
#include "server/view/person_problem.h"

// One person for those who manage people: rights or roles, access, and a link to hand over.
namespace kb::server::view {

enum class PersonDone { None, Invited, StillOpen, Saved, Withdrawn, Given };

// A link that was just made; shown this once.
struct HandedLink {
  std::string link;
  bool is_invitation = true;
  Instant until{};
};

// An area that a technician may be tied to.
struct AreaToServe {
  std::string id, name;
  bool is_served = false;
};

struct PersonPage {
  std::string_view list_path;
  PersonLine person;      // with rights and roles as they were typed, after a refusal
  std::string name;       // as typed
  bool is_staff = false;  // roles rather than rights
  bool has_password = false, may_make_link = false;
  std::vector<AreaToServe> areas;  // of staff; as they were typed, after a refusal
  std::optional<HandedLink> link;
  std::optional<PersonProblem> problem;
  PersonDone done = PersonDone::None;
  Instant now{};
};

std::string_view name_of(PersonDone done);      // as the address has it
PersonDone person_done(std::string_view name);  // None for another word

std::string render_person(const Renderer& renderer, const Frame& frame, const PersonPage& page);

}  // namespace kb::server::view
