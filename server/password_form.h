// SPDX-License-Identifier: MIT
#pragma once
#include "server/http/message.h"
#include "server/view/password_problem.h"
#include "store/audit_people.h"

// The two fields in which a new password is chosen (templates/partials/new_password).
namespace kb::server {

view::PasswordProblem problem_in_new_password(const Request& request, const store::Person& person);
std::string new_password(const Request& request);

// Keeps it, and ends what the old one had opened: sessions and links. Throws Error NotFound for
// somebody who is not there.
void set_new_password(store::Transaction& tx, const std::string& person, const std::string& hash,
                      const store::DoneBy& by);

}  // namespace kb::server
