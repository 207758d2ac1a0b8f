// SPDX-License-Identifier: MIT
#include "text/private_password_shape.h"

#include "text/private_password_words.h"
#include "text/secret_words.h"

namespace kb::text::secrets {
namespace {

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

// "8.1.2-1ubuntu2", "v2.3b".
bool is_version(const std::string& word) {
  const size_t digit = word.starts_with('v') ? 1 : 0;
  if (word.size() <= digit || word[digit] < '0' || word[digit] > '9') return false;
  const auto end = word.find_first_not_of("0123456789.", digit);
  return word.find('.') < end && end > digit + 1;
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
  return word.find("•") != kNone || is_variable(word) || is_count(word) || is_version(word);
}

bool looks_like_file(const Letters& text, Span value) {
  const auto word = text.folded(value.begin, value.end);
  const auto dot = word.rfind('.');
  return dot != kNone && dot > 0 && dot + 2 < word.size() &&
         word.find_first_of("0123456789!#$%&*+^~_-", dot) == kNone;
}

bool is_numbered_name(const Letters& text, Span value) {
  size_t at = value.begin;
  while (at < value.end && is_letter(text[at])) ++at;
  size_t end = at;
  while (end < value.end && is_digit(text[end])) ++end;
  return end == value.end && end - at <= 2;
}

bool is_mixed(const Letters& text, Span value) {
  return value.end - value.begin >= kLeastMixed && word_shape_of(text, value).is_mixed() &&
         !is_technical(text, value) && !looks_like_file(text, value) && !is_reference(text, value);
}

bool is_hard(const Letters& text, Span value) {
  return is_mixed(text, value) && word_shape_of(text, value).is_hard();
}

}  // namespace kb::text::secrets
