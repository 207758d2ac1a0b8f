// SPDX-License-Identifier: MIT
#include "search/text_match.h"

#include <cctype>
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
  for (const auto& term : terms_)
    if (!term.empty()) first_bytes_.set(static_cast<unsigned char>(term.front()));
  if (!terms_.empty()) return;
  terms_ = std::move(stop_terms);
  first_bytes_.set();  // their terms begin with a prefix
}

// Folding and stemming leave the first letter of a word of ASCII as it is.
bool TextMatch::may_begin(std::string_view written) const {
  const auto first = static_cast<unsigned char>(written.front());
  return first >= 0x80 || first_bytes_.test(static_cast<unsigned char>(std::tolower(first)));
}

bool TextMatch::is_in(std::span<const std::string_view> pieces) const {
  Analyzer& analyzer = analyzer_for(language_);
  auto missing = terms_;
  for (const auto piece : pieces) {
    if (missing.empty()) break;
    for_each_whole_word(piece, [&](std::string_view written, text::TokenKind kind) {
      if (may_begin(written))
        with_term(analyzer, written, kind, [&](const std::string& term) { missing.erase(term); });
      return !missing.empty();
    });
  }
  return missing.empty();
}

}  // namespace kb::search
