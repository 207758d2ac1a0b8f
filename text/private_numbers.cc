// SPDX-License-Identifier: MIT
// Numbers with check digits beyond those of secret_numbers.cc: tax numbers of firms (CIF), and
// cards and identity numbers in whatever groups people write them.
#include <algorithm>
#include <array>
#include <optional>

#include "text/private_parts.h"
#include "text/secret_numbers.h"

namespace kb::text::secrets {
namespace {

constexpr size_t kFirmDigits = 8, kIdentityDigits = 8, kMostIban = 34;
constexpr std::u32string_view kFirmForms = U"ABCDEFGHJNPQRSUVW";
constexpr std::string_view kFirmLetters = "JABCDEFGHI";

// The check digit of a firm's seven digits: those at odd places doubled.
int firm_check(const std::string& digits) {
  int sum = 0;
  for (size_t i = 0; i + 1 < kFirmDigits; ++i) {
    const int digit = digits[i] - '0';
    sum += i % 2 == 1 ? digit : digit * 2 / 10 + digit * 2 % 10;
  }
  return (10 - sum % 10) % 10;
}

// Where people put marks into the digits of an identity: "B-12.345.678", "73 004 158-L".
bool separates(const Letters& text, size_t at, size_t digits, std::span<const size_t> places) {
  const bool is_sign = is_any_of(text[at], U".- \u00A0") || (digits == 0 && text[at] == '/');
  return is_sign && is_alnum(text[at + 1]) && std::ranges::find(places, digits) != places.end();
}

std::optional<size_t> firm_number_at(const Letters& text, size_t at) {
  const char32_t form = is_capital(text[at]) ? text[at] : text[at] - 'a' + 'A';
  if (!is_any_of(form, kFirmForms) || (text[at + 1] == ' ' && !is_capital(text[at])))
    return std::nullopt;
  constexpr std::array<size_t, 3> kPlaces{0, 2, 5};
  std::string digits;
  size_t i = at + 1;
  for (; digits.size() + 1 < kFirmDigits; ++i) {
    if (separates(text, i, digits.size(), kPlaces)) continue;
    if (!is_digit(text[i])) return std::nullopt;
    digits += static_cast<char>(text[i]);
  }
  if (is_any_of(text[i], U".- ") && is_alnum(text[i + 1])) ++i;
  const int check = firm_check(digits);
  const char32_t last = is_ascii_letter(text[i]) && !is_capital(text[i]) ? text[i] - 32 : text[i];
  const bool fits = last == static_cast<char32_t>('0' + check) ||
                    last == static_cast<char32_t>(kFirmLetters[static_cast<size_t>(check)]);
  return fits && ends_here(text, i + 1) ? std::optional(i + 1) : std::nullopt;
}

// "-Z", " - Z", "/Z"; a small letter behind a blank is a word.
std::optional<size_t> letter_after(const Letters& text, size_t at, int number) {
  size_t letter = at;
  while (letter < at + 3 && is_any_of(text[letter], U".-/ \u00A0–")) ++letter;
  if (letter <= at + 1 && is_any_of(text[at], U"- "))
    return identity_letter_after(text, at, number);
  if (letter > at && is_blank(text[letter - 1]) && !is_capital(text[letter])) return std::nullopt;
  const auto end = identity_letter_after(text, letter, number);
  return end && *end == letter + 1 ? end : std::nullopt;
}

// The eight digits of a DNI in groups: "73 004 158 L".
std::optional<size_t> grouped_dni_at(const Letters& text, size_t at) {
  int number = 0;
  size_t i = at;
  for (size_t digits = 0; digits < kIdentityDigits; ++i) {
    const bool blank = is_any_of(text[i], U" .-") && (digits == 2 || digits == 5);
    if (blank && is_digit(text[i + 1])) continue;
    if (!is_digit(text[i])) return std::nullopt;
    number = number * 10 + static_cast<int>(text[i] - '0');
    ++digits;
  }
  return letter_after(text, i, number);
}

// "y 1234567 x", "X-1.234.567-L".
std::optional<size_t> grouped_nie_at(const Letters& text, size_t at) {
  constexpr std::u32string_view kFirst = U"XYZxyz";
  const auto first = kFirst.find(text[at]);
  if (first == std::u32string_view::npos) return std::nullopt;
  constexpr std::array<size_t, 3> kPlaces{0, 1, 4};
  int number = static_cast<int>(first % 3);
  size_t i = at + 1;
  for (size_t digits = 0; digits + 1 < kIdentityDigits; ++i) {
    if (separates(text, i, digits, kPlaces)) continue;
    if (!is_digit(text[i])) return std::nullopt;
    number = number * 10 + static_cast<int>(text[i] - '0');
    ++digits;
  }
  return letter_after(text, i, number);
}

// The first groups may be a card and the next one its date: "4917 6100 2284 5036 11/28".
std::optional<size_t> any_card_at(const Letters& text, size_t at) {
  std::string digits;
  for (size_t i = at; digits.size() <= kMostCard; ++i) {
    if (is_digit(text[i])) {
      digits += static_cast<char>(text[i]);
      if (ends_here(text, i + 1) && is_card_number(digits)) return i + 1;
    } else if (!is_any_of(text[i], U" -.·–/\u00A0") || !is_digit(text[i + 1])) {
      return std::nullopt;
    }
  }
  return std::nullopt;
}

// A tax number may stand behind the country: "ESB12345674".
size_t past_country(const Letters& text, size_t at) {
  if (!text.has(at, "ES") && !text.has(at, "es")) return at;
  const bool is_apart = text[at + 2] == '-' || (text[at] == 'E' && text[at + 2] == ' ');
  return at + (is_apart ? 3 : 2);
}

// "ES91.2100.0418…", "ES 91 2100": with other marks than a blank or a hyphen between.
std::optional<size_t> any_iban_at(const Letters& text, size_t at) {
  if (!is_ascii_letter(text[at + 1])) return std::nullopt;
  std::string iban;
  for (size_t i = at; iban.size() < kMostIban; ++i) {
    if (is_alnum(text[i])) {
      const char c = static_cast<char>(text[i]);
      iban += c >= 'a' ? static_cast<char>(c - 'a' + 'A') : c;
      if (iban.size() == 3 && !is_digit(text[i])) return std::nullopt;
      if (ends_here(text, i + 1) && is_iban(iban)) return i + 1;
    } else if (!is_any_of(text[i], U" -.·–/\u00A0") || !is_alnum(text[i + 1])) {
      return std::nullopt;
    }
  }
  return std::nullopt;
}

// "nº12345678Z", "N.I.F.B64717838".
bool begins_number(const Letters& text, size_t at) {
  return begins_here(text, at) || is_any_of(text[at - 1], U".º°ª");
}

std::optional<size_t> identity_at(const Letters& text, size_t at) {
  for (const auto read : {firm_number_at, grouped_dni_at, grouped_nie_at})
    if (const auto end = read(text, at)) return end;
  return std::nullopt;
}

}  // namespace

void find_more_numbers(const Letters& text, FoundList& found) {
  for (size_t at = 0; at < text.size(); ++at) {
    if (!is_alnum(text[at]) || !begins_number(text, at)) continue;
    auto kind = PrivateKind::IdentityNumber;
    auto end = identity_at(text, at);
    if (const size_t number = past_country(text, at); number > at)
      if (const auto behind = identity_at(text, number)) end = behind;
    if (!end && is_ascii_letter(text[at])) {
      end = any_iban_at(text, at);
      if (end) kind = PrivateKind::Iban;
    }
    if (!end && is_digit(text[at])) {
      kind = PrivateKind::Card;
      end = any_card_at(text, at);
    }
    if (!end) continue;
    found.push_back({kind, at, *end});
    at = *end - 1;
  }
}

}  // namespace kb::text::secrets
