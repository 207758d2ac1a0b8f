// SPDX-License-Identifier: MIT
#include "text/fields.h"

#include <algorithm>

namespace kb::text {
namespace {

constexpr size_t kMostNameBytes = 32;

struct Field {
  size_t begin = 0, end = 0;  // with its braces
};

bool is_name(std::string_view name) {
  return !name.empty() && name.size() <= kMostNameBytes &&
         std::ranges::all_of(name, [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; });
}

// The end of the code that opens at `at`, or the place after its back quotes when it stays open.
size_t end_of_code(std::string_view text, size_t at) {
  const size_t inside = std::min(text.find_first_not_of('`', at), text.size());
  const std::string fence(inside - at, '`');
  for (size_t close = inside; (close = text.find(fence, close)) != text.npos;) {
    const size_t end = std::min(text.find_first_not_of('`', close), text.size());
    if (end - close == fence.size()) return end;
    close = end;
  }
  return inside;
}

std::optional<Field> next_field(std::string_view text, size_t from) {
  for (size_t at = from; (at = text.find_first_of("`{", at)) != text.npos;) {
    if (text[at] == '`') {
      at = end_of_code(text, at);
      continue;
    }
    const auto close = text.substr(at, kMostNameBytes + 4).find("}}");
    if (text.substr(at).starts_with("{{") && close != text.npos &&
        is_name(text.substr(at + 2, close - 2)))
      return Field{at, at + close + 2};
    ++at;
  }
  return std::nullopt;
}

}  // namespace

std::string fill_fields(std::string_view text, const FieldValue& value) {
  std::string out;
  size_t at = 0;
  while (const auto field = next_field(text, at)) {
    const auto whole = text.substr(field->begin, field->end - field->begin);
    out += text.substr(at, field->begin - at);
    out += value(whole.substr(2, whole.size() - 4)).value_or(std::string(whole));
    at = field->end;
  }
  return out + std::string(text.substr(at));
}

std::vector<std::string> open_fields(std::string_view text) {
  std::vector<std::string> fields;
  size_t at = 0;
  while (const auto field = next_field(text, at)) {
    const auto whole = text.substr(field->begin, field->end - field->begin);
    if (std::ranges::find(fields, whole) == fields.end()) fields.emplace_back(whole);
    at = field->end;
  }
  return fields;
}

}  // namespace kb::text
