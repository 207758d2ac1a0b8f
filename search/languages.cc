// SPDX-License-Identifier: MIT
#include "search/languages.h"

#include <algorithm>
#include <vector>

#include "search/stop_words.h"

namespace kb::search {
namespace {

void restore_nothing(std::string&) {}

// Snowball sees the suffix -ión only with its accent, and people leave it out: "configuracion" must
// meet "configuración" and "configuraciones". Nine in ten folded -ion words end in one of these
// letters.
void restore_spanish(std::string& word) {
  constexpr std::string_view kBefore = "csgxtn";
  const size_t n = word.size();
  if (n > 5 && word.ends_with("ion") && kBefore.find(word[n - 4]) != std::string_view::npos)
    word.replace(n - 2, 1, "ó");
}

// Portuguese -ção and -ções fold to -cao and -coes.
void restore_portuguese(std::string& word) {
  if (word.size() > 5 && word.ends_with("cao"))
    word.replace(word.size() - 3, 3, "ção");
  else if (word.size() > 6 && word.ends_with("coes"))
    word.replace(word.size() - 4, 4, "ções");
}

// Catalan -ció and -cions.
void restore_catalan(std::string& word) {
  if (word.size() > 5 && word.ends_with("cio")) word.replace(word.size() - 1, 1, "ó");
}

}  // namespace

std::span<const Language> languages() {
  static const std::vector<Language> rows = {
      {"es", "spanish", restore_spanish, stop_words::spanish()},
      {"en", "english", restore_nothing, stop_words::english()},
      {"pt", "portuguese", restore_portuguese, stop_words::portuguese()},
      {"fr", "french", restore_nothing, stop_words::french()},
      {"de", "german", restore_nothing, stop_words::german()},
      {"it", "italian", restore_nothing, stop_words::italian()},
      {"ca", "catalan", restore_catalan, stop_words::catalan()},
  };
  return rows;
}

const Language& language_or_default(std::string_view code) {
  for (const auto& row : languages())
    if (row.code == code) return row;
  return languages().front();
}

bool is_stop_word(const Language& language, std::string_view folded_word) {
  return std::ranges::binary_search(language.stop_words, folded_word);
}

}  // namespace kb::search
