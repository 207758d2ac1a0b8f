// SPDX-License-Identifier: MIT
#include "server/http/form.h"

#include <charconv>

#include "core/error.h"
#include "core/utf8.h"

namespace kb::server {
namespace {

// The byte that "%XX" at the front of `text` stands for.
std::optional<char> take_escape(std::string_view text) {
  if (text.size() < 3 || text[0] != '%') return std::nullopt;
  unsigned byte = 0;
  const auto [end, error] = std::from_chars(text.data() + 1, text.data() + 3, byte, 16);
  if (error != std::errc{} || end != text.data() + 3) return std::nullopt;
  return static_cast<char>(byte);
}

std::string decode(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const auto byte = take_escape(text);
    out += byte ? *byte : text[0] == '+' ? ' ' : text[0];
    text.remove_prefix(byte ? 3 : 1);
  }
  if (!is_clean_utf8(out)) throw Error(ErrorCode::BadInput, "a form field is not UTF-8");
  return out;
}

}  // namespace

Fields parse_urlencoded(std::string_view text) {
  Fields fields;
  while (!text.empty()) {
    const size_t end = std::min(text.find('&'), text.size());
    const std::string_view pair = text.substr(0, end);
    text.remove_prefix(std::min(text.size(), end + 1));
    if (pair.empty()) continue;
    if (fields.size() == kMaxFields) throw Error(ErrorCode::BadInput, "too many form fields");
    const size_t equals = std::min(pair.find('='), pair.size());
    fields.emplace(decode(pair.substr(0, equals)),
                   decode(pair.substr(std::min(pair.size(), equals + 1))));
  }
  return fields;
}

}  // namespace kb::server
