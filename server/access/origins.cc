// SPDX-License-Identifier: MIT
#include "server/access/origins.h"

#include <algorithm>

#include "core/error.h"

namespace kb::server {
namespace {

constexpr std::string_view kBetween = " \t\r\n,";
constexpr std::string_view kHostLetters = "abcdefghijklmnopqrstuvwxyz0123456789.-:[]";

// As a browser writes it: scheme, host, perhaps a port, in lower case and nothing after.
bool is_origin(std::string_view text) {
  for (const std::string_view scheme : {"https://", "http://"}) {
    if (!text.starts_with(scheme)) continue;
    const auto host = text.substr(scheme.size());
    return !host.empty() && host.find_first_not_of(kHostLetters) == std::string_view::npos;
  }
  return false;
}

}  // namespace

AllowedOrigins::AllowedOrigins(const std::string& list) {
  for (size_t at = list.find_first_not_of(kBetween); at != std::string::npos;) {
    const auto end = std::min(list.find_first_of(kBetween, at), list.size());
    auto origin = list.substr(at, end - at);
    if (!is_origin(origin))
      throw Error(ErrorCode::BadInput, "widget-origins: " + origin + " is not an origin",
                  "Write https://desk.example, without a path.");
    origins_.push_back(std::move(origin));
    at = list.find_first_not_of(kBetween, end);
  }
}

bool AllowedOrigins::allow(const Request& request) const {
  return std::ranges::find(origins_, request.header("origin")) != origins_.end();
}

}  // namespace kb::server
