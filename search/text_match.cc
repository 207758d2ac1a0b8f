// SPDX-License-Identifier: MIT
#include "search/text_match.h"

#include <algorithm>

#include "search/analysis.h"
#include "search/query_text.h"

namespace kb::search {
namespace {

struct Words {
  std::vector<std::string> terms, stop_terms;
};

Words analysed(std::string_view text, const std::string& language, std::size_t most) {
  Analyzer& analyzer = analyzer_for(language);
  Words words;
  for (const auto& word : whole_words(text, most)) {
    if (word.kind == text::TokenKind::Technical) {
      words.terms.push_back(Analyzer::technical(word.written));
      continue;
    }
    const Term& term = analyzer.word(word.written);
    (term.is_stop ? words.stop_terms : words.terms).push_back(term.text);
  }
  return words;
}

std::vector<std::string> each_once(std::vector<std::string> terms) {
  std::ranges::sort(terms);
  const auto [repeated, end] = std::ranges::unique(terms);
  terms.erase(repeated, end);
  return terms;
}

}  // namespace

TextMatch::TextMatch(std::string_view query, std::string language)
    : language_(std::move(language)) {
  auto words = analysed(query, language_, kMaxQueryWords);
  terms_ = each_once(std::move(words.terms.empty() ? words.stop_terms : words.terms));
}

bool TextMatch::is_in(std::string_view text) const {
  auto words = analysed(text, language_, static_cast<std::size_t>(-1));
  std::ranges::move(words.stop_terms, std::back_inserter(words.terms));
  return std::ranges::includes(each_once(std::move(words.terms)), terms_);
}

}  // namespace kb::search
