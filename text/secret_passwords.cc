// SPDX-License-Identifier: MIT
// Passwords by how people tell them. A name ("clave", "password") is found first; then what stands
// between it and its value says how sure one must be of the value:
//
//   mark    "clave: perro", "DB_PASSWORD', 'x'"   nearly anything that is one word
//   given   "la clave del correo es Tr3n"         must look like no word of a language
//   direct  "con la contraseña Verano2024"        the same, and longer
#include <optional>

#include "text/secret_values.h"
#include "text/secret_words.h"

namespace kb::text::secrets {
namespace {

constexpr size_t kMostConnecting = 6;
// Letters: without a blank a text may be one word, which is read again from each name in it.
constexpr size_t kMostWord = 100, kMostFolded = 60;

struct Telling {
  Told told;
  size_t at;  // where the value is to be looked for
};

struct Word {
  size_t begin = 0, end = 0;
  std::string folded;     // empty when it is longer than any that is looked for
  bool is_place = false;  // an address
  bool has_mark = false;  // a colon behind it
  bool ends = false;      // the sentence, or there is none
};
Word word_at(const Letters& text, size_t at) {
  Word word;
  word.begin = word.end = skip_blanks(text, at);
  while (word.end < text.size() && word.end - word.begin < kMostWord && !is_space(text[word.end]) &&
         !is_any_of(text[word.end], U":=,;?"))
    ++word.end;
  word.has_mark = is_any_of(text[word.end], U":=");
  word.ends = word.begin == word.end || is_any_of(text[word.end], U",;?");
  if (word.end - word.begin <= kMostFolded) {
    word.folded = text.folded(word.begin, word.end);
    word.is_place = word.folded.find_first_of("@.") != std::string::npos;
  } else {
    for (size_t i = word.begin; i < word.end; ++i) word.is_place |= is_any_of(text[i], U"@.");
  }
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
  if (text[value.begin] == '/') return value;  // of an address
  for (size_t i = value.begin; i < value.end; ++i)
    if (text[i] == '/') return {i + 1, value.end, value.is_quoted, value.ends_line};
  auto next = value_at(text, value.end + (text[value.end] == ',' ? 1 : 0));
  while (next.begin < next.end && next.end - next.begin == 1 &&
         is_any_of(text[next.begin], U"/y-&|"))
    next = value_at(text, next.end);
  if (text.folded(next.begin, next.end) == "and") next = value_at(text, next.end);
  return next.begin < next.end ? next : value;
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
    if (!is_connecting(word.folded) && !word.is_place && !(count > 0 && word.has_mark))
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
