// SPDX-License-Identifier: MIT
#pragma once
#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "core/config.h"

// The cookies of the portal: what they are called and how they are set.
//
// When people reach the portal over https (setting public-url), cookies are Secure and those that
// matter carry the prefix __Host-, so that no neighbour host can plant one.
namespace kb::server {

enum class Cookie {
  Session,
  Visit,  // the secret of forms without a session
  Theme,
  Language,
  Handover  // a link that is shown once to who made it
};

inline constexpr std::chrono::days kPreferenceLife{365};  // of a look and a language

class Cookies {
 public:
  explicit Cookies(const Config& config);

  std::string name(Cookie cookie) const;

  using Header = std::pair<std::string, std::string>;  // Set-Cookie
  // Without `lifetime` it ends with the browser.
  Header set(Cookie cookie, std::string_view value,
             std::optional<std::chrono::seconds> lifetime = {}) const;
  Header remove(Cookie cookie) const;

 private:
  bool secure_;
};

}  // namespace kb::server
