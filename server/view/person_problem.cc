// SPDX-License-Identifier: MIT
#include "server/view/person_problem.h"

namespace kb::server::view {
namespace {

struct ProblemWords {
  const char *field, *key;
};

ProblemWords words_of(PersonProblem problem) {
  switch (problem) {
    case PersonProblem::NoEmail:
      return {"i-correo", "people.error.email"};
    case PersonProblem::Elsewhere:
      return {"i-correo", "people.error.elsewhere"};
    case PersonProblem::Already:
      return {"i-correo", "people.error.already"};
    case PersonProblem::Withdrawn:
      return {"i-correo", "people.error.withdrawn"};
    case PersonProblem::NoAccount:
      return {"i-cuenta", "people.error.account"};
    case PersonProblem::NoRole:
      return {"permisos", "people.error.role"};
    case PersonProblem::LastManager:
      return {"permisos", "people.error.last_manager"};
    case PersonProblem::LastAdministrator:
      break;
  }
  return {"permisos", "people.error.last_administrator"};
}

}  // namespace

std::string field_of(PersonProblem problem) {
  return words_of(problem).field;
}

std::string problem_text(const Catalogue& words, PersonProblem problem) {
  return words.text(words_of(problem).key);
}

}  // namespace kb::server::view
