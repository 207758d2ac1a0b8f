// SPDX-License-Identifier: MIT
#include <array>
#include <span>
#include <utility>

#include "server/access/sessions.h"

namespace kb::server {
namespace {

using Known = std::pair<std::string_view, std::string_view>;  // sign, name

// The first sign that is there tells: browsers also call themselves by the names of others.
constexpr std::array<Known, 9> kBrowsers{{{"Edg", "Edge"},
                                          {"OPR/", "Opera"},
                                          {"SamsungBrowser/", "Samsung Internet"},
                                          {"Firefox/", "Firefox"},
                                          {"FxiOS/", "Firefox"},
                                          {"CriOS/", "Chrome"},
                                          {"Chromium/", "Chromium"},
                                          {"Chrome/", "Chrome"},
                                          {"Safari/", "Safari"}}};
constexpr std::array<Known, 7> kSystems{{{"iPhone", "iPhone"},
                                         {"iPad", "iPad"},
                                         {"Android", "Android"},
                                         {"Windows", "Windows"},
                                         {"Mac OS X", "macOS"},
                                         {"CrOS", "ChromeOS"},
                                         {"Linux", "Linux"}}};

std::string_view name_in(std::span<const Known> known, std::string_view text) {
  for (const auto& [sign, name] : known)
    if (text.find(sign) != std::string_view::npos) return name;
  return {};
}

// Enough to know one's own network by, and no more: "192.0.2.*", "2001:db8:1:*".
std::string network_of(const std::string& address) {
  const bool is_v6 = address.find(':') != std::string::npos;
  size_t end = 0;
  for (int groups = 0; groups < 3; ++groups) {
    end = address.find(is_v6 ? ':' : '.', end);
    if (end == std::string::npos) return address.empty() ? "" : "*";
    ++end;
  }
  return address.substr(0, end) + "*";
}

}  // namespace

SessionOrigin origin_of(const std::string& user_agent, const std::string& address) {
  std::string browser(name_in(kBrowsers, user_agent));
  const auto system = name_in(kSystems, user_agent);
  if (!browser.empty() && !system.empty()) browser += " · ";
  browser += system;
  return {browser, network_of(address)};
}

}  // namespace kb::server
