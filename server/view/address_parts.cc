// SPDX-License-Identifier: MIT
#include "server/view/address_parts.h"

#include <algorithm>

#include "server/view/links.h"

namespace kb::server::view {
namespace {

constexpr std::string_view kUnreserved =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

// The query of `target` without the parameter `name`.
std::string without_parameter(std::string_view target, std::string_view name) {
  const auto question = target.find('?');
  std::string out(target.substr(0, question));
  if (question == std::string_view::npos) return out;
  char separator = '?';
  for (auto rest = target.substr(question + 1); !rest.empty();) {
    const auto end = std::min(rest.find('&'), rest.size());
    const auto pair = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (pair.empty() || pair.substr(0, pair.find('=')) == name) continue;
    out += separator;
    out += pair;
    separator = '&';
  }
  return out;
}

}  // namespace

void add_parameter(std::string& path, std::string_view name, std::string_view value) {
  if (value.empty()) return;
  path += path.find('?') == std::string::npos ? '?' : '&';
  path += name;
  path += '=';
  path += percent_encode(value);
}

std::string percent_encode(std::string_view text) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string out;
  for (const char c : text) {
    if (kUnreserved.find(c) != std::string_view::npos) {
      out += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    out += {'%', kHex[byte >> 4], kHex[byte & 15]};
  }
  return out;
}

std::string with_parameters(
    std::string path, const std::vector<std::pair<std::string_view, std::string>>& parameters) {
  for (const auto& [name, value] : parameters) add_parameter(path, name, value);
  return path;
}

std::string mail_link(std::string_view address, std::string_view subject, std::string_view body) {
  std::string link = "mailto:";
  const auto at = address.rfind('@');
  link += percent_encode(address.substr(0, at));
  if (at != std::string_view::npos) link += "@" + percent_encode(address.substr(at + 1));
  add_parameter(link, "subject", subject);
  add_parameter(link, "body", body);
  // Mail ends its lines with both.
  for (size_t end = 0; (end = link.find("%0A", end)) != std::string::npos; end += 6)
    link.replace(end, 3, "%0D%0A");
  return link;
}

std::string in_language(std::string_view target, std::string_view code) {
  std::string path = without_parameter(target.substr(0, target.find('#')), kLanguageParameter);
  add_parameter(path, kLanguageParameter, code);
  return path;
}

bool is_local_target(std::string_view target) {
  if (!target.starts_with('/') || target.starts_with("//") || target.size() > 2000) return false;
  // Browsers read a backslash as a slash, and drop tabs and line ends wherever they stand.
  return std::ranges::none_of(target,
                              [](char c) { return c == '\\' || (c >= 0 && c < ' ') || c == 127; });
}

}  // namespace kb::server::view
