// SPDX-License-Identifier: MIT
#include "search/answer_features.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "search/analysis.h"
#include "search/query_text.h"
#include "search/weights.h"
#include "text/fold.h"

namespace kb::search {
namespace {

constexpr size_t kShortestRun = 3, kLongestRun = 5;
constexpr size_t kMaxLetters = 24;  // of a word that are looked at in runs

// FNV-1a with a last mixing, so that near strings do not get near ids.
std::uint32_t id_of(char kind, std::string_view first, std::string_view second = {}) {
  std::uint32_t hash = 2166136261u;
  const auto add = [&](char c) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 16777619u;
  };
  add(kind);
  for (const char c : first) add(c);
  add(' ');
  for (const char c : second) add(c);
  hash ^= hash >> 15;
  hash *= 0x85ebca6bu;
  return hash ^ (hash >> 13);
}

// As above, of 64 bits: two own words never share one.
std::uint64_t long_hash(std::string_view first, std::string_view second) {
  std::uint64_t hash = 14695981039346656037ULL;
  const auto add = [&](char c) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 1099511628211ULL;
  };
  for (const char c : first) add(c);
  add('\n');
  for (const char c : second) add(c);
  hash ^= hash >> 33;
  hash *= 0xff51afd7ed558ccdULL;
  return hash ^ (hash >> 33);
}

struct Counted {
  float scale = 0;
  unsigned count = 0;
};

class FeatureCounts {
 public:
  void add_word(const std::string& term, std::string_view folded) {
    add(id_of('w', term), 1);
    add(id_of('p', previous_, term), 1);
    previous_ = term;
    const std::string padded = "_" + std::string(folded.substr(0, kMaxLetters)) + "_";
    for (size_t length = kShortestRun; length <= kLongestRun; ++length)
      for (size_t i = 0; i + length <= padded.size(); ++i)
        add(id_of('l', std::string_view(padded).substr(i, length)), weights::kLetterRunShare);
  }

  void skip_word() { previous_ = "?"; }

  Features features() {
    add(id_of('p', previous_, "$"), 1);
    Features out;
    out.reserve(counts_.size());
    for (const auto& [id, counted] : counts_)
      out.push_back({id, counted.scale * (1 + std::log(static_cast<float>(counted.count)))});
    return out;
  }

 private:
  void add(std::uint32_t id, float scale) {
    Counted& counted = counts_[id];
    counted.scale = std::max(counted.scale, scale);
    ++counted.count;
  }

  std::map<std::uint32_t, Counted> counts_;
  std::string previous_ = "^";
};

struct AnswerWord {
  std::string term, folded;
};

std::vector<AnswerWord> answer_words(std::string_view text, std::string_view language) {
  Analyzer& analyzer = analyzer_for(language);
  std::vector<AnswerWord> words;
  for (const auto& word : whole_words(text, kMaxFeatureWords)) {
    if (word.kind == text::TokenKind::Technical) {
      std::string technical = Analyzer::technical(word.written);
      words.push_back({technical, technical});
    } else {
      const Term& term = analyzer.word(word.written);
      words.push_back({term.text, term.folded});
    }
  }
  return words;
}

}  // namespace

Features answer_features(std::string_view text, std::string_view language,
                         const MayLearn& may_learn) {
  FeatureCounts counts;
  for (const auto& [term, folded] : answer_words(text, language)) {
    if (may_learn && !may_learn(term))
      counts.skip_word();
    else
      counts.add_word(term, folded);
  }
  return counts.features();
}

std::uint64_t own_word(std::string_view account, std::string_view term) {
  return long_hash(account, term);
}

std::vector<std::string> answer_terms(std::string_view text, std::string_view language) {
  std::vector<std::string> terms;
  for (auto& word : answer_words(text, language)) terms.push_back(std::move(word.term));
  return terms;
}

}  // namespace kb::search
