// SPDX-License-Identifier: MIT
#include "core/crypto.h"
#include "core/error.h"
#include "server/access/actor.h"
#include "server/access/sign_in.h"
#include "server/clients/account.h"
#include "server/clients/pages.h"
#include "server/password_form.h"

namespace kb::server {
namespace {

struct Checked {
  view::OldPassword old_password = view::OldPassword::Right;
  std::chrono::minutes pause{0};
};

// Under the same throttle as signing in: a session that was left open must not help to guess.
Checked check_old(const Request& request, const Visitor& visitor, Services& services) try {
  const auto result =
      check_sign_in(services.store, services.throttle,
                    {visitor.person->email, request.form_value("actual"), request.remote_address});
  if (result.person) return {};
  if (!result.pause) return {view::OldPassword::Wrong, {}};
  return {view::OldPassword::Pause, std::chrono::ceil<std::chrono::minutes>(*result.pause)};
} catch (const Error& error) {
  if (error.code != ErrorCode::Busy) throw;
  return {view::OldPassword::Busy, {}};
}

int status_of(view::OldPassword old_password) {
  if (old_password == view::OldPassword::Pause) return 429;
  return old_password == view::OldPassword::Busy ? 503 : 422;
}

Stay stay_of(Services& services, const std::string& person, const std::string& token) {
  auto tx = services.store.read();
  const auto session = store::find_session(tx, crypto::digest(token));
  return session && session->person == person && session->stays ? Stay::Signed
                                                                : Stay::UntilBrowserCloses;
}

// All sessions end, and the one that asks goes on under a new token.
Response change(const Request& request, const Visitor& visitor, Services& services) {
  const std::string& id = visitor.person->id;
  const Stay stay = stay_of(services, id, session_token(request, services));
  const std::string hash = crypto::hash_password(new_password(request));
  {
    auto tx = services.store.write();
    set_new_password(tx, id, hash, {actor_of(request, visitor), services.clock.now()});
    tx.commit();
  }
  const auto token = services.sessions.open(
      id, stay, origin_of(request.header("user-agent"), request.remote_address));
  Response response = account_done(view::AccountDone::Password);
  const auto lifetime =
      stay == Stay::Signed ? std::optional<std::chrono::seconds>(kSessionLife) : std::nullopt;
  response.headers.push_back(services.cookies.set(Cookie::Session, token, lifetime));
  return response;
}

}  // namespace

Response change_password(const Request& request, const Visitor& visitor, Services& services) {
  const auto problem = problem_in_new_password(request, *visitor.person);
  const auto checked =
      problem == view::PasswordProblem::None ? check_old(request, visitor, services) : Checked{};
  if (problem == view::PasswordProblem::None && checked.old_password == view::OldPassword::Right)
    return change(request, visitor, services);
  auto page = account_page(request, visitor, services);
  page.new_password = problem;
  page.old_password = checked.old_password;
  page.pause = checked.pause;
  return account_response(request, visitor, services, page, status_of(checked.old_password));
}

}  // namespace kb::server
