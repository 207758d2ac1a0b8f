// SPDX-License-Identifier: MIT
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

// The words of a text that say what it is about: no stop words, no figures, no technical tokens,
// none shorter than kLeastTellingLetters. Threads: any.
namespace kb::search {

inline constexpr size_t kLeastTellingLetters = 3;

struct TellingWord {
  std::string stem, written;  // written in lower case
};

std::vector<TellingWord> telling_words(std::string_view text, std::string_view lang);  // in order
std::map<std::string, std::string> telling_stems(std::string_view text,
                                                 std::string_view lang);  // stem → as first written

}  // namespace kb::search
