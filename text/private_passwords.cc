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

constexpr int kMostWindow = 12, kNearWords = 4, kMostTaken = 5;
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
  return piece.ends_clause || next.is_empty() || goes_on_after_value(folded(text, next));
}

// "8 caracteres", "2 veces" give numbers, no passwords.
bool is_number_given(const Letters& text, const Piece& piece) {
  const Span value = piece.value;
  for (size_t i = value.begin; i < value.end; ++i)
    if (!is_digit(text[i]) && !(i + 1 == value.end && is_any_of(text[i], U"#*"))) return false;
  if (value.end < value.begin + kLeastValue) return false;
  const Span next = word_after(text, piece.end);
  return next.is_empty() || !is_counted(folded(text, next));
}

// What the words since the name make of the next one.
struct State {
  bool given = false, same_clause = true;
  bool listed = false;  // behind another password: "azul1234, verde5678"
  std::string last = {}, earlier = {};

  bool is_changed() const {
    return is_changing(last) || (is_changing(earlier) && leads_to_value(last));
  }
  void read(const Letters& text, const Piece& piece) {
    const auto word = folded(text, piece.value);
    same_clause = same_clause && !is_any_of(text[piece.end - 1], U",;)");
    const bool gives = is_giving(word) ||
                       (given && (is_describing(word) || leads_to_value(word))) ||
                       is_adverb_of_giving(word);
    given = (same_clause && gives) || is_any_of(text[piece.end - 1], U":=>→");
    listed = listed && (word.empty() || joins_passwords(word));
    earlier = std::exchange(last, word);
  }
  void take() { *this = {.listed = true}; }
};

// "KeePass2", "Apple2".
bool is_numbered_product(const Letters& text, Span value) {
  if (!is_capital(text[value.begin])) return false;
  for (size_t at = value.begin; at + 1 < value.end; ++at)
    if (!is_letter(text[at])) return false;
  return is_digit(text[value.end - 1]);
}

// "the password for ana_79".
bool is_named_user(const Letters& text, Span value, const std::string& last) {
  const WordShape shape = word_shape_of(text, value);
  return !shape.capital && !shape.symbol &&
         (last == "for" || last == "name" || last == "para" || last == "db" || last == "database" ||
          last == "host" || last == "server" || last == "servidor" || is_user_name(last));
}

// "the root password (Pan.y.Rosas)".
bool is_alone_in_brackets(const Letters& text, Span value) {
  const WordShape shape = word_shape_of(text, value);
  return value.begin > 0 && text[value.begin - 1] == '(' && text[value.end] == ')' &&
         shape.capital && (shape.joint || shape.symbol || shape.digit) &&
         !looks_like_file(text, value) && value.end >= value.begin + kLeastMixed;
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
  if (words == 0 || state.given || is_led)
    if (const auto quoted = quoted_at(text, at);
        quoted && is_quoted_value(text, *quoted, state.given || is_led))
      return quoted;
  const bool may_be_plain = state.listed || state.is_changed();
  if (!state.given && is_named_user(text, piece.value, state.last)) return std::nullopt;
  if (is_hard(text, piece.value) &&
      (may_be_plain || state.given || words == 0 || !is_numbered_product(text, piece.value)))
    return piece.value;
  if (state.given && (is_given(text, piece) || is_number_given(text, piece))) return piece.value;
  const bool is_direct = words == 0 && !state.listed;
  if (is_direct && (is_mixed(text, piece.value) || is_number_given(text, piece) ||
                    is_alone_in_brackets(text, piece.value)))
    return piece.value;
  return may_be_plain && is_mixed_with_digit(text, piece.value) ? std::optional(piece.value)
                                                                : std::nullopt;
}

// Reads on from the name, word by word, to the end of the sentence, and on from each that it finds:
// what is covered already tells of the others as well. Gives where the last one ends.
size_t read_after(const Reading& to, size_t at) {
  const Letters& text = to.text;
  State state{.given = is_any_of(text[at], U":=") || text.has(at, " :") || text.has(at, " ->"),
              .same_clause = !is_any_of(text[at], U",;")};
  size_t last_end = 0;
  int taken = 0;
  while (is_any_of(text[at], U"\"'`»”’*)]:=>")) ++at;
  for (int words = 0; words < kMostWindow && taken < kMostTaken; ++words) {
    const Piece piece = piece_at(text, at);
    if (piece.value.is_empty() && text[piece.end] != ' ') break;
    const auto value = value_of(text, at, piece, words, state);
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
  }
  return last_end;
}

Span piece_before(const Letters& text, size_t at) {
  while (at > 0 && (is_blank(text[at - 1]) || text[at - 1] == '(')) --at;
  size_t begin = at;
  while (begin > 0 && at - begin < kMostValue && !is_space(text[begin - 1])) --begin;
  return piece_at(text, begin).value;
}

