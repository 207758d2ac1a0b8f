// SPDX-License-Identifier: MIT
#pragma once
#include <initializer_list>
#include <optional>

#include "text/secret_parts.h"

// Reading long numbers; shared by secret_numbers.cc and private_numbers.cc.
//
// Threads: any.
namespace kb::text::secrets {

inline constexpr size_t kMostCard = 19;

bool begins_here(const Letters& text, size_t at);  // nothing before makes it part of more
bool ends_here(const Letters& text, size_t at);

struct Number {
  std::string digits;
  size_t end = 0;
};
// The next `count` digits, with one of `marks` at most before those numbered in `places`:
// "12.345.678".
std::optional<Number> number_at(const Letters& text, size_t at, size_t count,
                                std::u32string_view marks, std::initializer_list<size_t> places);

bool is_card_number(const std::string& digits);  // by issuer and check digit
bool is_iban(const std::string& iban);           // in capitals; by length and check digits

inline constexpr size_t kDniDigits = 8, kNieDigits = 7;
// The digit that the first letter of a NIE stands for.
std::optional<char> nie_digit(char32_t first);

// The end of a DNI or NIE whose digits end at `at`, when its letter fits. The letter may stand
// behind a hyphen, or, as a capital, behind a blank.
std::optional<size_t> identity_letter_after(const Letters& text, size_t at,
                                            const std::string& digits);

}  // namespace kb::text::secrets
