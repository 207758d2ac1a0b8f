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

constexpr size_t kFirmDigits = 8, kIdentityDigits = 8;
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
  return is_any_of(text[at], U".- ") && is_alnum(text[at + 1]) &&
         std::ranges::find(places, digits) != places.end();
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
  if (is_any_of(text[i], U"- ") && is_alnum(text[i + 1])) ++i;
  const int check = firm_check(digits);
  const char32_t last = is_ascii_letter(text[i]) && !is_capital(text[i]) ? text[i] - 32 : text[i];
  const bool fits = last == static_cast<char32_t>('0' + check) ||
                    last == static_cast<char32_t>(kFirmLetters[static_cast<size_t>(check)]);
  return fits && ends_here(text, i + 1) ? std::optional(i + 1) : std::nullopt;
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
  if (text[i] == '.' || text[i] == '/') {
    const auto end = identity_letter_after(text, i + 1, number);
    return end && *end == i + 2 ? end : std::nullopt;
  }
  return identity_letter_after(text, i, number);
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
  return identity_letter_after(text, i, number);
}

// The first groups may be a card and the next one its date: "4917 6100 2284 5036 11/28".
std::optional<size_t> any_card_at(const Letters& text, size_t at) {
  std::string digits;
  for (size_t i = at; digits.size() <= kMostCard; ++i) {
    if (is_digit(text[i])) {
      digits += static_cast<char>(text[i]);
      if (ends_here(text, i + 1) && is_card_number(digits)) return i + 1;
    } else if (!is_any_of(text[i], U" -.") || !is_digit(text[i + 1])) {
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

std::optional<size_t> identity_at(const Letters& text, size_t at) {
  for (const auto read : {firm_number_at, grouped_dni_at, grouped_nie_at})
    if (const auto end = read(text, at)) return end;
  return std::nullopt;
}

}  // namespace

void find_more_numbers(const Letters& text, FoundList& found) {
  for (size_t at = 0; at < text.size(); ++at) {
    if (!is_alnum(text[at]) || (!begins_here(text, at) && text[at - 1] != '.')) continue;
    auto kind = PrivateKind::IdentityNumber;
    auto end = identity_at(text, at);
    if (!end && past_country(text, at) > at) end = identity_at(text, past_country(text, at));
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
