// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "search/answer_features.h"

// The words of many texts, each different word analysed and kept once: training goes through its
// texts several times, and a hundred thousand texts share some ten thousand words.
//
// In:      clean UTF-8; of each text the first kMaxFeatureWords words. At most 2^32 words in all.
// Threads: one.
namespace kb::search {

class LessonWords {
 public:
  using Word = std::uint32_t;  // position among the different words
  using Term = std::uint32_t;  // likewise; several words may have one

  // The number of the text, from 0.
  std::size_t add(std::string_view text, std::string_view language);

  std::span<const Word> words_of(std::size_t text) const;
  const AnswerWord& word(Word word) const { return words_[word]; }
  Term term_of(Word word) const { return terms_[word]; }
  std::size_t terms() const { return term_numbers_.size(); }
  std::size_t texts() const { return end_.size(); }
  // In ascending order, each once.
  std::vector<Term> terms_of(std::size_t text) const;

 private:
  void keep(AnswerWord word);

  std::unordered_map<std::string, Word> numbers_;  // by language, kind and the word as written
  std::unordered_map<std::string, Term> term_numbers_;
  std::vector<AnswerWord> words_;
  std::vector<Term> terms_;       // of each word
  std::vector<Word> all_;         // of one text after the other
  std::vector<std::size_t> end_;  // of each text among them
};

}  // namespace kb::search
