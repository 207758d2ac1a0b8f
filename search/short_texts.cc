// SPDX-License-Identifier: MIT
#include "search/short_texts.h"

#include <cmath>
#include <unordered_map>

#include "core/utf8.h"
#include "search/word_term.h"

namespace kb::search {
namespace {

constexpr double kTitleWeight = 2;
constexpr size_t kReadBytes = 600;  // of each body: what it is about stands first

// The telling words of what is compared with, by their place in the counts below.
using Wanted = std::unordered_map<std::string, size_t>;

Wanted telling_terms(Analyzer& analyzer, std::string_view text) {
  Wanted terms;
  for (const auto& word : whole_words(text)) {
    if (terms.size() >= kMaxQueryWords) break;
    auto term = term_of(analyzer, word);
    if (!term.is_stop) terms.try_emplace(std::move(term.text), terms.size());
  }
  return terms;
}

// How often a text has each.
using Counts = std::vector<float>;

void add_counts(Counts& counts, Analyzer& analyzer, const Wanted& wanted, std::string_view text,
                double weight) {
  for_each_whole_word(text, [&](std::string_view written, text::TokenKind kind) {
    with_term(analyzer, written, kind, [&](const std::string& term) {
      const auto known = wanted.find(term);
      if (known != wanted.end()) counts[known->second] += static_cast<float>(weight);
    });
    return true;
  });
}

}  // namespace

std::vector<double> relevance_of(const std::vector<ShortText>& texts, std::string_view to,
                                 std::string_view language) {
  Analyzer& analyzer = analyzer_for(language);
  const Wanted wanted = telling_terms(analyzer, to);
  std::vector<Counts> all(texts.size(), Counts(wanted.size(), 0));
  std::vector<double> texts_with(wanted.size(), 0);
  for (size_t i = 0; i < texts.size(); ++i) {
    add_counts(all[i], analyzer, wanted, texts[i].title, kTitleWeight);
    add_counts(all[i], analyzer, wanted, utf8_prefix(texts[i].body, kReadBytes), 1);
    for (size_t term = 0; term < wanted.size(); ++term)
      if (all[i][term] > 0) ++texts_with[term];
  }
  std::vector<double> scores(texts.size(), 0);
  for (size_t i = 0; i < texts.size(); ++i)
    for (size_t term = 0; term < wanted.size(); ++term) {
      const double count = all[i][term];
      if (count == 0) continue;
      const double rare = std::log(1 + static_cast<double>(texts.size()) / texts_with[term]);
      scores[i] += rare * count / (count + 1);  // the second mention says less
    }
  return scores;
}

}  // namespace kb::search
