// SPDX-License-Identifier: MIT
// Passwords that nothing calls so: the second of two behind a word about signing in, behind an
// e-mail address, in a command or a statement.
//
//   pair       "entro con fidel / volante123", "WiFi Casa | harina2024", "admin:Secreto1"
//   sentence   "entra con fidel y Rueda-d3nt", "user fidel with Rueda-d3nt"
//   address    "I typed ana@x.example and Violet7-Violet7"
//   statement  "IDENTIFIED BY 'N3ver'"
#include <array>

#include "text/private_password_shape.h"
#include "text/private_password_words.h"
#include "text/secret_words.h"

namespace kb::text::secrets {
namespace {

constexpr int kNearWords = 6;

bool has_sign_in_before(const Letters& text, size_t at) {
  for (int words = 0; words < kNearWords; ++words) {
    const Span word = word_before(text, at);
    if (word.is_empty()) return false;
    const auto one = folded(text, word);
    if (is_sign_in_word(one) || is_network_word(one)) return true;
    at = word.begin;
  }
  return false;
}

// "host | user | password": the one in the middle.
bool is_middle(const Letters& text, size_t user_begin, const Piece& piece, char32_t sign) {
  size_t next = piece.end;
  while (is_blank(text[next])) ++next;
  return text[next] == sign && user_begin > 0 && text[user_begin - 1] == '.';
}

// "TP-Link/ArcherC6", "x.example/login/user12", "587/STARTTLS1": no pair, though nothing is
// between.
bool is_path_or_model(const Letters& text, Span user, size_t sign, Span value) {
  if (user.end != sign || sign + 1 != value.begin) return false;
  for (size_t at = value.begin; at < value.end; ++at)
    if (text[at] == '/') return true;
  if (text[sign] != '/') return false;
  if (user.begin > 0 && is_any_of(text[user.begin - 1], U"/.:=?&")) return true;
  return is_capital(text[user.begin]) && !word_shape_of(text, value).symbol;
}

void read_pair(const Reading& to, size_t sign) {
  const Letters& text = to.text;
  const bool is_colon = text[sign] == ':';
  if (is_colon && (is_space(text[sign + 1]) || text[sign + 1] == '/')) return;
  size_t left = sign;
  while (left > 0 && is_blank(text[left - 1])) --left;
  const Span user = word_before(text, left);
  if (user.is_empty() || user.end != left || is_digit(text[user.begin])) return;
  const Piece piece = piece_at(text, sign + 1);
  if (!is_mixed_with_digit(text, piece.value)) return;
  if (is_path_or_model(text, user, sign, piece.value)) return;
  if (is_middle(text, user.begin, piece, text[sign])) return;
  const auto name = folded(text, user);
  if (is_no_value(name) && !is_password_name(name)) return;
  if (is_user_of_machine(name) || (!is_colon && is_password_name(name))) return to.add(piece.value);
  if (is_colon && is_sign_in_word(name)) return;
  const bool is_dash = is_any_of(text[sign], U"-–");
  if (is_dash && !is_hard(text, piece.value)) return;
  const bool is_piped = is_colon && next_word(text, piece.end) == "chpasswd";
  if (is_piped || has_sign_in_before(text, user.begin)) to.add(piece.value);
}

// Behind an address of e-mail, whose sign stands at `sign`.
void read_behind_address(const Reading& to, size_t sign) {
  const Letters& text = to.text;
  if (sign == 0 || !is_name_letter(text[sign - 1])) return;
  size_t end = sign + 1, most = sign + 80;
  bool has_dot = false;
  while (end < most && (is_name_letter(text[end]) || text[end] == '.'))
    has_dot |= text[end++] == '.';
  if (!has_dot) return;
  while (is_any_of(text[end], U"\"'`»”’)>")) ++end;
  const size_t gap = end;
  while (end < gap + 5 && (is_blank(text[end]) || is_any_of(text[end], U"/|:,;-–"))) ++end;
  const bool has_sign =
      is_any_of(text[end > gap + 1 ? gap + 1 : gap], U"/|:") || is_any_of(text[gap], U"/|:");
  if (end == gap) return;
  Piece piece = piece_at(text, end);
  const auto word = folded(text, piece.value);
  const bool is_joined = word == "y" || word == "and" || word == "con" || word == "with";
  if (is_joined) piece = piece_at(text, piece.end);
  if (!is_hard(text, piece.value) || !word_shape_of(text, piece.value).digit) return;
  const WordShape shape = word_shape_of(text, piece.value);
  const bool is_all = piece.ends_sentence && shape.capital && shape.lower && !is_joined;
  if (has_sign || is_all || has_sign_in_before(text, sign)) to.add(piece.value);
}

bool is_four_letters(const Letters& text, Span value) {
  if (value.end - value.begin != 4) return false;
  for (size_t at = value.begin; at < value.end; ++at)
    if (!is_ascii_letter(text[at]) || is_capital(text[at])) return false;
  return true;
}

// Google's: "contraseña de aplicación abcd efgh ijkl mnop".
void read_four_fours(const Reading& to, size_t at) {
  for (int words = 0; words < kNearWords; ++words) {
    const Piece first = piece_at(to.text, at);
    if (first.value.is_empty()) return;
    size_t groups = 0, end = first.value.begin;
    for (Piece piece = first; groups < 4 && is_four_letters(to.text, piece.value);
         piece = piece_at(to.text, piece.end)) {
      ++groups;
      end = piece.value.end;
    }
    if (groups == 4) return to.add({first.value.begin, end});
    at = first.end;
  }
}

// "entra con fidel y Rueda-d3nt", "log in as ana with Tr3n-azul".
void read_sentence(const Reading& to, size_t at) {
  bool has_user = false, is_second = false;  // behind "con", behind "y"
  for (int words = 0; words < kNearWords; ++words) {
    const Piece piece = piece_at(to.text, at);
    const auto word = folded(to.text, piece.value);
    if (is_second && is_mixed_with_digit(to.text, piece.value)) return to.add(piece.value);
    is_second = has_user && (word == "y" || word == "and");
    if (has_user && is_hard(to.text, piece.value) && word_shape_of(to.text, piece.value).digit)
      return to.add(second_part(to.text, piece.value));
    has_user |= word == "con" || word == "with" || word == "y" || word == "and" || word == "as";
    if (piece.value.is_empty() || piece.ends_sentence) return;
    at = piece.end;
  }
}

// "IDENTIFIED WITH … BY 'N3ver'".
void read_statement(const Reading& to, size_t at) {
  for (int words = 0; words < kNearWords; ++words) {
    const Piece piece = piece_at(to.text, at);
    if (piece.value.is_empty()) return;
    at = piece.end;
    if (folded(to.text, piece.value) != "by") continue;
    if (const auto quoted = quoted_at(to.text, at); quoted && to.text[quoted->begin] != U'•')
      to.add(*quoted);
    return;
  }
}

bool has_password_beside(const Letters& text, Span word) {
  const Span last = word_before(text, word.begin);
  return is_password_name(folded(text, word_after(text, word.end))) ||
         is_password_name(folded(text, last)) ||
         is_password_name(folded(text, word_before(text, last.begin)));
}

}  // namespace

void read_sign(const Reading& to, size_t at) {
  if (to.text[at] == '@') return read_behind_address(to, at);
  if (is_any_of(to.text[at], U"/:|>–")) read_pair(to, at);
}

void read_sign_in_word(const Reading& to, Span word, const std::string& name) {
  if (name == "-") return read_pair(to, word.begin);
  if (name == "sqlplus" || name == "thin" || name == "expdp" || name == "impdp")
    read_oracle(to, word.end);
  read_call(to, word, name);
  if (name == "identified") return read_statement(to, word.end);
  if (name == "app" || name == "aplicacion" || name == "application")
    if (has_password_beside(to.text, word)) read_four_fours(to, word.end);
  if (is_signing_in(name) || is_user_name(name)) read_sentence(to, word.end);
  read_command(to, word.end, name);
}

}  // namespace kb::text::secrets
