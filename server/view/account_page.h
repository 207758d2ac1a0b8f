// SPDX-License-Identifier: MIT
#pragma once
#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "core/time.h"
#include "server/view/page.h"
#include "server/view/password_problem.h"
#include "server/view/rights_form.h"

// One's own account: name, language and notices, the password, and where one is signed in.
namespace kb::server::view {

struct NoticeBox {
  enum class Kind { NewReply, StateChange, ApprovalWanted, PlanAlert };
  Kind kind = Kind::NewReply;
  bool wanted = true;
};
std::string_view name_of(NoticeBox::Kind kind);  // of its field

enum class OldPassword { Right, Wrong, Pause, Busy };

struct SessionLine {
  std::string id, browser, network;  // the last two may be empty
  Instant created{}, last_seen{};
  bool is_this = false;
};

enum class AccountDone { None, Profile, Password, Sessions };

struct AccountPage {
  std::string name, email, lang;  // name and lang as typed
  std::string standing;           // "contacto autorizado de Talleres Arcos"
  Names rights, roles;
  std::vector<NoticeBox> notices;
  std::vector<SessionLine> sessions;
  bool no_name = false;  // refused for that
  OldPassword old_password = OldPassword::Right;
  std::chrono::minutes pause{0};
  PasswordProblem new_password = PasswordProblem::None;
  AccountDone done = AccountDone::None;
  Instant now{};
};

std::string_view name_of(AccountDone done);       // as the address has it
AccountDone account_done(std::string_view name);  // None for another word

std::string render_account(const Renderer& renderer, const Frame& frame, const AccountPage& page);

}  // namespace kb::server::view
