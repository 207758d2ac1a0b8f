// SPDX-License-Identifier: MIT
#include "server/app.h"

#include "core/log.h"
#include "server/access/csrf.h"
#include "server/errors.h"
#include "server/remembered.h"
#include "server/view/links.h"

namespace kb::server {
namespace {

constexpr std::string_view kNoRoute = "-";
constexpr int kVotesAnHour = 60;   // from one address
constexpr int kResetsAnHour = 10;  // from one address, and for one person

std::string allow_header(const std::vector<Method>& methods) {
  std::string names;
  for (const Method method : methods)
    names += (names.empty() ? "" : ", ") + std::string(to_text(method));
  return names;
}

bool is_api(const Request& request) {
  return request.path.starts_with("/api/");
}

bool sets_cookie(const Response& response, const std::string& name) {
  for (const auto& [header, value] : response.headers)
    if (header == "Set-Cookie" && value.starts_with(name + "=")) return true;
  return false;
}

bool is_page(const Response& response) {
  return response.content_type.starts_with("text/html");
}

}  // namespace

App::App(const Config& config, store::Store& store, search::IndexReader& index, const Clock& clock)
    : renderer_(view::embedded_renderer()),
      cookies_(config),
      sessions_(store, clock),
      throttle_(clock),
      votes_(clock, kVotesAnHour),
      resets_(clock, kResetsAnHour),
      origins_(config.text("widget-origins")),
      solved_(store, clock),
      searches_(store, clock),
      keys_(key_file_of(config)),
      files_(attachments_folder(config)),
      duplicates_(index, clock),
      work_({config, store, index, duplicates_, clock}),
      outgoing_(config, clock),
      site_(store, config),
      remembered_(std::make_unique<Remembered>()),
      services_{config,    store,  index,       clock,    renderer_, cookies_, sessions_,
                throttle_, votes_, resets_,     origins_, solved_,   metrics_, searches_,
                keys_,     files_, duplicates_, work_,    outgoing_, site_,    *remembered_} {}

App::~App() = default;

Response App::answer(const Request& request) {
  Match match = match_route(request.method, request.path);
  Response response =
      match.captures.empty() ? dispatch(request, match) : dispatch_with_captures(request, match);
  note(request, response.status);
  return response;
}

// What went wrong is told only when the fault is ours: else it may hold what a person typed.
void App::note(const Request& request, int status, std::string_view error) {
  const Match match = match_route(request.method, request.path);
  const auto route = match.route ? match.route->pattern : kNoRoute;
  const auto took = std::chrono::duration_cast<std::chrono::microseconds>(
      std::chrono::steady_clock::now() - request.received);
  metrics_.count_request(route, status, took);
  const auto method = to_text(request.method);
  const double ms = static_cast<double>(took.count()) / 1000;
  const std::string_view id = request.id;
  const std::int64_t code = status;
  if (status < 500)
    log::info("request",
              {{"method", method}, {"route", route}, {"status", code}, {"ms", ms}, {"id", id}});
  else
    log::error("request", {{"method", method},
                           {"route", route},
                           {"status", code},
                           {"ms", ms},
                           {"id", id},
                           {"error", error}});
}

Response App::dispatch_with_captures(const Request& request, Match& match) {
  Request copy = request;
  copy.captures = std::move(match.captures);
  return dispatch(copy, match);
}

// The look that pages have, and a language that they are offered in.
Visitor App::settled(Visitor visitor, std::shared_ptr<const Site> site) {
  if (!site->offers(visitor.language)) visitor.language = site->languages.front();
  visitor.site = std::move(site);
  return visitor;
}

Visitor App::visitor_of(const Request& request) {
  auto site = site_.current();
  Visitor visitor =
      settled(load_visitor(request, cookies_, sessions_, site->languages.front()), site);
  if (!visitor.person || is_api(request)) return visitor;
  auto tx = services_.store.read();
  visitor.waiting_tickets = tickets_waiting_for(tx, *visitor.person);
  add_desk_state(visitor, tx, services_.clock.now());
  return visitor;
}

Response App::dispatch(const Request& request, const Match& match) {
  if (match.route && match.route->guard == Guard::NotAsked)
    return to_caller(request, *match.route, match.route->handler(request, Visitor{}, services_));
  const Visitor visitor = visitor_of(request);
  Response response =
      match.route ? guarded(request, visitor, *match.route) : missing(request, visitor, match);
  set_cookies(request, visitor, response);
  return match.route ? to_caller(request, *match.route, std::move(response)) : response;
}

// Lets the script of an allowed site read the answer; never one with somebody's cookies.
Response App::to_caller(const Request& request, const Route& route, Response response) const {
  if (route.callers != Callers::AllowedSites) return response;
  response.headers.emplace_back("Vary", "Origin, Accept-Encoding");
  if (origins_.allow(request))
    response.headers.emplace_back("Access-Control-Allow-Origin", request.header("origin"));
  return response;
}

bool App::may_change(const Request& request, const Visitor& visitor, const Route& route) const {
  if (!is_api(request))
    return is_from_our_form(request, visitor.csrf_token) ||
           (visitor.session_ended && is_from_our_form(request, visitor.ended_csrf_token));
  if (route.callers == Callers::AllowedSites && origins_.allow(request)) return is_json(request);
  return is_api_call_of_ours(request);
}

Response App::missing(const Request& request, const Visitor& visitor, const Match& match) {
  if (match.allowed.empty())
    return error_response(request, visitor, services_, view::Fault::NotFound, 404);
  Response response = error_response(request, visitor, services_, view::Fault::NotAllowed, 405);
  response.headers.emplace_back("Allow", allow_header(match.allowed));
  return response;
}

Response App::guarded(const Request& request, const Visitor& visitor, const Route& route) {
  if (request.method != Method::Get && !may_change(request, visitor, route))
    return error_response(request, visitor, services_, view::Fault::StaleForm, 403);
  if (!passes(route.guard, visitor)) return refused(request, visitor);
  return route.handler(request, visitor, services_);
}

Response App::refused(const Request& request, const Visitor& visitor) {
  if (visitor.person)
    return error_response(request, visitor, services_, view::Fault::Forbidden, 403);
  if (wants_problem_json(request))
    return error_response(request, visitor, services_, view::Fault::Forbidden, 401);
  const bool can_come_back = request.method == Method::Get && view::is_local_target(request.target);
  const auto ended = visitor.session_ended ? view::SessionEnd::Yes : view::SessionEnd::No;
  return redirect(
      view::sign_in_path(can_come_back ? request.target : std::string(view::kHomePath), ended));
}

void App::set_cookies(const Request& request, const Visitor& visitor, Response& response) const {
  const auto add = [&](Cookie cookie, const Cookies::Header& header) {
    if (!sets_cookie(response, cookies_.name(cookie))) response.headers.push_back(header);
  };
  if (visitor.session_ended) add(Cookie::Session, cookies_.remove(Cookie::Session));
  if (!visitor.new_visit.empty() && is_page(response))
    add(Cookie::Visit, cookies_.set(Cookie::Visit, visitor.new_visit));
  const auto asked = request.query_value(view::kLanguageParameter);
  if (!asked.empty() && asked == visitor.language)
    add(Cookie::Language, cookies_.set(Cookie::Language, asked, kPreferenceLife));
}

// When the store is down too, the page is made as for somebody unknown.
Visitor App::visitor_in_trouble(const Request& request) {
  try {
    return visitor_of(request);
  } catch (const Error&) {
    return unknown_visitor(request, cookies_);
  }
}

Response App::error_page(const Request& request, ErrorCode code, const std::string& what) {
  const int status = http_status(code);
  note(request, status, what);
  const bool store_down = code == ErrorCode::StoreUnavailable;
  const Visitor visitor = settled(
      store_down ? unknown_visitor(request, cookies_) : visitor_in_trouble(request), site_.last());
  Response response =
      error_response(request, visitor, services_, fault_of(code), status, status < 500 ? what : "");
  set_cookies(request, visitor, response);
  if (status == 503 || status == 429) response.headers.emplace_back("Retry-After", "5");
  return response;
}

Response App::on_error(const Request& request, std::exception_ptr error) noexcept try {
  try {
    std::rethrow_exception(error);
  } catch (const Error& e) {
    return error_page(request, e.code, e.what());
  } catch (const std::exception& e) {
    return error_page(request, ErrorCode::Internal, e.what());
  }
} catch (...) {
  Response response;
  response.status = 500;
  response.content_type = "text/plain; charset=utf-8";
  response.body = "500 " + request.id + "\n";
  return response;
}

}  // namespace kb::server
