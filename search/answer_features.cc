// SPDX-License-Identifier: MIT
#include "search/answer_features.h"

#include <algorithm>
#include <cmath>

#include "search/query_text.h"
#include "search/weights.h"

namespace kb::search {
namespace {

constexpr size_t kShortestRun = 3, kLongestRun = 5;
constexpr size_t kMaxLetters = 24;  // of a word that are looked at in runs

// FNV-1a, taken up where it was left.
std::uint32_t hash_on(std::uint32_t hash, std::string_view text) {
  for (const char c : text) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 16777619u;
  }
  return hash;
}

std::uint32_t hash_begun(char kind, std::string_view first) {
  return hash_on(hash_on(hash_on(2166136261u, {&kind, 1}), first), " ");
}

// A last mixing, so that near strings do not get near ids.
std::uint32_t id_of(std::uint32_t hash) {
  hash ^= hash >> 15;
  hash *= 0x85ebca6bu;
  return hash ^ (hash >> 13);
}

// FNV-1a of 64 bits: two own words never share one.
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

std::vector<std::uint32_t> letter_runs(std::string_view folded) {
  const std::string padded = "_" + std::string(folded.substr(0, kMaxLetters)) + "_";
  std::vector<std::uint32_t> runs;
  for (size_t length = kShortestRun; length <= kLongestRun; ++length)
    for (size_t i = 0; i + length <= padded.size(); ++i)
      runs.push_back(id_of(hash_begun('l', std::string_view(padded).substr(i, length))));
  return runs;
}

AnswerWord word_of(std::string term, std::string_view folded) {
  AnswerWord word{std::move(term), 0, 0, letter_runs(folded)};
  word.sign = id_of(hash_begun('w', word.term));
  word.pair_begun = hash_begun('p', word.term);
  return word;
}

}  // namespace

AnswerWord answer_word(std::string_view written, text::TokenKind kind, Analyzer& analyzer) {
  if (kind == text::TokenKind::Technical) {
    std::string technical = Analyzer::technical(written);
    return word_of(technical, technical);
  }
  const Term& term = analyzer.word(written);
  return word_of(term.text, term.folded);
}

FeatureCounts::FeatureCounts() {
  begin();
}

void FeatureCounts::begin() {
  pair_begun_ = hash_begun('p', "^");
}

void FeatureCounts::end_pair(std::string_view second) {
  signs_.push_back({id_of(hash_on(pair_begun_, second)), 1});
}

void FeatureCounts::add(const AnswerWord& word) {
  signs_.push_back({word.sign, 1});
  end_pair(word.term);
  pair_begun_ = word.pair_begun;
  for (const auto run : word.runs) signs_.push_back({run, weights::kLetterRunShare});
}

void FeatureCounts::skip() {
  pair_begun_ = hash_begun('p', "?");
}

Features FeatureCounts::take() {
  end_pair("$");
  std::ranges::sort(signs_, {}, &Sign::id);
  Features features;
  features.reserve(signs_.size());
  for (size_t i = 0; i < signs_.size();) {
    float scale = 0;
    size_t end = i;
    for (; end < signs_.size() && signs_[end].id == signs_[i].id; ++end)
      scale = std::max(scale, signs_[end].scale);
    features.push_back({signs_[i].id, scale * (1 + std::log(static_cast<float>(end - i)))});
    i = end;
  }
  signs_.clear();
  begin();
  return features;
}

Features answer_features(std::string_view text, std::string_view language,
                         const MayLearn& may_learn) {
  Analyzer& analyzer = analyzer_for(language);
  FeatureCounts counts;
  for (const auto& [written, kind] : whole_words(text, kMaxFeatureWords)) {
    const AnswerWord word = answer_word(written, kind, analyzer);
    if (may_learn && !may_learn(word.term))
      counts.skip();
    else
      counts.add(word);
  }
  return counts.take();
}

std::uint64_t own_word(std::string_view account, std::string_view term) {
  return long_hash(account, term);
}

}  // namespace kb::search
