// SPDX-License-Identifier: MIT
#include "server/access/sign_in.h"

#include "core/error.h"
#include "core/log.h"
#include "server/clients/pages.h"
#include "server/pages.h"
#include "server/view/links.h"
#include "server/view/sign_in_page.h"

namespace kb::server {
namespace {

constexpr int kSayTriesLeftFrom = 3;
constexpr const char* kBusySeconds = "2";

// Where to go after signing in; back to the form itself would be a circle.
std::string back_target(const std::string& wanted) {
  const bool usable = view::is_local_target(wanted) && !wanted.starts_with(view::kSignInPath);
  return usable ? wanted : std::string(view::kHomePath);
}

std::chrono::minutes rounded_up(std::chrono::seconds wait) {
  return std::chrono::ceil<std::chrono::minutes>(wait);
}

struct Attempted {
  SignInResult result;
  bool busy = false;  // nobody could look at the password
};

Attempted attempt_sign_in(const Request& request, Services& services) try {
  return {check_sign_in(
              services.store, services.throttle,
              {request.form_value("correo"), request.form_value("clave"), request.remote_address}),
          false};
} catch (const Error& error) {
  if (error.code != ErrorCode::Busy) throw;
  return {{}, true};
}

view::SignInProblem problem_of(const Attempted& attempted) {
  if (attempted.busy) return view::SignInProblem::Busy;
  return attempted.result.pause ? view::SignInProblem::Pause : view::SignInProblem::Wrong;
}

int status_of(const Attempted& attempted) {
  if (attempted.busy) return 503;
  return attempted.result.pause ? 429 : 422;
}

Response refused(const Request& request, const Visitor& visitor, Services& services,
                 const Attempted& attempted) {
  const SignInResult& result = attempted.result;
  view::SignInPage page;
  page.email = request.form_value("correo");
  page.back = request.form_value(view::kBackParameter);
  page.stay = !request.form_value("sigue").empty();
  page.problem = problem_of(attempted);
  if (result.pause)
    page.pause = rounded_up(*result.pause);
  else if (result.tries_left > 0 && result.tries_left <= kSayTriesLeftFrom)
    page.tries_left = result.tries_left;
  auto frame = make_frame(request, visitor, services.config);
  Response response = page_response(visitor, view::render_sign_in(services.renderer, frame, page),
                                    status_of(attempted));
  if (result.pause)
    response.headers.emplace_back("Retry-After", std::to_string(result.pause->count()));
  if (attempted.busy) response.headers.emplace_back("Retry-After", kBusySeconds);
  return response;
}

Response welcomed(const Request& request, Services& services, const store::Person& person) {
  const bool stays = !request.form_value("sigue").empty();
  if (const auto before = request.cookie(services.cookies.name(Cookie::Session));
      before && !before->empty())
    services.sessions.close(*before);
  const auto token =
      services.sessions.open(person.id, stays ? Stay::Signed : Stay::UntilBrowserCloses,
                             origin_of(request.header("user-agent"), request.remote_address));
  Response response = redirect(back_target(request.form_value(view::kBackParameter)));
  const auto lifetime = stays ? std::optional<std::chrono::seconds>(kSessionLife) : std::nullopt;
  response.headers.push_back(services.cookies.set(Cookie::Session, token, lifetime));
  response.headers.push_back(services.cookies.remove(Cookie::Visit));
  return response;
}

}  // namespace

Response show_sign_in(const Request& request, const Visitor& visitor, Services& services) {
  const auto back = request.query_value(view::kBackParameter);
  if (visitor.person) return redirect(back_target(back));
  view::SignInPage page;
  page.back = back_target(back);
  page.password_set = !request.query_value(view::kDoneParameter).empty();
  page.session_ended = visitor.session_ended || !request.query_value(view::kEndedParameter).empty();
  const auto frame = make_frame(request, visitor, services.config);
  return page_response(visitor, view::render_sign_in(services.renderer, frame, page));
}

Response sign_in(const Request& request, const Visitor& visitor, Services& services) {
  const auto attempted = attempt_sign_in(request, services);
  const auto& result = attempted.result;
  if (!result.person) {
    log::warning("sign-in refused", {{"paused", result.pause.has_value()},
                                     {"busy", attempted.busy},
                                     {"id", std::string_view(request.id)}});
    return refused(request, visitor, services, attempted);
  }
  return welcomed(request, services, *result.person);
}

Response sign_out(const Request& request, const Visitor&, Services& services) {
  const auto name = services.cookies.name(Cookie::Session);
  if (const auto token = request.cookie(name); token && !token->empty())
    services.sessions.close(*token);
  Response response = redirect(std::string(view::kHomePath));
  response.headers.push_back(services.cookies.remove(Cookie::Session));
  return response;
}

}  // namespace kb::server
