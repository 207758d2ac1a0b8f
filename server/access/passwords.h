// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "store/people.h"

// Which passwords may be chosen: long ones that are not what anybody would try first. Length is
// what counts, so signs and digits are asked of nobody.
//
// Threads: any.
namespace kb::server {

inline constexpr size_t kLeastPasswordLetters = 12;
inline constexpr size_t kMostPasswordBytes = 1000;

enum class PasswordFault {
  Short,
  Long,
  Plain,    // a common word, a row of keys, few different letters
  TellsWho  // hardly more than the person's name, address or account
};

std::optional<PasswordFault> password_fault(std::string_view password, const store::Person& person);

}  // namespace kb::server
