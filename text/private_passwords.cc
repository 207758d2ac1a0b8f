// SPDX-License-Identifier: MIT
// Passwords that secret_passwords.cc lets pass, since it must not stop people who only speak about
// one. Here a mark in vain costs a click:
//
//   given    "la clave es girasol"                        a word that is no state of a password
//   quoted   "la contraseña del calendario «Playa 33»"    with blanks, too
//   near     "the VPN password to Tide.Table.19"          what only a password looks like
//   before   "uso Verano2024 como contraseña"
//   paired   "entro con fidel / volante123" (private_sign_in.cc)
//   changed  "I changed it to Hammer&Nail77"
#include <algorithm>
#include <optional>
#include <utility>

#include "text/private_parts.h"
#include "text/private_password_shape.h"
#include "text/private_password_words.h"
#include "text/secret_values.h"
#include "text/secret_words.h"

namespace kb::text::secrets {
namespace {

constexpr int kMostWindow = 12, kMostTaken = 5;
constexpr size_t kMostValue = 100, kLeastValue = 4, kNearLetters = 200;

bool is_quoted_value(const Letters& text, Span quoted, bool is_told) {
  const auto word = folded(text, quoted);
  const auto first = word.substr(0, word.find(' '));
  const bool is_phrase = std::ranges::count(word, ' ') > 1;
  if (is_phrase && is_told) return true;
  const WordShape shape = word_shape_of(text, quoted);
  if (is_told && shape.is_mixed() && shape.digit && !is_topic(first)) return true;
  return !is_state(word) && !is_state(first) && !is_no_value(first) &&
         !is_technical(text, quoted) && !looks_like_file(text, quoted);
}

// Behind "es", ":" and the like: nearly anything that is one word and ends there.
bool is_given(const Letters& text, const Piece& piece) {
  const Span value = piece.value;
  if (value.end < value.begin + kLeastValue) return false;
  const WordShape shape = word_shape_of(text, value);
  const bool is_file = looks_like_file(text, value) && !(shape.capital && shape.digit);
  if (is_file || is_technical(text, value)) return false;
  if (shape.is_mixed() && value.end - value.begin >= kLeastMixed) return true;
  if (!shape.lower && !shape.capital) return false;
  const auto word = folded(text, value);
  if (is_state(word) || is_connecting(word)) return false;
  const Span next = word_after(text, piece.end);
  return piece.ends_clause || next.is_empty() || text[next.end] == ':' ||
         goes_on_after_value(folded(text, next));
}

// "884 221".
Span with_next_digits(const Letters& text, const Piece& piece) {
  constexpr size_t kMost = 4;
  const Piece next = piece_at(text, piece.end);
  const size_t digits = next.value.end - next.value.begin;
  if (piece.ends_clause || text[piece.end] != ' ' || digits == 0 || digits > kMost)
    return piece.value;
  for (size_t at = next.value.begin; at < next.value.end; ++at)
    if (!is_digit(text[at])) return piece.value;
  return {piece.value.begin, next.value.end};
}

// "8 caracteres", "2 veces" give numbers, no passwords.
bool is_number_given(const Letters& text, const Piece& piece) {
  const Span value = piece.value;
  for (size_t i = value.begin; i < value.end; ++i)
    if (!is_digit(text[i]) && !(i + 1 == value.end && is_any_of(text[i], U"#*"))) return false;
  const Span whole = value.is_empty() ? value : with_next_digits(text, piece);
  if (whole.end < whole.begin + kLeastValue) return false;
  const Span next = word_after(text, piece.end);
  return next.is_empty() || !is_counted(folded(text, next));
}

// What the words since the name make of the next one.
struct State {
  bool given = false, same_clause = true;
  bool listed = false;      // behind another password: "azul1234, verde5678"
  bool is_plural = false;   // "las claves son": the window may have several with names between
  bool is_marked = false;   // by a colon behind the name
  bool by_article = false;  // "el pin es el …"
  bool is_second = false;   // of "usuario/clave", "usuario ana, clave …"
  int brackets = 0;
  std::string last = {}, earlier = {};

