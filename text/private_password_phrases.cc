// SPDX-License-Identifier: MIT
// Passwords that are more than one word without quotes, or plain words, and what says so:
//
//   spaced    "la clave es casa roja 7, con espacios"
//   spelled   "la clave es M a r 7 7", "ce a ese a 1 2 3"
//   shouted   "clave MARTES en mayúsculas"
//   beside    "usuario ana, contraseña puerta", "el wifi es Casa y la clave puerta"
//   line      "Password: robin nest 8"
#include <algorithm>

#include "text/private_password_shape.h"
#include "text/private_password_words.h"
#include "text/secret_words.h"

namespace kb::text::secrets {
namespace {

constexpr int kMostWords = 6, kMostSpelled = 24;
constexpr size_t kLeastSpelled = 4, kLeastNamed = 5;
constexpr std::string_view kSigns =
    " a arroba asterisco at ache barra be capital ce cero che cinco cu cuatro dash de doble dollar "
    "dos dot e efe eight ele eme ene erre ese five four ge guion hache hash hyphen i jota ka "
    "mayuscula minuscula nine nueve o ocho one pe punto seis seven siete six te three tres two u "
    "underscore uno uve ve ye zero zeta ";

bool is_space_word(const Letters& text, Span word) {
  const auto one = folded(text, word);
  return one.starts_with("espacio") || one.starts_with("space");
}

// "con espacios", "incl. the space", "with the spaces".
bool says_spaced(const Letters& text, Span word) {
  const auto one = folded(text, word);
  if (one != "con" && one != "with" && !one.starts_with("incl")) return false;
  const Span next = word_after(text, word.end);
  return is_space_word(text, next) || is_space_word(text, word_after(text, next.end));
}

// "en mayúsculas", "in capitals", "all caps".
bool says_shouted(const Letters& text, size_t at) {
  for (int words = 0; words < 3; ++words) {
    const Span word = word_after(text, at);
    const auto one = folded(text, word);
    if (one.starts_with("mayusc") || one.starts_with("capital") || one.starts_with("upper") ||
        one == "caps")
      return true;
    if (one != "en" && one != "todo" && one != "toda" && one != "in" && one != "all") return false;
    at = word.end;
  }
  return false;
}

}  // namespace

std::optional<Span> spaced_at(const Letters& text, size_t at) {
  const Span first = piece_at(text, at).value;
  size_t end = first.end;
  for (int words = 0; words < kMostWords; ++words) {
    const Piece piece = piece_at(text, at);
    if (piece.value.is_empty()) return std::nullopt;
    if (says_spaced(text, piece.value))
      return words > 1 ? std::optional(Span{first.begin, end}) : std::nullopt;
    end = piece.value.end;
    if (piece.ends_sentence) return std::nullopt;
    at = piece.end;
  }
  return std::nullopt;
}

std::optional<Span> spelled_at(const Letters& text, size_t at) {
  const Span first = piece_at(text, at).value;
  size_t end = first.end, count = 0, named = 0;
  for (int words = 0; words < kMostSpelled; ++words) {
    const Piece piece = piece_at(text, at);
    const bool is_single = piece.value.end == piece.value.begin + 1;
    if (!is_single && !is_listed(kSigns, folded(text, piece.value))) break;
    ++count;
    named += is_single ? 0 : 1;
    end = piece.value.end;
    at = piece.end;
    if (piece.ends_clause) break;
  }
  const bool is_whole = count >= (named > 0 ? kLeastNamed : kLeastSpelled);
  return is_whole ? std::optional(Span{first.begin, end}) : std::nullopt;
}

bool is_shouted(const Letters& text, const Piece& piece) {
  const WordShape shape = word_shape_of(text, piece.value);
  return shape.capital && !shape.lower && piece.value.end >= piece.value.begin + 4 &&
         !is_state(folded(text, piece.value)) && says_shouted(text, piece.end);
}

bool stands_beside_user(const Letters& text, size_t name) {
  constexpr int kMostBetween = 3;
  Span user = word_before(text, name);
  for (int words = 0; words < kMostBetween; ++words) {
    const auto word = folded(text, user);
    if (!is_article(word) && word != "con" && word != "with" && word != "i" &&
        !(joins_passwords(word) && word != "o" && word != "or"))
      break;
    user = word_before(text, user.begin);
  }
  const auto word = folded(text, user);
  if (user.end < user.begin + 2 || is_connecting(word) || is_state(word) || is_user_name(word))
    return false;
  constexpr std::string_view kUsers = " login u user username usr usuari usuario ";
  Span called = word_before(text, user.begin);
  const bool is_told = is_giving(folded(text, called));
  if (is_told) called = word_before(text, called.begin);
  const auto last = folded(text, called);
  // "correo iphone contraseña gmail", "wifi oficina clave router" are what people search for.
  return is_listed(kUsers, last) || (is_network_word(last) && (is_told || text[called.end] == ':'));
}

// "Password: robin nest 8": to the end of the line, with digits at its end.
std::optional<Span> words_to_line_end(const Letters& text, size_t at) {
  constexpr int kMost = 4;
  const Span first = piece_at(text, at).value;
  for (int words = 0; words < kMost; ++words) {
    const Piece piece = piece_at(text, at);
    const auto word = folded(text, piece.value);
    if (piece.value.is_empty() || is_state(word) || is_connecting(word) || is_topic_end(word) ||
        is_article(word) || is_user_name(word))
      return std::nullopt;
    const WordShape shape = word_shape_of(text, piece.value);
    size_t end = piece.end;
    while (is_blank(text[end])) ++end;
    if (text[end] == '\n' || end >= text.size())
      return words > 0 && shape.digit && piece.value.end == piece.end
                 ? std::optional(Span{first.begin, piece.value.end})
                 : std::nullopt;
    if (piece.ends_clause || shape.digit || shape.symbol || shape.joint) return std::nullopt;
    at = piece.end;
  }
  return std::nullopt;
}

// "usuario y contraseña: …", "credenciales: …": what follows is both.
bool announces_pair(const Letters& text, Span name) {
  constexpr std::string_view kBoth =
      " acceso accesos credencial credenciales credencials credentials creds login logins ";
  if (is_listed(kBoth, folded(text, name))) return true;
  Span word = word_before(text, name.begin);
  while (!word.is_empty() && is_article(folded(text, word))) word = word_before(text, word.begin);
  const bool has_slash = word.end < name.begin && text[name.begin - 1] == '/';
  if (has_slash) return is_user_name(folded(text, word));
  constexpr std::string_view kJoints = " and e i y ";
  return is_listed(kJoints, folded(text, word)) &&
         is_user_name(folded(text, word_before(text, word.begin)));
}

// Of "ana2 / Tr3n-azul" and "ana2 Tr3n-azul" the first.
bool is_user_of_pair(const Letters& text, Span value) {
  Piece next = piece_at(text, value.end);
  const bool is_joint = next.value.is_empty() || joins_passwords(folded(text, next.value));
  if (is_joint && next.end > value.end) next = piece_at(text, next.end);
  return text[next.value.begin] == U'•' || is_mixed_with_digit(text, next.value);
}

// "soler3/Alicate_34", "admin:Bah1a": behind the mark, unless that is all part of one.
Span second_part(const Letters& text, Span value) {
  constexpr size_t kLeastUser = 2;
  for (size_t at = value.begin; at < value.end; ++at) {
    if (is_any_of(text[at], U":/") && at >= value.begin + kLeastUser &&
        is_mixed_with_digit(text, {at + 1, value.end}))
      return {at + 1, value.end};
    if (!is_name_letter(text[at]) && text[at] != '.') break;
  }
  return value;
}

}  // namespace kb::text::secrets
