// SPDX-License-Identifier: MIT
// Numbers with check digits beyond those of secret_numbers.cc: tax numbers of firms (CIF), and
// cards and identity numbers in whatever groups people write them.
#include <optional>

#include "text/private_parts.h"
#include "text/secret_numbers.h"

namespace kb::text::secrets {
namespace {

constexpr size_t kLetteredDigits = kNieDigits, kMostIban = 34;
constexpr std::u32string_view kFirmForms = U"ABCDEFGHJNPQRSUVW";
constexpr std::string_view kFirmLetters = "JABCDEFGHI";

// The check digit of a firm's seven digits: those at odd places doubled.
int firm_check(const std::string& digits) {
  int sum = 0;
  for (size_t i = 0; i < digits.size(); ++i) {
    const int digit = digits[i] - '0';
    sum += i % 2 == 1 ? digit : digit * 2 / 10 + digit * 2 % 10;
  }
  return (10 - sum % 10) % 10;
}

// Behind a first letter, which a slash may part as well: "B-12.345.678", "X/1234567".
std::optional<Number> lettered_number_at(const Letters& text, size_t at,
                                         std::initializer_list<size_t> places) {
  const size_t begin = at + (text[at] == '/' && is_digit(text[at + 1]) ? 1 : 0);
  return number_at(text, begin, kLetteredDigits, U".- \u00A0", places);
}

std::optional<size_t> firm_number_at(const Letters& text, size_t at) {
  if (!is_any_of(capital_of(text[at]), kFirmForms) ||
      (text[at + 1] == ' ' && !is_capital(text[at])))
    return std::nullopt;
  const auto number = lettered_number_at(text, at + 1, {0, 2, 5});
  if (!number) return std::nullopt;
  const bool is_apart = is_any_of(text[number->end], U".- ") && is_alnum(text[number->end + 1]);
  const size_t last = number->end + (is_apart ? 1 : 0);
  const int check = firm_check(number->digits);
  const bool fits =
      text[last] == static_cast<char32_t>('0' + check) ||
      capital_of(text[last]) == static_cast<char32_t>(kFirmLetters[static_cast<size_t>(check)]);
  return fits && ends_here(text, last + 1) ? std::optional(last + 1) : std::nullopt;
}

// "-Z", " - Z", "/Z"; a small letter behind a blank is a word.
std::optional<size_t> letter_after(const Letters& text, size_t at, const std::string& digits) {
  size_t letter = at;
  while (letter < at + 3 && is_any_of(text[letter], U".-/ \u00A0–")) ++letter;
  if (letter <= at + 1 && is_any_of(text[at], U"- "))
    return identity_letter_after(text, at, digits);
  if (letter > at && is_blank(text[letter - 1]) && !is_capital(text[letter])) return std::nullopt;
  const auto end = identity_letter_after(text, letter, digits);
  return end && *end == letter + 1 ? end : std::nullopt;
}

// "73 004 158 L".
std::optional<size_t> grouped_dni_at(const Letters& text, size_t at) {
  const auto number = number_at(text, at, kDniDigits, U" .-", {2, 5});
  return number ? letter_after(text, number->end, number->digits) : std::nullopt;
}

// "y 1234567 x", "X-1.234.567-L".
std::optional<size_t> grouped_nie_at(const Letters& text, size_t at) {
  const auto first = nie_digit(capital_of(text[at]));
  const auto rest = first ? lettered_number_at(text, at + 1, {0, 1, 4}) : std::nullopt;
  return rest ? letter_after(text, rest->end, *first + rest->digits) : std::nullopt;
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
      iban += static_cast<char>(capital_of(text[i]));
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
