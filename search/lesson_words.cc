// SPDX-License-Identifier: MIT
#include "search/lesson_words.h"

#include <algorithm>

#include "search/query_text.h"

namespace kb::search {

std::size_t LessonWords::add(std::string_view text, std::string_view language) {
  Analyzer& analyzer = analyzer_for(language);
  std::string key(analyzer.language().code);
  const std::size_t prefix = key.size() + 1;
  for (const auto& [written, kind] : whole_words(text, kMaxFeatureWords)) {
    key.resize(prefix - 1);
    key += kind == text::TokenKind::Technical ? '#' : ' ';
    key += written;
    const auto [known, is_new] = numbers_.try_emplace(key, static_cast<Word>(words_.size()));
    if (is_new) keep(answer_word(written, kind, analyzer));
    all_.push_back(known->second);
  }
  end_.push_back(all_.size());
  return end_.size() - 1;
}

void LessonWords::keep(AnswerWord word) {
  const auto next = static_cast<Term>(term_numbers_.size());
  terms_.push_back(term_numbers_.try_emplace(word.term, next).first->second);
  words_.push_back(std::move(word));
}

std::span<const LessonWords::Word> LessonWords::words_of(std::size_t text) const {
  const std::size_t begin = text == 0 ? 0 : end_[text - 1];
  return std::span(all_).subspan(begin, end_[text] - begin);
}

std::vector<LessonWords::Term> LessonWords::terms_of(std::size_t text) const {
  std::vector<Term> terms;
  for (const Word word : words_of(text)) terms.push_back(terms_[word]);
  std::ranges::sort(terms);
  terms.erase(std::ranges::unique(terms).begin(), terms.end());
  return terms;
}

}  // namespace kb::search
