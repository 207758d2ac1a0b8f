// SPDX-License-Identifier: MIT
#include "server/view/password_problem.h"

#include "server/view/mustache_data.h"

namespace kb::server::view {

std::string problem_text(const Catalogue& words, PasswordProblem problem) {
  switch (problem) {
    case PasswordProblem::Short:
      return words.text("password.error.short");
    case PasswordProblem::Long:
      return words.text("password.error.long");
    case PasswordProblem::Plain:
      return words.text("password.error.plain");
    case PasswordProblem::TellsWho:
      return words.text("password.error.tells_who");
    case PasswordProblem::Different:
      return words.text("password.error.different");
    case PasswordProblem::None:
      break;
  }
  return "";
}

void put_new_password(Data& data, const Catalogue& words, PasswordProblem problem) {
  const bool second = problem == PasswordProblem::Different;
  put(data, "nueva_problem", second ? "" : problem_text(words, problem));
  put(data, "repite_problem", second ? problem_text(words, problem) : "");
}

}  // namespace kb::server::view
