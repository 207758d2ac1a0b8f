// SPDX-License-Identifier: MIT
#include "text/secret_values.h"

#include <optional>

#include "text/secret_words.h"

namespace kb::text::secrets {
namespace {

constexpr size_t kMostQuoted = 80;
constexpr size_t kLeastMarked = 3, kMost = 128, kLeastGiven = 4, kLeastMixed = 6;
constexpr std::u32string_view kAfterValue = U".,;:?)]}>*\"'`»”’…";

std::optional<Value> quoted_value_at(const Letters& text, size_t at) {
  const char32_t closing = closing_of(text[at]);
  if (closing == 0) return std::nullopt;
  for (size_t i = at + 1; i < at + kMostQuoted && !is_line_end(text, i); ++i)
    if (text[i] == closing) return Value{at + 1, i, true, true};
  return std::nullopt;
}

struct Shape {
  bool digit = false, other_than_digit = false, letter = false, symbol = false;
  bool space = false, cover = false, slash = false, underscore = false, all_same = true;
};
Shape shape_of(const Letters& text, const Value& value) {
  Shape shape;
  for (size_t i = value.begin; i < value.end; ++i) {
    const char32_t c = text[i];
    shape.digit |= is_digit(c);
    shape.other_than_digit |= !is_digit(c);
    shape.letter |= is_letter(c);
    shape.symbol |= is_any_of(c, U"!#$%&*+=^~@?") && !(c == '!' && i + 1 == value.end);
    shape.space |= is_space(c);
    shape.cover |= c == U'•';
    shape.slash |= is_any_of(c, U"/\\");
    shape.underscore |= is_any_of(c, U"_.:");
    shape.all_same &= c == text[value.begin];
  }
  return shape;
}

// "ana@x.example", "https://…", "ejemplo.com", "0x80070005"; "Tr3n.azul" is none.
bool is_address(const std::string& word) {
  const auto at = word.find('@'), dot = word.rfind('.');
  if (word.find("://") != std::string::npos || word.starts_with("www.")) return true;
  if (word.starts_with("0x") || word.starts_with("//")) return true;
  if (dot == std::string::npos || dot == 0 || word.size() - dot < 3) return false;
  for (size_t i = dot + 1; i < word.size(); ++i)
    if (word[i] < 'a' || word[i] > 'z') return false;
  return at == std::string::npos ? word.find_first_of("0123456789!#$%&*+=^~") == std::string::npos
                                 : dot > at && word.find('@', at + 1) == std::string::npos;
}

// "$pass", "{clave}", "getenv(…": a place for a password in some code.
bool is_code(const Letters& text, const Value& value) {
  const char32_t first = text[value.begin];
  for (size_t i = value.begin; i < value.end; ++i)
    if (is_any_of(text[i], U"([{")) return true;
  if (!is_any_of(first, U"$%{<")) return false;
  for (size_t i = value.begin + 1; i < value.end; ++i)
    if (!is_letter(text[i]) && !is_any_of(text[i], U"_%>}-")) return false;
  return true;
}

bool is_strong(const Shape& shape) {
  return (shape.letter && shape.digit) || ((shape.letter || shape.digit) && shape.symbol);
}

// Looks like a password without being told so by a mark.
bool is_telling(const Letters& text, const Value& value, const Shape& shape, Told told) {
  const size_t size = value.end - value.begin;
  if (value.is_quoted && told == Told::Given) return size >= kLeastGiven;
  if (shape.slash || is_any_of(text[value.begin], U"+")) return false;
  if (!shape.other_than_digit) return told == Told::Given && size >= kLeastGiven;
  if (told == Told::Direct && shape.underscore) return false;
  return size >= kLeastMixed && is_strong(shape);
}

bool is_marked(const Value& value, const Shape& shape, bool has_topic) {
  const size_t size = value.end - value.begin;
  if (has_topic) return is_strong(shape) && !shape.underscore && size >= kLeastMixed;
  if (value.is_quoted) return size >= kLeastGiven;
  if (!shape.other_than_digit) return size >= kLeastGiven;
  return is_strong(shape) || (value.ends_line && shape.letter);
}

}  // namespace

char32_t closing_of(char32_t c) {
  constexpr std::u32string_view kOpen = U"\"'`«“‘", kClose = U"\"'`»”’";
  const auto at = c == 0 ? std::u32string_view::npos : kOpen.find(c);
  return at == std::u32string_view::npos ? 0 : kClose[at];
}

size_t skip_blanks(const Letters& text, size_t at) {
  while (is_blank(text[at])) ++at;
  return at;
}
bool is_line_end(const Letters& text, size_t at) {
  return at >= text.size() || text[at] == '\n' || text[at] == '\r';
}

bool is_of_search(const Letters& text, size_t name) {
  size_t end = name;
  while (end > 0 && is_blank(text[end - 1])) --end;
  size_t begin = end;
  while (begin > 0 && is_letter(text[begin - 1])) --begin;
  return text.folded(begin, end).starts_with("palabra");
}

Value value_at(const Letters& text, size_t at) {
  at = skip_blanks(text, at);
  if (const auto quoted = quoted_value_at(text, at)) return *quoted;
  while (is_any_of(text[at], U"(<[*{\"'`«“‘")) ++at;
  if (const auto quoted = quoted_value_at(text, at)) return *quoted;
  size_t end = at;
  while (end < text.size() && !is_space(text[end]) && !is_any_of(text[end], U"<&") &&
         end - at <= kMost)
    ++end;
  Value value{at, end, false, is_line_end(text, skip_blanks(text, end))};
  while (value.end > at && is_any_of(text[value.end - 1], kAfterValue)) {
    --value.end;
    value.ends_line = value.ends_line || is_any_of(text[value.end], U",;");
  }
  return value;
}

bool is_password(const Letters& text, const Value& value, Told told, bool has_topic) {
  if (value.end < value.begin + kLeastMarked || value.end - value.begin > kMost) return false;
  const Shape shape = shape_of(text, value);
  if (shape.cover || (shape.all_same && shape.other_than_digit)) return false;
  if (shape.space && !(told == Told::Mark && is_strong(shape))) return false;
  if (!shape.letter && !shape.digit) return false;
  const auto folded = text.folded(value.begin, value.end);
  if (is_no_value(folded) || is_product(folded) || is_address(folded)) return false;
  if (is_code(text, value)) return false;
  return told == Told::Mark ? is_marked(value, shape, has_topic)
                            : is_telling(text, value, shape, told);
}

}  // namespace kb::text::secrets
