// SPDX-License-Identifier: MIT
#pragma once
#include <optional>

#include "text/secret_parts.h"

// Reading long numbers; shared by secret_numbers.cc and private_numbers.cc.
//
// Threads: any.
namespace kb::text::secrets {

inline constexpr size_t kMostCard = 19;

bool begins_here(const Letters& text, size_t at);  // nothing before makes it part of more
bool ends_here(const Letters& text, size_t at);

// Characters with single blanks or hyphens between them, as people write long numbers.
struct Run {
  std::string characters;
  std::vector<size_t> groups;  // their lengths
  size_t end = 0;
};
Run run_at(const Letters& text, size_t at, size_t most, bool (*belongs)(char32_t));

bool is_card_number(const std::string& digits);  // by issuer and check digit
bool is_iban(const std::string& iban);           // in capitals; by length and check digits

// The end of a DNI or NIE whose number ends at `at`, when its letter fits. The letter may stand
// behind a hyphen, or, as a capital, behind a blank.
std::optional<size_t> identity_letter_after(const Letters& text, size_t at, int number);

}  // namespace kb::text::secrets
