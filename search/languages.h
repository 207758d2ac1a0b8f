// SPDX-License-Identifier: MIT
#pragma once
#include <functional>
#include <span>
#include <string>
#include <string_view>

// The languages that are analysed, a row each: adding a language is adding a row.
//
// Threads: any; the table never changes.
namespace kb::search {

struct Language {
  std::string_view code;     // ISO 639-1
  std::string_view stemmer;  // Snowball's name
  // Puts back, in a folded word, the marks that the stemmer needs to see a suffix.
  void (*restore)(std::string& folded_word);
  std::span<const std::string_view> stop_words;  // folded, sorted
};

std::span<const Language> languages();

// The row of `code`; for any other code the first row (Spanish).
const Language& language_or_default(std::string_view code);

bool is_stop_word(const Language& language, std::string_view folded_word);

}  // namespace kb::search
