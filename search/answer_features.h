// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "search/analysis.h"
#include "text/tokens.h"

// A text as the signs that tell which article answers it: its words, neighbouring pairs of them,
// and runs of three to five letters, which hold through slips, other endings and other languages.
//
// In:      clean UTF-8; the first kMaxFeatureWords words count. `may_learn` is asked
//          for each word's term: of a word that may not be learned nothing is kept, not even its
//          letters.
// Out:     each sign once, in the order of its id, with a weight that grows with the logarithm of
//          how often it stands there. Ids are hashes: two signs may share one.
// Threads: any.
namespace kb::search {

inline constexpr std::size_t kMaxFeatureWords = 80;

struct Feature {
  std::uint32_t id = 0;
  float weight = 0;
};
using Features = std::vector<Feature>;
using MayLearn = std::function<bool(const std::string& term)>;

Features answer_features(std::string_view text, std::string_view language,
                         const MayLearn& may_learn = {});

// A word that one account alone used: a hash of both, so that no other account's text leads to it.
std::uint64_t own_word(std::string_view account, std::string_view term);

// A word with what it gives to the signs of a text, so that texts which share words can share that.
struct AnswerWord {
  std::string term;
  std::uint32_t sign = 0;           // of the term
  std::uint32_t pair_begun = 0;     // hash of a pair that the word begins, before its second word
  std::vector<std::uint32_t> runs;  // signs of its letters, as often as they stand in it
};

AnswerWord answer_word(std::string_view written, text::TokenKind kind, Analyzer& analyzer);

// The signs of one text, word by word.
class FeatureCounts {
 public:
  FeatureCounts();

  void add(const AnswerWord& word);
  void skip();  // a word that may not be learned
  // Then it is empty, for the next text.
  Features take();

 private:
  struct Sign {
    std::uint32_t id;
    float scale;
  };
  void begin();
  void end_pair(std::string_view second);

  std::vector<Sign> signs_;
  std::uint32_t pair_begun_ = 0;
};

}  // namespace kb::search
