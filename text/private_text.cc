// SPDX-License-Identifier: MIT
#include "text/private_text.h"

#include <algorithm>
#include <string>
#include <vector>

#include "text/fold.h"
#include "text/private_values.h"
#include "text/secret_words.h"

namespace kb::text {
namespace {

constexpr int kManyDigits = 7, kManyGrouped = 9;
constexpr size_t kLongWord = 10;

bool is_secret_name(std::string_view word) {
  return secrets::is_password_name(word) || word == "token";
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool has_address(std::string_view text) {
  const auto at = text.find('@');
  return at != std::string_view::npos && at > 0 && text[at - 1] != ' ' && at + 1 < text.size() &&
         text[at + 1] != ' ';
}

// Codes such as 0x80070005 are not numbers of anybody.
bool is_hexadecimal(std::string_view text, size_t digit) {
  return digit >= 2 && (text[digit - 1] == 'x' || text[digit - 1] == 'X') && text[digit - 2] == '0';
}

// In one piece, or in groups as people write telephones and cards, "612 34 56 78".
bool has_long_number(std::string_view text) {
  int together = 0, grouped = 0;
  bool is_code = false;
  for (size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (is_digit(c)) {
      if (together == 0) is_code = is_hexadecimal(text, i);
      ++together;
      ++grouped;
      if (!is_code && (together >= kManyDigits || grouped >= kManyGrouped)) return true;
    } else {
      together = 0;
      if (is_code || (c != ' ' && c != '-')) grouped = 0;
    }
  }
  return false;
}

std::vector<std::string_view> words_of(std::string_view text) {
  constexpr std::string_view kBlanks = " \t\r\n";
  std::vector<std::string_view> words;
  for (size_t at = 0; (at = text.find_first_not_of(kBlanks, at)) != std::string_view::npos;) {
    const auto end = std::min(text.find_first_of(kBlanks, at), text.size());
    words.push_back(text.substr(at, end - at));
    at = end;
  }
  return words;
}

bool looks_random(std::string_view word) {
  if (word.size() < kLongWord) return false;
  const auto any = [&](char first, char last) {
    return std::ranges::any_of(word, [&](char c) { return c >= first && c <= last; });
  };
  return any('a', 'z') && any('A', 'Z') && any('0', '9');
}

bool is_plain_word(std::string_view word) {
  return std::ranges::all_of(word, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           (static_cast<unsigned char>(c) & 0x80);
  });
}

// "clave: x", "clave=x", "clave es x1"; but "la clave es incorrecta" gives none.
bool gives_a_secret(const std::vector<std::string_view>& words) {
  for (size_t i = 0; i < words.size(); ++i) {
    const std::string folded = fold(words[i]);
    const auto mark = folded.find_first_of(":=");
    const bool is_last = i + 1 == words.size();
    if (!is_secret_name(std::string_view(folded).substr(0, mark))) continue;
    if (mark != std::string::npos && (mark + 1 < folded.size() || !is_last)) return true;
    if (mark == std::string::npos && i + 2 < words.size() &&
        secrets::is_giving(fold(words[i + 1])) && !is_plain_word(words[i + 2]))
      return true;
  }
  return false;
}

// Anything but the address of a machine, which people search for as they read it in an error.
bool tells_of_somebody(std::string_view text) {
  return std::ranges::any_of(find_private_values(text, {}), [](const PrivateValue& value) {
    return value.kind != PrivateKind::IpAddress;
  });
}

}  // namespace

bool may_be_private(std::string_view text) {
  if (has_address(text) || has_long_number(text)) return true;
  const auto words = words_of(text);
  return std::ranges::any_of(words, looks_random) || gives_a_secret(words) ||
         tells_of_somebody(text);
}

}  // namespace kb::text
