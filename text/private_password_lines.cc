// SPDX-License-Identifier: MIT
// Passwords on lines of their own:
//
//   under a name      "Contraseña nueva:", a blank line, "Roble-12"
//   in a list         "Claves:", "- correo: azul1234", "- ftp: verde5678"
//   behind the user   "Accesos del panel:", "admin", "Mart1llo!99"
#include "text/private_password_rows.h"
#include "text/private_password_words.h"
#include "text/secret_words.h"

namespace kb::text::secrets {
namespace {

constexpr size_t kMostLine = 200, kMostListed = 12, kMostApart = 2, kMostAlone = 4;
constexpr size_t kFewWords = 4, kManyWords = 12, kLeastNumber = 4;
constexpr std::string_view kSeveral =
    " accesos claves contrasenas contrasenyes credencials credenciales credentials creds logins "
    "passes passwords pins ";
constexpr std::string_view kNoPasswords =
    " equipo host hostname ip login modelo model port puerto red server ssid url user username usr "
    "usuari usuario usuarios version ";

constexpr std::string_view kFailures =
    " caducadas caducados error fallo incorrect incorrecta incorrectas incorrecto incorrectos "
    "invalid invalida invalidas wrong ";

struct Heading {
  size_t words = 0;
  bool has_name = false;      // "contraseña"
  bool has_several = false;   // "claves"
  bool has_sign_in = false;   // "panel"
  bool is_plain = true;       // nothing but names and what describes them
  bool ends_in_mark = false;  // with a colon
};

Heading heading_of(const Letters& text, Span line) {
  Heading heading;
  if (line.end - line.begin > kMostLine) return heading;
  for (Piece piece = piece_at(text, line.begin); piece.end <= line.end && !piece.value.is_empty();
       piece = piece_at(text, piece.end)) {
    const auto word = folded(text, piece.value);
    const bool is_word = word.find_first_of(",;|") == std::string::npos;
    const bool is_name = is_word && (is_password_name(word) || is_pair_name(word));
    ++heading.words;
    heading.has_name |= is_name;
    if (is_listed(kFailures, word)) return {};
    heading.has_several |= is_listed(kSeveral, word);
    heading.has_sign_in |= is_sign_in_word(word) || is_network_word(word) || is_user_name(word);
    heading.is_plain = heading.is_plain && (is_name || is_connecting(word) || is_article(word));
    if (piece.end >= line.end) break;
  }
  heading.ends_in_mark = line.end > line.begin && text[line.end - 1] == ':';
  return heading;
}

bool is_empty(const Letters& text, Span line) {
  return piece_at(text, line.begin).end <= line.begin ||
         piece_at(text, line.begin).value.begin >= line.end;
}

// The only piece of a line; empty when it has more.
Span only_piece(const Letters& text, Span line) {
  size_t begin = line.begin;
  if (text.has(begin, "- ") || text.has(begin, "* ") || text.has(begin, "> ")) begin += 2;
  const Piece piece = piece_at(text, begin);
  size_t end = piece.end;
  while (is_blank(text[end])) ++end;
  return end >= line.end ? piece.value : Span{};
}

bool is_number(const Letters& text, Span value) {
  if (value.end < value.begin + kLeastNumber) return false;
  for (size_t at = value.begin; at < value.end; ++at)
    if (!is_digit(text[at])) return false;
  return true;
}

bool has_place(const Letters& text, Span value) {
  const auto word = text.utf8(value.begin, value.end);
  const auto sign = word.find('@');
  return sign != std::string::npos && word.find('.', sign) != std::string::npos;
}

bool looks_chosen(const Letters& text, Span value) {
  return !has_place(text, value) && !is_numbered_thing(text, value) &&
         (is_hard(text, value) || is_mixed_with_digit(text, value));
}

// "Contraseña:", an empty line, "Roble-12".
void read_under_name(const Reading& to, const Lines& lines, size_t at) {
  size_t next = at + 1;
  while (next < lines.size() && next <= at + kMostApart && is_empty(to.text, lines[next])) ++next;
  if (next >= lines.size()) return;
  const Span value = only_piece(to.text, lines[next]);
  if (!value.is_empty() && (looks_chosen(to.text, value) || is_number(to.text, value)))
    to.add(value);
}

// The last piece of a line of a list that may be a password.
void read_listed(const Reading& to, Span line) {
  const Letters& text = to.text;
  if (line.end - line.begin > kMostLine) return;
  if (is_listed(kNoPasswords, folded(text, word_after(text, line.begin)))) return;
  Span last;
  for (Piece piece = piece_at(text, line.begin); !piece.value.is_empty();
       piece = piece_at(text, piece.end)) {
    const bool is_label = text[piece.value.end] == ':';
    if (!is_label && looks_chosen(text, piece.value)) last = piece.value;
    if (piece.end >= line.end) break;
  }
  if (!last.is_empty()) to.add(last);
}

void read_list(const Reading& to, const Lines& lines, size_t at) {
  for (size_t next = at + 1; next < lines.size() && next <= at + kMostListed; ++next) {
    const bool is_gap = is_empty(to.text, lines[next]);
    if (is_gap && next > at + 1) return;
    if (!is_gap) read_listed(to, lines[next]);
  }
}

// Of lines of one word each, the host, the user and the password, the last.
void read_alone(const Reading& to, const Lines& lines, size_t at, size_t least) {
  Span last;
  size_t count = 0;
  for (size_t next = at + 1; next < lines.size() && count < kMostAlone; ++next, ++count) {
    const Span value = only_piece(to.text, lines[next]);
    if (value.is_empty()) break;
    last = value;
  }
  if (count >= least && is_hard(to.text, last) && looks_chosen(to.text, last)) to.add(last);
}

}  // namespace

void find_passwords_under_heading(const Reading& to, const Lines& lines) {
  for (size_t at = 0; at + 1 < lines.size(); ++at) {
    const Heading heading = heading_of(to.text, lines[at]);
    if (heading.words == 0) continue;
    const bool is_short = heading.words <= kFewWords;
    const bool announces = heading.ends_in_mark && heading.words <= kManyWords;
    if (heading.has_name && is_short && heading.is_plain) read_under_name(to, lines, at);
    if (heading.has_several && (is_short || announces)) read_list(to, lines, at);
    if ((heading.has_sign_in || heading.has_several) && (is_short || announces))
      read_alone(to, lines, at, 2);
    else if (heading.words == 1 && has_place(to.text, only_piece(to.text, lines[at])))
      read_alone(to, lines, at, 1);
  }
}

void find_passwords_in_rows(const Letters& text, FoundList& found) {
  Lines lines;
  for (size_t at = 0; at < text.size(); ++at) {
    size_t end = at;
    while (end < text.size() && text[end] != '\n') ++end;
    lines.push_back({at, end > at && text[end - 1] == '\r' ? end - 1 : end});
    at = end;
  }
  if (lines.size() < 2) return;
  const Reading to{text, found};
  find_tables_of_passwords(to, lines);
  find_passwords_under_heading(to, lines);
}

}  // namespace kb::text::secrets
