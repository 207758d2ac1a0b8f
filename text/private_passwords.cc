// SPDX-License-Identifier: MIT
// Passwords that secret_passwords.cc lets pass, since it must not stop people who only speak about
// one. Here a mark in vain costs a click:
//
//   given    "la clave es girasol"                        a word that is no state of a password
//   quoted   "la contraseña del calendario «Playa 33»"    with blanks, too
//   near     "the VPN password to Tide.Table.19"          what only a password looks like
//   before   "uso Verano2024 como contraseña"
//   paired   "entro con fidel / volante123"
//   changed  "I changed it to Hammer&Nail77"
#include <algorithm>
#include <array>
#include <optional>

#include "text/private_parts.h"
#include "text/private_password_shape.h"
#include "text/private_password_words.h"
#include "text/secret_values.h"
#include "text/secret_words.h"

namespace kb::text::secrets {
namespace {

constexpr int kMostWindow = 12, kNearWords = 4;
constexpr size_t kMostValue = 100, kMostQuoted = 80, kLeastValue = 4;
constexpr std::u32string_view kBefore = U"(<[{\"'`«“‘*", kAfter = U".,;:?)]}>\"'`»”’…";

// The piece without blanks that begins at or after `at` on the line, without what surrounds it.
struct Piece {
  Span value;
  size_t end = 0;  // with what surrounds it
  bool ends_clause = false, ends_sentence = false;
};
Piece piece_at(const Letters& text, size_t at) {
  while (is_blank(text[at])) ++at;
  Piece piece{{at, at}, at};
  while (piece.end < text.size() && piece.end - at < kMostValue && !is_space(text[piece.end]))
    ++piece.end;
  Span& value = piece.value;
  value.end = piece.end;
  while (value.begin < value.end && is_any_of(text[value.begin], kBefore)) ++value.begin;
  const bool is_bold = value.begin > at && text[value.begin - 1] == '*';
  while (value.end > value.begin &&
         (is_any_of(text[value.end - 1], kAfter) || (is_bold && text[value.end - 1] == '*')))
    --value.end;
  const bool stops = value.end < piece.end && is_any_of(text[piece.end - 1], U".?!;…");
  piece.ends_sentence = stops || text[piece.end] == '\n' || piece.end >= text.size();
  piece.ends_clause = piece.ends_sentence || value.end < piece.end;
  return piece;
}

std::string folded(const Letters& text, Span span) {
  return text.folded(span.begin, span.end);
}

std::optional<Span> quoted_at(const Letters& text, size_t at) {
  constexpr std::u32string_view kOpen = U"\"'`«“‘", kClose = U"\"'`»”’";
  while (is_blank(text[at])) ++at;
  const auto kind = at < text.size() ? kOpen.find(text[at]) : std::u32string_view::npos;
  if (kind == std::u32string_view::npos) return std::nullopt;
  for (size_t i = at + 1; i < at + kMostQuoted && i < text.size() && text[i] != '\n'; ++i)
    if (text[i] == kClose[kind])
      return i - at > kLeastValue ? std::optional(Span{at + 1, i}) : std::nullopt;
  return std::nullopt;
}

bool is_quoted_value(const Letters& text, Span quoted, bool is_told) {
  const auto word = folded(text, quoted);
  const auto first = word.substr(0, word.find(' '));
  const bool is_phrase = std::ranges::count(word, ' ') > 1;
  if (is_phrase && is_told) return true;
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
    if (!is_digit(text[i])) return false;
  if (value.end < value.begin + kLeastValue) return false;
  const Span next = word_after(text, piece.end);
  return next.is_empty() || !is_counted(folded(text, next));
}

struct Reading {
  const Letters& text;
  FoundList& found;
  void add(Span value) const { found.push_back({PrivateKind::Password, value.begin, value.end}); }
};

// Reads on from the name, word by word, to the end of the sentence. Gives where it found one ends.
std::optional<size_t> read_after(const Reading& to, size_t at) {
  const Letters& text = to.text;
  bool given = is_any_of(text[at], U":=") || text.has(at, " :") || text.has(at, " ->");
  bool same_clause = !is_any_of(text[at], U",;");
  while (is_any_of(text[at], U"\"'`»”’*)]:=>")) ++at;
  for (int words = 0; words < kMostWindow; ++words) {
    if (words == 0 || given)
      if (const auto quoted = quoted_at(text, at); quoted && is_quoted_value(text, *quoted, given))
        return to.add(*quoted), quoted->end;
    const Piece piece = piece_at(text, at);
    if (piece.value.is_empty() && text[piece.end] != ' ') return std::nullopt;
    const bool takes =
        given ? is_given(text, piece) || is_number_given(text, piece) : is_hard(text, piece.value);
    const bool direct = words == 0 && (is_mixed(text, piece.value) || is_number_given(text, piece));
    if (takes || direct) return to.add(piece.value), piece.value.end;
    const auto word = folded(text, piece.value);
    if (is_topic_end(word) || piece.ends_sentence) return std::nullopt;
    same_clause = same_clause && !is_any_of(text[piece.end - 1], U",;)");
    const bool gives =
        is_giving(word) || (given && is_describing(word)) || is_adverb_of_giving(word);
    given = (same_clause && gives) || is_any_of(text[piece.end - 1], U":=>→");
    at = piece.end;
  }
  return std::nullopt;
}

Span piece_before(const Letters& text, size_t at) {
  while (at > 0 && is_blank(text[at - 1])) --at;
  size_t begin = at;
  while (begin > 0 && at - begin < kMostValue && !is_space(text[begin - 1])) --begin;
  return piece_at(text, begin).value;
}

// "uso Verano2024 como contraseña", "Winter#24 is the password".
void read_before(const Reading& to, size_t name) {
  Span word = word_before(to.text, name);
  for (int words = 0; words < 3 && is_article(folded(to.text, word)); ++words)
    word = word_before(to.text, word.begin);
  const auto joint = folded(to.text, word);
  const Span value = piece_before(to.text, word.begin);
  const bool is_used = joint == "como" || joint == "as" || joint == "de";
  if ((is_used && is_mixed(to.text, value)) || (is_giving(joint) && is_hard(to.text, value)))
    to.add(value);
}

// "fidel / volante123", "admin:Secreto1" behind a word about signing in.
void read_pair(const Reading& to, size_t sign) {
  const Letters& text = to.text;
  const bool is_colon = text[sign] == ':';
  if (is_colon && (is_space(text[sign + 1]) || text[sign + 1] == '/')) return;
  size_t left = sign;
  while (left > 0 && is_blank(text[left - 1])) --left;
  const Span user = word_before(text, left);
  if (user.is_empty() || user.end != left) return;
  const Piece piece = piece_at(text, sign + 1);
  if (!is_mixed(text, piece.value) || !word_shape_of(text, piece.value).digit) return;
  const auto name = folded(text, user);
  if (is_user_of_machine(name)) return to.add(piece.value);
  if (is_colon && is_sign_in_word(name)) return;
  size_t at = user.begin;
  for (int words = 0; words < kNearWords; ++words) {
    const Span word = word_before(text, at);
    if (word.is_empty()) return;
    if (is_sign_in_word(folded(text, word))) return to.add(piece.value);
    at = word.begin;
  }
}

// "I changed it to Hammer&Nail77": with a sign that no product has in its name.
void read_changed(const Reading& to, size_t end) {
  size_t at = end;
  for (int words = 0; words < kNearWords; ++words) {
    const Piece piece = piece_at(to.text, at);
    if (piece.value.is_empty()) return;
    if (is_hard(to.text, piece.value) && word_shape_of(to.text, piece.value).symbol)
      return to.add(piece.value);
    if (piece.ends_sentence) return;
    at = piece.end;
  }
}

std::string next_word(const Letters& text, size_t at) {
  return folded(text, word_after(text, at));
}

}  // namespace

void find_more_passwords(const Letters& text, FoundList& found) {
  const Reading to{text, found};
  for (size_t at = 0; at < text.size(); ++at) {
    if (is_any_of(text[at], U"/:")) read_pair(to, at);
    if (!is_name_letter(text[at])) continue;
    size_t end = at;
    while (is_name_letter(text[end])) ++end;
    const auto word = end - at < kMostValue ? text.folded(at, end) : "";
    if (is_password_name(word) || is_pair_name(word)) {
      read_before(to, at);
      if (!is_of_search(text, at))
        if (const auto value = read_after(to, end)) end = std::max(end, *value);
    } else if (is_changing(word) || (is_describing(word) && is_giving(next_word(text, end)))) {
      read_changed(to, end);
    }
    at = end - 1;
  }
}

}  // namespace kb::text::secrets
