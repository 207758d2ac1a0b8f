// SPDX-License-Identifier: MIT
#pragma once
#include <string>

#include "server/view/page.h"
#include "server/view/password_problem.h"

// The small pages before the door: a forgotten password, choosing one by a link, a link that works
// no more.
namespace kb::server::view {

struct ForgottenPage {
  std::string email;
  bool no_address = false;  // what was typed is none
  bool sent = false;        // or so it says to everybody
};
std::string render_forgotten(const Renderer& renderer, const Frame& frame,
                             const ForgottenPage& page);

struct ChoosePasswordPage {
  bool is_invitation = false;
  std::string action;       // of the form
  std::string email, name;  // the name as typed
  PasswordProblem problem = PasswordProblem::None;
};
std::string render_choose_password(const Renderer& renderer, const Frame& frame,
                                   const ChoosePasswordPage& page);

enum class DeadLink { Used, Over, Unknown };
struct DeadLinkPage {
  bool is_invitation = false;
  DeadLink why = DeadLink::Unknown;
};
std::string render_dead_link(const Renderer& renderer, const Frame& frame,
                             const DeadLinkPage& page);

}  // namespace kb::server::view
