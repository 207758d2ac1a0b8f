// SPDX-License-Identifier: MIT
#include "search/text_match.h"

#include <utility>

#include "search/word_term.h"

namespace kb::search {

TextMatch::TextMatch(std::string_view query, std::string language)
    : language_(std::move(language)) {
  Analyzer& analyzer = analyzer_for(language_);
  std::set<std::string> stop_terms;
  for (const auto& word : whole_words(query, kMaxQueryWords)) {
    auto term = term_of(analyzer, word);
    (term.is_stop ? stop_terms : terms_).insert(std::move(term.text));
  }
  if (terms_.empty()) terms_ = std::move(stop_terms);
}

bool TextMatch::is_in(std::string_view text) const {
  Analyzer& analyzer = analyzer_for(language_);
  auto missing = terms_;
  for (const auto& word : whole_words(text)) {
    if (missing.empty()) break;
    missing.erase(term_of(analyzer, word).text);
  }
  return missing.empty();
}

}  // namespace kb::search
