// SPDX-License-Identifier: MIT
#pragma once
#include <chrono>
#include <optional>
#include <string>

#include "server/view/page.h"

// The form to sign in, also after a refusal. The password is never given back.
namespace kb::server::view {

enum class SignInProblem { None, Wrong, Pause, Busy };

struct SignInPage {
  std::string email, back;
  bool stay = false;
  bool session_ended = false;
  bool password_set = false;  // just now, by a link
  SignInProblem problem = SignInProblem::None;
  std::optional<int> tries_left;  // before a pause; said when it is few
  std::chrono::minutes pause{0};
};

std::string render_sign_in(const Renderer& renderer, const Frame& frame, const SignInPage& page);

}  // namespace kb::server::view
