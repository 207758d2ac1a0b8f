// SPDX-License-Identifier: MIT
#include "server/http/message.h"

#include "core/error.h"
#include "server/http/header_text.h"

namespace kb::server {
namespace {

constexpr size_t kMaxCookies = 64;

std::string first_value(const auto& fields, std::string_view name) {
  const auto found = fields.lower_bound(name);
  return found == fields.end() || found->first != name ? std::string() : found->second;
}

std::string_view unquoted(std::string_view text) {
  const bool quoted = text.size() >= 2 && text.front() == '"' && text.back() == '"';
  return quoted ? text.substr(1, text.size() - 2) : text;
}

// "//host" and "/\host" lead browsers to another site.
bool is_local_path(std::string_view location) {
  const bool rooted = location.starts_with('/') && !location.starts_with("//");
  return rooted && !location.starts_with("/\\") && !has_control(location) &&
         location.find('\t') == std::string_view::npos;
}

}  // namespace

std::string Request::query_value(std::string_view name) const { return first_value(query, name); }
std::string Request::form_value(std::string_view name) const { return first_value(form, name); }
std::string Request::header(std::string_view name) const { return first_value(headers, name); }
std::string Request::capture(std::string_view name) const { return first_value(captures, name); }

std::optional<std::string> Request::cookie(std::string_view name) const {
  std::optional<std::string> value;
  size_t count = 0;
  for_each_item(header("cookie"), ';', [&](std::string_view pair) {
    const size_t equals = pair.find('=');
    if (value || ++count > kMaxCookies || equals == std::string_view::npos) return;
    if (trimmed(pair.substr(0, equals)) == name) value = unquoted(trimmed(pair.substr(equals + 1)));
  });
  return value;
}

Response json_response(std::string body, int status) {
  Response response;
  response.status = status;
  response.content_type = "application/json";
  response.body = std::move(body);
  return response;
}

Response redirect(const std::string& location) {
  if (!is_local_path(location)) throw Error(ErrorCode::BadInput, "redirect to another site");
  Response response;
  response.status = 303;
  response.headers.emplace_back("Location", location);
  return response;
}

}  // namespace kb::server