// "«Torre alta 7» es la clave".
std::optional<Span> quoted_before(const Letters& text, size_t at) {
  constexpr size_t kMost = 60;
  while (at > 0 && is_blank(text[at - 1])) --at;
  const char32_t closing = at == 0 ? 0 : text[at - 1];
  if (closing == 0) return std::nullopt;
  for (size_t begin = at - 1; begin > 0 && at - begin < kMost && text[begin - 1] != '\n'; --begin)
    if (closing_of(text[begin - 1]) == closing) return Span{begin, at - 1};
  return std::nullopt;
}

// "Verano2024 y Otono2025 como contraseña": all of them, from the last one.
void add_listed_before(const Reading& to, Span value) {
  for (int count = 0; count < kMostTaken && !value.is_empty(); ++count) {
    to.add(value);
    const Span joint = piece_before(to.text, value.begin);
    if (joint.end >= value.begin || !joins_passwords(folded(to.text, joint))) return;
    const Span next = piece_before(to.text, joint.begin);
    if (next.end >= joint.begin || !is_mixed_with_digit(to.text, next)) return;
    value = next;
  }
}

// Of "as the unattended password" the word "as", seen from "unattended"; else the word itself.
Span before_described(const Letters& text, Span word) {
  const Span article = word_before(text, word.begin);
  if (article.is_empty() || !is_article(folded(text, article))) return word;
  const Span joint = word_before(text, article.begin);
  return folded(text, joint) == "as" ? joint : word;
}

// "uso Verano2024 como contraseña", "Winter#24 is the password", "Otoño*25 (esa es la clave)".
void read_before(const Reading& to, size_t name) {
  const Span word_at_name = word_before(to.text, name);
  Span word = word_at_name;
  for (int words = 0; words < 3 && is_article(folded(to.text, word)); ++words)
    word = word_before(to.text, word.begin);
  if (word.begin == word_at_name.begin) word = before_described(to.text, word);
  const auto joint = folded(to.text, word);
  const bool gives = is_giving(joint);
  if (gives && is_pointing(folded(to.text, word_before(to.text, word.begin))))
    word = word_before(to.text, word.begin);
  const Span value = piece_before(to.text, word.begin);
  if (const auto quoted = quoted_before(to.text, word.begin);
      quoted && (gives || joint == "como" || joint == "as") &&
      word_shape_of(to.text, *quoted).is_mixed() && !is_technical(to.text, *quoted))
    return to.add(*quoted);
  const bool is_used = joint == "como" || joint == "as" || joint == "de";
  if ((is_used && is_mixed(to.text, value)) ||
      (gives && (is_hard(to.text, value) || is_mixed_with_digit(to.text, value))))
    add_listed_before(to, value);
}

// "I changed it to Hammer&Nail77": with a sign that no product has in its name, unless a password
// was spoken of.
void read_changed(const Reading& to, size_t end, bool is_near_name) {
  size_t at = end;
  for (int words = 0; words < kNearWords; ++words) {
    const Piece piece = piece_at(to.text, at);
    if (piece.value.is_empty()) return;
    if (is_hard(to.text, piece.value) &&
        ((is_near_name && !is_numbered_product(to.text, piece.value)) ||
         word_shape_of(to.text, piece.value).symbol))
      return to.add(piece.value);
    if (piece.ends_sentence) return;
    at = piece.end;
  }
}

// "pongo Patata33 y me dice que la contraseña es incorrecta".
bool has_name_after(const Letters& text, size_t at) {
  for (int words = 0; words < kMostWindow; ++words) {
    const Piece piece = piece_at(text, at);
    if (piece.value.is_empty()) return false;
    if (is_password_name(folded(text, piece.value))) return true;
    at = piece.end;
  }
  return false;
}

// "<add key="Password" value="…"/>".
bool read_attribute(const Reading& to, size_t at) {
  constexpr std::string_view kValue = " value=";
  if (!to.text.has(at, kValue)) return false;
  const auto quoted = quoted_at(to.text, at + kValue.size());
  if (quoted && to.text[quoted->begin] != U'•') to.add(*quoted);
  return quoted.has_value();
}

// "<password>…</password>".
bool read_element(const Reading& to, Span name) {
  constexpr size_t kMostTag = 80;
  const Letters& text = to.text;
  if (text[name.end] == '"') return read_attribute(to, name.end + 1);
  if (name.begin == 0 || text[name.begin - 1] != '<') return false;
  size_t at = name.end;
  while (at < name.end + kMostTag && text[at] != '>' && text[at] != '\n' && at < text.size()) ++at;
  if (text[at] != '>' || text[at - 1] == '/') return false;
  size_t end = at + 1;
  while (end < text.size() && end - at < kMostValue && text[end] != '<' && text[end] != '\n') ++end;
  if (text[end] == '<' && end > at + 1 && text[at + 1] != U'•') to.add({at + 1, end});
  return true;
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
        end = std::max(end, read_after(to, end));
    } else if (is_changing(word) || (is_describing(word) && is_giving(next_word(text, end)))) {
      const bool is_near = last_name < at && at - last_name < kNearLetters;
      read_changed(to, end, is_near || has_name_after(text, end));
    }
    read_sign_in_word(to, {at, end}, word);
    at = end - 1;
  }
}

}  // namespace kb::text::secrets
