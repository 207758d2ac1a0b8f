// SPDX-License-Identifier: MIT
// Passwords by how people tell them. A name ("clave", "password") is found first; then what stands
// between it and its value says how sure one must be of the value:
//
//   mark    "clave: perro", "DB_PASSWORD', 'x'"   nearly anything that is one word
//   given   "la clave del correo es Tr3n"         must look like no word of a language
//   direct  "con la contraseña Verano2024"        the same, and longer
#include <optional>

#include "text/secret_parts.h"
#include "text/secret_words.h"

namespace kb::text::secrets {
namespace {

constexpr size_t kMostConnecting = 6, kMostQuoted = 80;
constexpr size_t kLeastMarked = 3, kMost = 128, kLeastGiven = 4, kLeastMixed = 6;
constexpr std::u32string_view kAfterValue = U".,;:?)]}>*\"'`»”’…";

enum class Told { Mark, Given, Direct };

struct Value {
  size_t begin = 0, end = 0;
  bool is_quoted = false, ends_line = false;
};

struct Telling {
  Told told;
  size_t at;  // where the value is to be looked for
};

size_t skip_blanks(const Letters& text, size_t at) {
  while (is_blank(text[at])) ++at;
  return at;
}
bool is_line_end(const Letters& text, size_t at) {
  return at >= text.size() || text[at] == '\n' || text[at] == '\r';
}

char32_t closing_of(char32_t c) {
  constexpr std::u32string_view kOpen = U"\"'`«“‘", kClose = U"\"'`»”’";
  const auto at = c == 0 ? std::u32string_view::npos : kOpen.find(c);
  return at == std::u32string_view::npos ? 0 : kClose[at];
}

std::optional<Value> quoted_at(const Letters& text, size_t at) {
  const char32_t closing = closing_of(text[at]);
  if (closing == 0) return std::nullopt;
  for (size_t i = at + 1; i < at + kMostQuoted && !is_line_end(text, i); ++i)
    if (text[i] == closing) return Value{at + 1, i, true, true};
  return std::nullopt;
}

// The word that begins at or after `at` on its line, without what only surrounds it.
Value value_at(const Letters& text, size_t at) {
  at = skip_blanks(text, at);
  if (const auto quoted = quoted_at(text, at)) return *quoted;
  while (is_any_of(text[at], U"(<[*{\"'`«“‘")) ++at;
  if (const auto quoted = quoted_at(text, at)) return *quoted;
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
  if (word.starts_with("0x")) return true;
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

struct Word {
  size_t begin = 0, end = 0;
  std::string folded;
  bool has_mark = false;  // a colon behind it
  bool ends = false;      // the sentence, or there is none
};
Word word_at(const Letters& text, size_t at) {
  Word word;
  word.begin = word.end = skip_blanks(text, at);
  while (word.end < text.size() && !is_space(text[word.end]) &&
         !is_any_of(text[word.end], U":=,;?"))
    ++word.end;
  word.has_mark = is_any_of(text[word.end], U":=");
  word.ends = word.begin == word.end || is_any_of(text[word.end], U",;?");
  word.folded = text.folded(word.begin, word.end);
  return word;
}

// Whether the name stands behind "usuario/", "user y ": then its value is the second of two.
bool is_paired(const Letters& text, size_t name) {
  size_t end = name;
  while (end > 0 && (is_blank(text[end - 1]) || is_any_of(text[end - 1], U"/&+"))) --end;
  const bool has_slash = end < name && name - end <= 3;
  size_t begin = end;
  while (begin > 0 && is_name_letter(text[begin - 1])) --begin;
  auto before = text.folded(begin, end);
  if (before == "y" || before == "and") {
    end = begin;
    while (end > 0 && is_blank(text[end - 1])) --end;
    for (begin = end; begin > 0 && is_name_letter(text[begin - 1]);) --begin;
    before = text.folded(begin, end);
  }
  return has_slash && is_user_name(before);
}

// Of "ana/Tr3n-azul", "ana / Tr3n-azul", "ana y Tr3n-azul", "ana Tr3n-azul" the second.
Value second_of(const Letters& text, Value value) {
  for (size_t i = value.begin; i < value.end; ++i)
    if (text[i] == '/') return {i + 1, value.end, value.is_quoted, value.ends_line};
  auto next = value_at(text, value.end);
  while (next.begin < next.end && next.end - next.begin == 1 &&
         is_any_of(text[next.begin], U"/y-&|"))
    next = value_at(text, next.end);
  if (text.folded(next.begin, next.end) == "and") next = value_at(text, next.end);
  return next.begin < next.end ? next : value;
}

// "palabras clave" are no passwords.
bool is_of_search(const Letters& text, size_t name) {
  size_t end = name;
  while (end > 0 && is_blank(text[end - 1])) --end;
  size_t begin = end;
  while (begin > 0 && is_letter(text[begin - 1])) --begin;
  return text.folded(begin, end).starts_with("palabra");
}

bool has_topic_before(const Letters& text, size_t name) {
  size_t end = name;
  for (int words = 0; words < 5; ++words) {
    while (end > 0 && is_blank(text[end - 1])) --end;
    size_t begin = end;
    while (begin > 0 && is_name_letter(text[begin - 1])) --begin;
    if (begin == end) return false;
    if (is_topic(text.folded(begin, end))) return true;
    end = begin;
  }
  return false;
}

// On the next line it must look like one.
Telling told_by_mark(const Letters& text, size_t at) {
  while (is_any_of(text[at], U":=>*-") || is_blank(text[at])) ++at;
  if (!is_line_end(text, at)) return {Told::Mark, at};
  if (text[at] == '\r') ++at;
  return {Told::Given, at + 1};
}

std::optional<Telling> told_by_words(const Letters& text, size_t at) {
  for (size_t count = 0; count <= kMostConnecting; ++count) {
    const Word word = word_at(text, at);
    if (word.begin == word.end && word.has_mark) return told_by_mark(text, word.end);
    if (is_giving(word.folded))
      return Telling{Told::Given, word.has_mark ? word.end + 1 : word.end};
    if (word.begin == word.end) return std::nullopt;
    const bool is_place = word.folded.find_first_of("@.") != std::string::npos;
    if (!is_connecting(word.folded) && !is_place && !(count > 0 && word.has_mark))
      return Telling{Told::Direct, word.begin};
    if (word.has_mark) return told_by_mark(text, word.end);
    if (word.ends) return std::nullopt;
    at = word.end;
  }
  return std::nullopt;
}

std::optional<Telling> telling_after(const Letters& text, size_t name_end) {
  size_t at = name_end + (text.has(name_end, "(s)") ? 3 : 0);
  bool is_quoted = false;
  while (is_any_of(text[at], U"\"'`»”’*)]")) {
    is_quoted = true;
    ++at;
  }
  const size_t next = skip_blanks(text, at);
  if (is_any_of(text[next], U":=")) return told_by_mark(text, next);
  if (is_quoted && text[next] == ',') return Telling{Told::Mark, skip_blanks(text, next + 1)};
  if (is_any_of(text[next], U"→–—") || text.has(next, "->") || text.has(next, "- ")) {
    const size_t arrow = text.has(next, "->") ? 2 : 1;
    return Telling{Told::Direct, skip_blanks(text, next + arrow)};
  }
  if (is_any_of(text[at], U"/.,;!?")) return std::nullopt;
  return told_by_words(text, next);
}

// Direct values stand behind the name itself, or behind what describes it ("nueva").
bool may_be_direct(const Letters& text, size_t name_end, size_t value) {
  for (size_t at = name_end; at < value;) {
    const Word word = word_at(text, at);
    if (word.begin >= value) return true;
    if (!is_describing(word.folded) && !is_any_of(text[word.begin], U"→–—-")) return false;
    at = word.end;
  }
  return true;
}

std::optional<Value> password_after(const Letters& text, size_t begin, size_t end) {
  const auto telling = telling_after(text, end);
  if (!telling || is_of_search(text, begin)) return std::nullopt;
  const bool direct = telling->told == Told::Direct;
  if (direct && !may_be_direct(text, end, telling->at)) return std::nullopt;
  Value value = value_at(text, telling->at);
  if (is_paired(text, begin)) value = second_of(text, value);
  if (!is_password(text, value, telling->told, has_topic_before(text, begin))) {
    const bool pin = direct && text.folded(begin, end) == "pin";
    if (!pin || !is_password(text, value, Told::Given, false)) return std::nullopt;
  }
  return value;
}

// "ftp://ana:Tr3n-azul@servidor"
void find_in_address(const Letters& text, size_t at, FoundList& found) {
  size_t colon = 0;
  for (size_t i = at + 3; i < text.size() && !is_space(text[i]) && text[i] != '/'; ++i) {
    if (text[i] == U'•') return;
    if (text[i] == ':' && colon == 0) colon = i;
    if (text[i] != '@' || colon == 0 || i <= colon + 1) continue;
    found.push_back({SecretKind::Password, colon + 1, i});
    return;
  }
}

}  // namespace

void find_passwords(const Letters& text, FoundList& found) {
  for (size_t at = 0; at < text.size(); ++at) {
    if (text.has(at, "://")) find_in_address(text, at, found);
    if (!is_name_letter(text[at])) continue;
    size_t end = at;
    while (is_name_letter(text[end])) ++end;
    if (is_password_name(text.folded(at, end)))
      if (const auto value = password_after(text, at, end)) {
        found.push_back({SecretKind::Password, value->begin, value->end});
        end = value->end;
      }
    at = end - 1;
  }
}

}  // namespace kb::text::secrets
