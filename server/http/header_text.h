// SPDX-License-Identifier: MIT
#pragma once
#include <algorithm>
#include <string>
#include <string_view>

// Characters and lists of HTTP header fields (RFC 9110, section 5.6), without the locale.
namespace kb::server {

constexpr char to_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

constexpr bool is_alphanumeric(char c) {
  return (c >= '0' && c <= '9') || (to_lower(c) >= 'a' && to_lower(c) <= 'z');
}

constexpr bool is_token_char(char c) {
  return is_alphanumeric(c) ||
         std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos;
}

constexpr bool is_token(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_token_char);
}

constexpr bool is_control(char c) { return (c >= 0 && c < 0x20) || c == 0x7F; }

// A tab is no control character in a header's value.
constexpr bool has_control(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c != '\t' && is_control(c); });
}

constexpr std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kBlanks = " \t";
  const size_t first = text.find_first_not_of(kBlanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

constexpr bool equal_ignoring_case(std::string_view a, std::string_view b) {
  return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) {
    return to_lower(x) == to_lower(y);
  });
}

inline std::string lower_case(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), to_lower);
  return out;
}

// Calls `use` with each trimmed, non-empty item of a list.
template <typename Use>
void for_each_item(std::string_view list, char separator, Use use) {
  while (!list.empty()) {
    const size_t end = std::min(list.find(separator), list.size());
    if (const std::string_view item = trimmed(list.substr(0, end)); !item.empty()) use(item);
    list.remove_prefix(std::min(list.size(), end + 1));
  }
}

}  // namespace kb::server
