// SPDX-License-Identifier: MIT
#include "text/private_password_shape.h"

#include <utility>

#include "text/private_password_words.h"
#include "text/secret_values.h"
#include "text/secret_words.h"

namespace kb::text::secrets {
namespace {

constexpr size_t kMostValue = 100, kMostQuoted = 80, kLeastQuoted = 4;
constexpr std::u32string_view kBefore = U"(<[{\"'`«“‘*", kAfter = U".,;:?)]}>\"'`»”’…";
constexpr std::string_view kFileEndings =
    " bak bat bmp cer cfg conf crt css csv db dll doc docx eml exe gif gz htm html ico ics ini "
    "iso jar jpeg jpg js json key log md mp3 mp4 msi odt ost ovpn p12 pdf pem pfx php png pps "
    "ppt pptx ps1 pst py rar rdp reg sh sql svg tar tgz txt vbs webp xls xlsm xlsx xml yaml "
    "yml zip com es net org eu ";

constexpr auto kNone = std::string::npos;

// "INC-20931", "KB5034441", "27''": capitals, then digits.
bool is_reference(const Letters& text, Span value) {
  size_t at = value.begin;
  while (at < value.end && (is_capital(text[at]) || text[at] == '-')) ++at;
  const bool has_name = at > value.begin;
  while (at < value.end && (is_digit(text[at]) || is_any_of(text[at], U"-/."))) ++at;
  return has_name && at == value.end;
}

// "$pass", "${clave}": where some code has one.
bool is_variable(const std::string& word) {
  return word.starts_with('$') &&
         word.find_first_not_of("abcdefghijklmnopqrstuvwxyz_{}", 1) == kNone;
}

// "6-digit".
bool is_count(const std::string& word) {
  const auto hyphen = word.find_first_not_of("0123456789");
  return hyphen != 0 && hyphen != kNone && word[hyphen] == '-' &&
         word.find_first_of("0123456789", hyphen) == kNone;
}

// "2026-10-30T09:05:00Z".
bool is_time(const std::string& word) {
  constexpr std::string_view kForm = "0000-00-00";
  if (word.size() < kForm.size()) return false;
  for (size_t i = 0; i < kForm.size(); ++i)
    if (kForm[i] == '-' ? word[i] != '-' : word[i] < '0' || word[i] > '9') return false;
  return true;
}

// "8.1.2-1ubuntu2", "v2.3b".
bool is_version(const std::string& word) {
  const size_t digit = word.starts_with('v') ? 1 : 0;
  if (word.size() <= digit || word[digit] < '0' || word[digit] > '9') return false;
  const auto end = word.find_first_not_of("0123456789.", digit);
  return word.find('.') < end && end > digit + 1;
}

// "Esc4ner.hf": as no file is called.
bool is_of_all_kinds(const Letters& text, Span value) {
  const WordShape shape = word_shape_of(text, value);
  return shape.capital && shape.lower && shape.digit;
}

}  // namespace

WordShape word_shape_of(const Letters& text, Span value) {
  WordShape shape;
  while (value.end > value.begin && is_any_of(text[value.end - 1], U"!*.")) --value.end;
  for (size_t i = value.begin; i < value.end; ++i) {
    const char32_t c = text[i];
    shape.digit |= is_digit(c);
    shape.capital |= is_capital(c);
    shape.lower |= is_letter(c) && !is_capital(c);
    shape.symbol |= is_any_of(c, U"!#$%&*+^~?|");
    shape.joint |= is_any_of(c, U"-._@");
  }
  return shape;
}

bool is_technical(const Letters& text, Span value) {
  const auto word = text.folded(value.begin, value.end);
  if (is_no_value(word) || is_product(word) || is_product_like(word)) return true;
  if (word.find("://") != kNone || word.find_first_of("\\()[]{}=<>") != kNone) return true;
  if (word.starts_with("0x") || word.starts_with('/') || word.starts_with('@')) return true;
  if (word.find_first_not_of("x-*#._") == kNone) return true;
  return word.find("•") != kNone || is_variable(word) || is_count(word) || is_version(word) ||
         is_time(word);
}

bool looks_like_file(const Letters& text, Span value) {
  const auto word = text.folded(value.begin, value.end);
  const auto dot = word.rfind('.');
  return dot != kNone && dot > 0 && dot + 2 < word.size() &&
         word.find_first_of("0123456789!#$%&*+^~_-", dot) == kNone &&
         !(is_of_all_kinds(text, value) && !is_listed(kFileEndings, word.substr(dot + 1)));
}

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

std::optional<Span> quoted_at(const Letters& text, size_t at) {
  while (is_blank(text[at])) ++at;
  const char32_t closing = closing_of(text[at]);
  if (closing == 0) return std::nullopt;
  for (size_t i = at + 1; i < at + kMostQuoted && i < text.size() && text[i] != '\n'; ++i)
    if (text[i] == closing)
      return i - at > kLeastQuoted ? std::optional(Span{at + 1, i}) : std::nullopt;
  return std::nullopt;
}

// "X7K2P-9QMWL-4TR8V-BN3HC-6YJZD": at least four groups alike, of capitals and digits.
bool is_licence_key(const Letters& text, size_t begin, size_t end) {
  constexpr size_t kLeastGroups = 4, kLeastLetters = 4, kMostLetters = 8;
  constexpr size_t kRecoveryGroups = 8, kRecoveryDigits = 6;  // BitLocker's
  size_t groups = 0, length = 0, letters = 0, digits = 0, last = 0;
  for (size_t at = begin; at <= end; ++at) {
    if (at < end && (is_capital(text[at]) || is_digit(text[at]))) {
      ++length;
      ++(is_digit(text[at]) ? digits : letters);
      continue;
    }
    if (at < end && text[at] != '-') return false;
    if (length < kLeastLetters || length > kMostLetters || (last > 0 && length != last))
      return false;
    ++groups;
    last = std::exchange(length, 0);
  }
  const bool is_of_digits = letters == 0 && groups == kRecoveryGroups && last == kRecoveryDigits;
  return is_of_digits || (groups >= kLeastGroups && digits > 0 && letters > 0);
}

// "a8f5f167f44f4964", "a8f5f167-f44f-4964-e6c9-98dee8271113".
bool is_hexadecimal(const Letters& text, size_t begin, size_t end) {
  constexpr size_t kLeast = 16;
  bool digit = false, letter = false;
  for (size_t at = begin; at < end; ++at) {
    digit |= is_digit(text[at]);
    letter |= text[at] >= 'a' && text[at] <= 'f';
    if (!is_digit(text[at]) && text[at] != '-' && !(text[at] >= 'a' && text[at] <= 'f'))
      return false;
  }
  return digit && letter && end - begin >= kLeast;
}

PrivateKind kind_of(const Letters& text, Span value) {
  constexpr size_t kLeastToken = 24;
  const WordShape shape = word_shape_of(text, value);
  const bool is_random =
      shape.digit && shape.lower && shape.capital && !shape.symbol && !shape.joint;
  if (is_licence_key(text, value.begin, value.end) || is_hexadecimal(text, value.begin, value.end))
    return PrivateKind::Token;
  return is_random && value.end - value.begin >= kLeastToken ? PrivateKind::Token
                                                             : PrivateKind::Password;
}

bool is_mixed(const Letters& text, Span value) {
  return value.end - value.begin >= kLeastMixed && word_shape_of(text, value).is_mixed() &&
         !is_technical(text, value) && !looks_like_file(text, value) && !is_reference(text, value);
}

// "usuario33", "theme2024", "Puerto21".
bool is_numbered_thing(const Letters& text, Span value) {
  constexpr std::string_view kThings =
      " campo columna equipo error fila host page pagina pc planta plugin port puerto puesto "
      "server "
      "servidor tabla table tema theme user usuario varchar web ";
  size_t end = value.end;
  while (end > value.begin && (is_digit(text[end - 1]) || is_any_of(text[end - 1], U"_-"))) --end;
  return end < value.end && is_listed(kThings, text.folded(value.begin, end));
}

// "KeePass2", "Apple2".
bool is_numbered_product(const Letters& text, Span value) {
  if (!is_capital(text[value.begin])) return false;
  for (size_t at = value.begin; at + 1 < value.end; ++at)
    if (!is_letter(text[at])) return false;
  return is_digit(text[value.end - 1]);
}

bool is_hard(const Letters& text, Span value) {
  return is_mixed(text, value) && word_shape_of(text, value).is_hard();
}

bool is_mixed_with_digit(const Letters& text, Span value) {
  return is_mixed(text, value) && word_shape_of(text, value).digit;
}

}  // namespace kb::text::secrets
