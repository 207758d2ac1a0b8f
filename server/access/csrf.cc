// SPDX-License-Identifier: MIT
#include "server/access/csrf.h"

#include "core/crypto.h"
#include "server/view/links.h"

namespace kb::server {
namespace {

// "https://host:port" → "host:port"; empty for "null" and the like.
std::string_view host_of(std::string_view origin) {
  const auto scheme = origin.find("://");
  return scheme == std::string_view::npos ? std::string_view{} : origin.substr(scheme + 3);
}

// Pages that tell no site where they are (Referrer-Policy): over plain http a browser calls their
// origin "null" and says nothing else.
bool is_from_a_page_that_hides(const Request& request) {
  return view::is_one_time_path(request.path) && request.header("sec-fetch-site").empty() &&
         request.header("origin") == "null";
}

}  // namespace

// Browsers send one of the two headers; other programs neither, and they have no cookies to abuse.
bool is_from_another_site(const Request& request) {
  if (const auto site = request.header("sec-fetch-site"); !site.empty())
    return site != "same-origin";
  const auto origin = request.header("origin");
  return !origin.empty() && host_of(origin) != request.header("host");
}

std::string csrf_token_for(std::string_view secret) {
  return crypto::digest("form " + std::string(secret));
}

bool is_from_our_form(const Request& request, const std::string& csrf_token) {
  return (!is_from_another_site(request) || is_from_a_page_that_hides(request)) &&
         crypto::equal_secrets(request.form_value(kCsrfField), csrf_token);
}

bool is_json(const Request& request) {
  return request.header("content-type").starts_with("application/json");
}

bool is_api_call_of_ours(const Request& request) {
  return !is_from_another_site(request) && is_json(request);
}

}  // namespace kb::server
