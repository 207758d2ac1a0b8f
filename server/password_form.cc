// SPDX-License-Identifier: MIT
#include "server/password_form.h"

#include "server/access/passwords.h"
#include "store/one_time_tokens.h"

namespace kb::server {

std::string new_password(const Request& request) {
  return request.form_value("nueva");
}

view::PasswordProblem problem_in_new_password(const Request& request, const store::Person& person) {
  const std::string password = new_password(request);
  if (const auto fault = password_fault(password, person)) {
    switch (*fault) {
      case PasswordFault::Short:
        return view::PasswordProblem::Short;
      case PasswordFault::Long:
        return view::PasswordProblem::Long;
      case PasswordFault::Plain:
        return view::PasswordProblem::Plain;
      case PasswordFault::TellsWho:
        return view::PasswordProblem::TellsWho;
    }
  }
  return password == request.form_value("repite") ? view::PasswordProblem::None
                                                  : view::PasswordProblem::Different;
}

void set_new_password(store::Transaction& tx, const std::string& person, const std::string& hash,
                      const store::DoneBy& by) {
  store::set_password_hash(tx, person, hash);
  store::end_tokens(tx, person);
  store::remove_sessions_of(tx, person);
  store::audit_person(tx, store::find_person(tx, person).value(), store::Act::PasswordChanged, by);
}

}  // namespace kb::server
