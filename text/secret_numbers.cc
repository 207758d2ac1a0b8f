// SPDX-License-Identifier: MIT
// Numbers with check digits: cards (Luhn, in the ranges that issuers use), IBAN (mod 97), DNI and
// NIE (their letter).
#include <algorithm>
#include <array>
#include <optional>

#include "text/secret_numbers.h"

namespace kb::text::secrets {
namespace {

constexpr size_t kLeastCard = 13;

struct IbanForm {
  std::string_view code;
  size_t length;
};
constexpr auto kIbans = std::to_array<IbanForm>(
    {{"AD", 24}, {"AT", 20}, {"BE", 16}, {"BG", 22}, {"CH", 21}, {"CY", 28}, {"CZ", 24}, {"DE", 22},
     {"DK", 18}, {"EE", 20}, {"ES", 24}, {"FI", 18}, {"FR", 27}, {"GB", 22}, {"GI", 23}, {"GR", 27},
     {"HR", 21}, {"HU", 28}, {"IE", 22}, {"IS", 26}, {"IT", 27}, {"LI", 21}, {"LT", 20}, {"LU", 20},
     {"LV", 21}, {"MA", 28}, {"MC", 27}, {"MT", 31}, {"NL", 18}, {"NO", 15}, {"PL", 28}, {"PT", 25},
     {"RO", 24}, {"SE", 24}, {"SI", 19}, {"SK", 24}, {"SM", 27}, {"TR", 26}});
constexpr std::string_view kDniLetters = "TRWAGMYFPDXBNJZSQVHLCKE";

bool is_luhn(const std::string& digits) {
  int sum = 0;
  for (size_t i = 0; i < digits.size(); ++i) {
    int digit = digits[digits.size() - 1 - i] - '0';
    if (i % 2 == 1 && (digit *= 2) > 9) digit -= 9;
    sum += digit;
  }
  return sum % 10 == 0;
}

bool is_issued(const std::string& digits) {
  const int two = std::stoi(digits.substr(0, 2)), four = std::stoi(digits.substr(0, 4));
  const size_t size = digits.size();
  if (digits[0] == '4') return size == 13 || size == 16 || size == 19;
  if ((two >= 51 && two <= 55) || (four >= 2221 && four <= 2720)) return size == 16;
  if (two == 34 || two == 37) return size == 15;
  if (two == 36 || two == 38 || (four >= 3000 && four <= 3059)) return size == 14;
  return (four == 6011 || two == 65 || two == 62) && size >= 16;
}

int rest_by_97(const std::string& iban) {
  int rest = 0;
  for (size_t i = 0; i < iban.size(); ++i) {
    const char c = iban[(i + 4) % iban.size()];
    rest = (c <= '9' ? rest * 10 + (c - '0') : rest * 100 + (c - 'A' + 10)) % 97;
  }
  return rest;
}

}  // namespace

bool begins_here(const Letters& text, size_t at) {
  return at == 0 || (!is_name_letter(text[at - 1]) && !is_any_of(text[at - 1], U"+.,#"));
}
bool ends_here(const Letters& text, size_t at) {
  return !is_word_letter(text[at]) && text[at] != '_';
}

std::optional<Number> number_at(const Letters& text, size_t at, size_t count,
                                std::u32string_view marks, std::initializer_list<size_t> places) {
  Number number;
  for (; number.digits.size() < count; ++at) {
    const bool may_part = std::ranges::find(places, number.digits.size()) != places.end();
    if (may_part && is_any_of(text[at], marks) && is_digit(text[at + 1])) ++at;
    if (!is_digit(text[at])) return std::nullopt;
    number.digits += static_cast<char>(text[at]);
  }
  number.end = at;
  return number;
}

bool is_card_number(const std::string& digits) {
  return digits.size() >= kLeastCard && is_issued(digits) && is_luhn(digits);
}

bool is_iban(const std::string& iban) {
  for (const IbanForm& form : kIbans)
    if (iban.size() == form.length && iban.starts_with(form.code)) return rest_by_97(iban) == 1;
  return false;
}

std::optional<char> nie_digit(char32_t first) {
  const bool is_first = first >= 'X' && first <= 'Z';
  return is_first ? std::optional(static_cast<char>('0' + (first - 'X'))) : std::nullopt;
}

std::optional<size_t> identity_letter_after(const Letters& text, size_t at,
                                            const std::string& digits) {
  const bool apart = text[at] == '-' || text[at] == ' ';
  const char32_t letter = text[at + (apart ? 1 : 0)];
  const size_t end = at + (apart ? 2 : 1);
  if (!is_ascii_letter(letter) || !ends_here(text, end)) return std::nullopt;
  if (text[at] == ' ' && !is_capital(letter)) return std::nullopt;
  const char32_t due = static_cast<char32_t>(kDniLetters[std::stoul(digits) % kDniLetters.size()]);
  return capital_of(letter) == due ? std::optional(end) : std::nullopt;
}

namespace {

// Characters with single blanks or hyphens between them, as people write long numbers.
struct Run {
  std::string characters;
  std::vector<size_t> groups;  // their lengths
  size_t end = 0;
};
Run run_at(const Letters& text, size_t at, size_t most, bool (*belongs)(char32_t)) {
  Run run;
  run.groups.push_back(0);
  for (size_t i = at; run.characters.size() < most; ++i) {
    const bool separates = (text[i] == ' ' || text[i] == '-') && belongs(text[i + 1]);
    if (separates && run.groups.back() > 0) {
      run.groups.push_back(0);
      continue;
    }
    if (!belongs(text[i])) break;
    run.characters += static_cast<char>(capital_of(text[i]));
    ++run.groups.back();
    run.end = i + 1;
  }
  return run;
}

// In one piece, in fours, or 4-6-5 and 4-6-4.
bool is_grouped_as_cards_are(const std::vector<size_t>& groups) {
  if (groups.size() == 1) return true;
  if (groups.size() == 3 && groups[1] == 6) return groups[0] == 4;
  for (size_t i = 0; i + 1 < groups.size(); ++i)
    if (groups[i] != 4) return false;
  return groups.back() <= 4;
}

std::optional<size_t> card_at(const Letters& text, size_t at) {
  const Run run = run_at(text, at, kMostCard, is_digit);
  const bool is_card = ends_here(text, run.end) && is_grouped_as_cards_are(run.groups) &&
                       is_card_number(run.characters);
  return is_card ? std::optional(run.end) : std::nullopt;
}

std::optional<size_t> iban_at(const Letters& text, size_t at) {
  if (!is_digit(text[at + 2]) || !is_digit(text[at + 3])) return std::nullopt;
  for (const IbanForm& form : kIbans) {
    const Run run = run_at(text, at, form.length, is_alnum);
    if (!run.characters.starts_with(form.code)) continue;
    if (run.characters.size() < form.length || !ends_here(text, run.end)) return std::nullopt;
    return rest_by_97(run.characters) == 1 ? std::optional(run.end) : std::nullopt;
  }
  return std::nullopt;
}

std::optional<size_t> dni_at(const Letters& text, size_t at) {
  const auto number = number_at(text, at, kDniDigits, U".", {2, 5});
  return number ? identity_letter_after(text, number->end, number->digits) : std::nullopt;
}

std::optional<size_t> nie_at(const Letters& text, size_t at) {
  const auto first = nie_digit(text[at]);
  const auto rest = first ? number_at(text, at + 1, kNieDigits, U"-", {0}) : std::nullopt;
  return rest ? identity_letter_after(text, rest->end, *first + rest->digits) : std::nullopt;
}

}  // namespace

void find_numbers(const Letters& text, FoundList& found) {
  for (size_t at = 0; at < text.size(); ++at) {
    if (!is_alnum(text[at]) || !begins_here(text, at)) continue;
    const bool digit = is_digit(text[at]);
    auto kind = digit ? SecretKind::Card : SecretKind::Iban;
    auto end = digit ? card_at(text, at) : iban_at(text, at);
    if (!end) {
      kind = SecretKind::IdentityNumber;
      end = digit ? dni_at(text, at) : nie_at(text, at);
    }
    if (!end) continue;
    found.push_back({kind, at, *end});
    at = *end - 1;
  }
}

}  // namespace kb::text::secrets
