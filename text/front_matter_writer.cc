// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>

#include "core/time.h"
#include "core/utf8.h"
#include "text/fold.h"
#include "text/front_matter.h"

namespace kb::text {
namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// Words that YAML readers take for something else than text.
bool is_reserved_word(std::string_view text) {
  static constexpr std::array<std::string_view, 9> kWords = {"y",     "n",  "yes", "no",  "true",
                                                             "false", "on", "off", "null"};
  return std::ranges::find(kWords, to_lower(text)) != kWords.end();
}

bool is_plain_word(std::string_view text) {
  const bool is_simple = std::ranges::all_of(
      text, [](char c) { return is_letter(c) || is_digit(c) || c == '-' || c == '_'; });
  return is_simple && !text.empty() && is_letter(text.front()) && !is_reserved_word(text);
}

bool is_date(std::string_view text) {
  return text.size() >= 20 && parse_rfc3339(text).has_value();
}

// Characters that YAML, or an editor on the way, might take for the end of a line or drop.
bool needs_escape(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c <= 0xA0) || c == 0x2028 || c == 0x2029 || c == 0xFEFF ||
         c >= 0xFFFE;
}

void append_escape(std::string& out, char32_t c) {
  if (c == '\n')
    out += "\\n";
  else if (c == '\t')
    out += "\\t";
  else if (c == '\r')
    out += "\\r";
  else
    fmt::format_to(std::back_inserter(out), "\\U{:08X}", static_cast<unsigned>(c));
}

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (size_t position = 0; position < text.size();) {
    const char32_t c = next_code_point(text, position);
    if (c == '"' || c == '\\') out += '\\';
    if (needs_escape(c))
      append_escape(out, c);
    else
      append_utf8(out, c);
  }
  return out + '"';
}

std::string scalar(std::string_view text) {
  return is_plain_word(text) || is_date(text) ? std::string(text) : quoted(text);
}

std::string list(const std::vector<std::string>& values) {
  std::string out = "[";
  for (const std::string& value : values) {
    if (out.size() > 1) out += ", ";
    out += scalar(value);
  }
  return out + ']';
}

}  // namespace

std::string write_front_matter(const std::vector<FrontMatterField>& fields, std::string_view body) {
  std::string out = "---\n";
  for (const FrontMatterField& field : fields) {
    const std::string first = field.values.empty() ? std::string() : field.values.front();
    out += scalar(field.key) + ": " + (field.is_list ? list(field.values) : scalar(first)) + '\n';
  }
  return out.append("---\n").append(body);
}

}  // namespace kb::text
