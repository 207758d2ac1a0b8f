// SPDX-License-Identifier: MIT
#pragma once
#include <string>

#include "server/view/catalogue.h"

// Why something could not be done to a person, and the words for it.
namespace kb::server::view {

enum class PersonProblem {
  NoEmail,    // none, or not an address
  Elsewhere,  // of another account, or of staff
  Already,    // is in the list and can sign in
  Withdrawn,  // is in the list, without access
  NoAccount,  // that does not exist
  NoRole,     // staff without any role
  LastManager,
  LastAdministrator
};

// The id of the field that it is about.
std::string field_of(PersonProblem problem);
std::string problem_text(const Catalogue& words, PersonProblem problem);

}  // namespace kb::server::view
