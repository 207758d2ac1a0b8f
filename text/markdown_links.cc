// SPDX-License-Identifier: MIT
#include "text/markdown_links.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <iterator>

#include "text/fold.h"
#include "text/markdown_anchor.h"

namespace kb::text {
namespace {

constexpr size_t kMaxAddressBytes = 2048;
constexpr std::string_view kImagesPath = "/imagenes/";
constexpr size_t kMostIdBytes = 64;

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_id_byte(char c) {
  return is_letter(c) || is_digit(c) || c == '-' || c == '_';
}

bool is_control(char c) {
  return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
}

// Lower case, with its colon; empty for a relative address.
std::string scheme_of(std::string_view address) {
  const auto end = std::ranges::find_if_not(address, [](char c) {
    return is_letter(c) || is_digit(c) || c == '+' || c == '.' || c == '-';
  });
  if (end == address.begin() || end == address.end() || *end != ':') return {};
  return to_lower({address.begin(), end + 1});
}

bool is_presentable(std::string_view address) {
  return !address.empty() && address.size() <= kMaxAddressBytes &&
         address.find('\\') == address.npos && std::ranges::none_of(address, is_control);
}

bool is_web_address(std::string_view address, std::string_view scheme) {
  const std::string_view rest = address.substr(scheme.size());
  return (scheme == "http:" || scheme == "https:") && rest.starts_with("//") && rest.size() > 2;
}

bool stays_as_written(char c) {
  return is_letter(c) || is_digit(c) ||
         std::string_view("-_.+!*(),%#@?=;:/$~").find(c) != std::string_view::npos;
}

std::optional<char> hex_byte(std::string_view digits) {
  unsigned value = 0;
  if (digits.size() != 2) return std::nullopt;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + 2, value, 16);
  if (error != std::errc{} || end != digits.data() + 2) return std::nullopt;
  return static_cast<char>(value);
}

std::string percent_decoded(std::string_view text) {
  std::string out;
  for (size_t i = 0; i < text.size(); ++i) {
    const auto byte = text[i] == '%' ? hex_byte(text.substr(i + 1, 2)) : std::nullopt;
    out += byte.value_or(text[i]);
    if (byte) i += 2;
  }
  return out;
}

}  // namespace

std::optional<Link> link_to(std::string_view address, const LinkResolver& resolve) {
  const std::string given = trimmed(address);
  if (!is_presentable(given) || given.starts_with("//")) return std::nullopt;
  if (given.starts_with('#')) return Link{'#' + anchor_of(percent_decoded(given.substr(1)))};
  const std::string scheme = scheme_of(given);
  if (scheme == "mailto:") return Link{given};
  if (!scheme.empty())
    return is_web_address(given, scheme) ? std::optional(Link{given, true}) : std::nullopt;
  auto target = resolve ? resolve(given) : std::nullopt;
  return target ? std::optional(Link{std::move(*target)}) : std::nullopt;
}

std::optional<std::string> own_image_of(std::string_view address) {
  if (!address.starts_with(kImagesPath)) return std::nullopt;
  address.remove_prefix(kImagesPath.size());
  if (address.empty() || address.size() > kMostIdBytes || !std::ranges::all_of(address, is_id_byte))
    return std::nullopt;
  return std::string(address);
}

void append_escaped(std::string& out, std::string_view text) {
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        out += c;
    }
  }
}

void append_address(std::string& out, std::string_view address) {
  for (const char c : address) {
    if (c == '&')
      out += "&amp;";
    else if (stays_as_written(c))
      out += c;
    else
      fmt::format_to(std::back_inserter(out), "%{:02X}", static_cast<unsigned char>(c));
  }
}

std::optional<ArticleTarget> article_target(std::string_view link) {
  if (!is_presentable(link) || link.starts_with('/') || !scheme_of(link).empty())
    return std::nullopt;
  const size_t hash = std::min(link.find('#'), link.size());
  const std::string_view path = link.substr(0, hash);
  if (!path.ends_with(".md") || path.find('?') != path.npos) return std::nullopt;
  const std::string_view file = path.substr(path.rfind('/') + 1);  // npos + 1 is 0
  std::string id = percent_decoded(file.substr(0, file.size() - 3));
  if (id.empty()) return std::nullopt;
  return ArticleTarget{std::move(id), std::string(link.substr(std::min(hash + 1, link.size())))};
}

}  // namespace kb::text
