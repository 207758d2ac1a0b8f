// SPDX-License-Identifier: MIT
#include "server/errors.h"

#include <algorithm>
#include <array>

#include <nlohmann/json.hpp>

#include "server/pages.h"

namespace kb::server {
namespace {

std::string_view title_of(view::Fault fault) {
  switch (fault) {
    case view::Fault::BadRequest:
      return "Bad request";
    case view::Fault::Forbidden:
      return "Forbidden";
    case view::Fault::StaleForm:
      return "Not from a form of this site";
    case view::Fault::NotFound:
      return "Not found";
    case view::Fault::NotAllowed:
      return "Method not allowed";
    case view::Fault::TooLarge:
      return "Too large";
    case view::Fault::TooMany:
      return "Too many requests";
    case view::Fault::Unavailable:
      return "Unavailable for the moment";
    case view::Fault::Failed:
      break;
  }
  return "Internal error";
}

Response problem(const Request& request, view::Fault fault, int status, const std::string& detail) {
  const std::string title(status == 401 ? "Sign in first" : title_of(fault));
  nlohmann::json body{
      {"type", "about:blank"}, {"title", title}, {"status", status}, {"request_id", request.id}};
  body["detail"] = detail.empty() ? title : detail;
  Response response =
      json_response(body.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace), status);
  response.content_type = "application/problem+json";
  return response;
}

}  // namespace

bool wants_problem_json(const Request& request) {
  constexpr std::array<std::string_view, 3> kForPrograms = {"/healthz", "/readyz", "/metrics"};
  if (request.path.starts_with("/api/")) return true;
  if (std::ranges::find(kForPrograms, request.path) != kForPrograms.end()) return true;
  const auto accept = request.header("accept");
  return accept.find("json") != std::string::npos && accept.find("text/html") == std::string::npos;
}

view::Fault fault_of(ErrorCode code) {
  switch (http_status(code)) {
    case 400:
    case 409:
      return view::Fault::BadRequest;
    case 401:
    case 403:
      return view::Fault::Forbidden;
    case 404:
      return view::Fault::NotFound;
    case 413:
      return view::Fault::TooLarge;
    case 429:
      return view::Fault::TooMany;
    case 503:
      return view::Fault::Unavailable;
    default:
      return view::Fault::Failed;
  }
}

Response error_response(const Request& request, const Visitor& visitor, const Services& services,
                        view::Fault fault, int status, const std::string& detail) {
  if (wants_problem_json(request)) return problem(request, fault, status, detail);
  view::Frame frame = make_frame(request, visitor, services.config);
  const view::ErrorPage page{fault, status, request.id, services.clock.now()};
  return page_response(visitor, view::render_error(services.renderer, frame, page), status);
}

}  // namespace kb::server