  bool is_changed() const {
    return is_changing(last) || (is_changing(earlier) && leads_to_value(last));
  }
  void read(const Letters& text, const Piece& piece) {
    const auto word = folded(text, piece.value);
    const bool is_bracketed = brackets > 0 || text[piece.value.begin - 1] == '(';
    brackets = is_bracketed && text[piece.value.end] != ')' ? 1 : 0;
    same_clause = same_clause && !is_any_of(text[piece.end - 1], U",;)");
    by_article = given && is_article(word);
    const bool gives = is_giving(word) ||
                       (given && (is_describing(word) || leads_to_value(word))) ||
                       is_adverb_of_giving(word);
    given = (same_clause && gives) || is_any_of(text[piece.end - 1], U":=>→");
    listed = listed && (word.empty() || is_bracketed || joins_passwords(word));
    earlier = std::exchange(last, word);
  }
  void take() { *this = {.listed = true, .is_plural = is_plural}; }
};

// "PIN code 2580", "clave wpa2 …".
bool is_code_word(const std::string& word) {
  return is_listed(" code codigo number numero wpa wpa2 wpa3 ", word);
}

// "the password for ana_79".
bool is_named_user(const Letters& text, Span value, const std::string& last) {
  const WordShape shape = word_shape_of(text, value);
  return !shape.capital && !shape.symbol &&
         (last == "for" || last == "name" || last == "para" || last == "db" || last == "database" ||
          last == "host" || last == "server" || last == "servidor" || is_user_name(last));
}

size_t count_of(const Letters& text, Span value, char32_t sign) {
  size_t count = 0;
  for (size_t at = value.begin; at < value.end; ++at) count += text[at] == sign;
  return count;
}

// "my password (fluffy) is not working".
bool is_doubted_in_brackets(const Letters& text, Span value) {
  constexpr std::string_view kDoubts =
      " does doesn doesnt dont is isn isnt keeps no tampoco won ya ";
  return value.begin > 0 && text[value.begin - 1] == '(' && text[value.end] == ')' &&
         value.end >= value.begin + kLeastValue && !is_state(folded(text, value)) &&
         !is_technical(text, value) &&
         is_listed(kDoubts, folded(text, word_after(text, value.end)));
}

// "the root password (Pan.y.Rosas)".
bool is_alone_in_brackets(const Letters& text, Span value) {
  const WordShape shape = word_shape_of(text, value);
  return value.begin > 0 && text[value.begin - 1] == '(' && text[value.end] == ')' &&
         shape.capital && (shape.joint || shape.symbol || shape.digit) &&
         !(looks_like_file(text, value) && count_of(text, value, '.') < 2) &&
         value.end >= value.begin + kLeastMixed;
}

// "is aws_secret_access_key = …": the value comes behind it.
bool names_field(const Letters& text, Span value) {
  size_t at = value.end;
  while (is_blank(text[at])) ++at;
  return text[at] == '=';
}

std::optional<Span> value_of(const Letters& text, size_t at, const Piece& piece, int words,
                             const State& state) {
  if (names_field(text, piece.value)) return std::nullopt;
  const bool is_led = words == 1 && leads_to_value(state.last);
  if (state.given && words < 2) {
    if (const auto spaced = spaced_at(text, at)) return spaced;
    if (const auto spelled = spelled_at(text, at)) return spelled;
    if (state.is_marked && words == 0)
      if (const auto line = words_to_line_end(text, at)) return line;
  }
  if (words == 0 || state.given || is_led)
    if (const auto quoted = quoted_at(text, at);
        quoted && is_quoted_value(text, *quoted, state.given || is_led))
      return quoted;
  const bool may_be_plain = state.listed || state.is_changed() || state.is_plural;
  if (!state.given && is_named_user(text, piece.value, state.last)) return std::nullopt;
  if (is_hard(text, piece.value) &&
      (may_be_plain || state.given || words == 0 || !is_numbered_product(text, piece.value)))
    return piece.value;
  if (state.given && is_number_given(text, piece)) return with_next_digits(text, piece);
  if (state.given && is_given(text, piece)) return piece.value;
  if (state.by_article && is_number_given(text, piece)) return piece.value;
  const bool is_direct = words == 0 && !state.listed;
  if (is_direct && (is_shouted(text, piece) || (state.is_second && is_given(text, piece))))
    return piece.value;
  if (is_direct &&
      (is_mixed(text, piece.value) || is_number_given(text, piece) ||
       is_alone_in_brackets(text, piece.value) || is_doubted_in_brackets(text, piece.value)))
    return piece.value;
  return may_be_plain && is_mixed_with_digit(text, piece.value) ? std::optional(piece.value)
                                                                : std::nullopt;
}

// Reads on from the name, word by word, to the end of the sentence, and on from each that it finds:
// what is covered already tells of the others as well. Gives where the last one ends.
size_t read_after(const Reading& to, Span name) {
  const Letters& text = to.text;
  size_t at = name.end;
  bool is_pair = announces_pair(text, name);
  State state{.given = is_any_of(text[at], U":=") || text.has(at, " :") || text.has(at, " ->"),
              .same_clause = !is_any_of(text[at], U",;")};
  state.is_marked = is_any_of(text[at], U":=");
  state.is_second = stands_beside_user(text, name.begin);
  const bool is_plural = text[name.end - 1] == 's' && !is_listed(" pass ", folded(text, name));
  state.is_plural = (is_plural || is_pair) && is_any_of(text[at], U":=");
  size_t last_end = 0;
  int taken = 0;
  if (const Span code = word_after(text, at); is_code_word(folded(text, code))) at = code.end;
  while (is_any_of(text[at], U"\"'`»”’*)]:=>")) ++at;
  for (int words = 0; words < kMostWindow && taken < kMostTaken; ++words) {
    const Piece piece = piece_at(text, at);
    if (piece.value.is_empty() && text[piece.end] != ' ') break;
    auto value = value_of(text, at, piece, words, state);
    if (value && is_pair) {
      value = second_part(text, *value);
      if (value->begin == piece.value.begin && is_user_of_pair(text, *value)) {
        is_pair = false;
        at = value->end;
        continue;
      }
    }
    const bool is_covered = text[piece.value.begin] == U'•';
    const auto word = folded(text, piece.value);
    at = value ? std::max(value->end, at + 1) : piece.end;
    if (value || is_covered) {
      if (value) to.add(*value), last_end = value->end;
      const bool ends = piece.ends_sentence && at >= piece.value.end;
      state.take();
      at = std::max(at, value && value->end > piece.end ? value->end + 1 : piece.end);
      words = 0;
      ++taken;
      if (ends) break;
      if (is_any_of(text[at - 1], U";")) state.listed = false;
      continue;
    }
    if (piece.end - piece.value.begin >= kMostValue) break;
    if (is_topic_end(word) || piece.ends_sentence) break;
    state.read(text, piece);
    state.is_plural |= (is_plural || is_pair) && text[piece.end - 1] == ':';
  }
  return last_end;
}

}  // namespace

void find_more_passwords(const Letters& text, FoundList& found) {
  const Reading to{text, found};
  size_t last_name = text.size();
  for (size_t at = 0; at < text.size(); ++at) {
    if (!is_name_letter(text[at])) {
      read_sign(to, at);
      continue;
    }
    size_t end = at;
    while (is_name_letter(text[end])) ++end;
    const auto word = end - at < kMostValue ? text.folded(at, end) : "";
    if (is_password_name(word) || is_pair_name(word) || is_name_here(text, {at, end}, word)) {
      last_name = at;
      read_before(to, at);
      if (!is_of_search(text, at) && !is_of_other_thing(text, {at, end}) &&
          !read_element(to, {at, end}))
        end = std::max(end, read_after(to, {at, end}));
    } else if (is_changing(word) ||
               (is_describing(word) && (text[end] == ':' || is_giving(next_word(text, end))))) {
      read_changed(to, end, last_name < at && at - last_name < kNearLetters);
    }
    read_sign_in_word(to, {at, end}, word);
    at = end - 1;
  }
}

}  // namespace kb::text::secrets
