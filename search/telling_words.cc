// SPDX-License-Identifier: MIT
#include "search/telling_words.h"

#include <algorithm>

#include "search/analysis.h"
#include "search/query_text.h"
#include "text/fold.h"

namespace kb::search {
namespace {

bool has_figure(std::string_view word) {
  return std::ranges::any_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

std::vector<TellingWord> telling_words(std::string_view text, std::string_view lang) {
  Analyzer& analyzer = analyzer_for(lang);
  std::vector<TellingWord> words;
  for (const auto& word : whole_words(text)) {
    if (word.kind != text::TokenKind::Word || has_figure(word.written)) continue;
    const Term& term = analyzer.word(word.written);
    if (!term.is_stop && term.folded.size() >= kLeastTellingLetters)
      words.push_back({term.text, text::to_lower(word.written)});
  }
  return words;
}

std::map<std::string, std::string> telling_stems(std::string_view text, std::string_view lang) {
  std::map<std::string, std::string> stems;
  for (auto& word : telling_words(text, lang))
    stems.emplace(std::move(word.stem), std::move(word.written));
  return stems;
}

}  // namespace kb::search
