// SPDX-License-Identifier: MIT
#include "search/answer_training.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>
#include <utility>

#include "search/lesson_choice.h"
#include "search/own_words.h"
#include "search/sign_table.h"
#include "search/sign_weights.h"
#include "search/weights.h"

namespace kb::search {
namespace {

// So many steps of learning are enough; a few lessons are gone through more often. More than five
// rounds learn single lessons by heart: their paraphrases are found less often.
constexpr size_t kEnoughSteps = 180000;
constexpr size_t kMostRounds = 5;
constexpr size_t kMaxSigns = 160;       // of one text: its weightiest
constexpr size_t kManyExamples = 5000;  // from here on a sign must come from two texts, and
constexpr size_t kMostErrors = 8;       // a text corrects only what it is furthest from
constexpr size_t kAhead = 8;            // signs whose weights are fetched before they are needed
constexpr float kFarBelow = 12;         // e^-12 is nothing beside kSmallError

// A text that teaches; its signs lie in Training from `begin` to `end`.
struct Example {
  std::uint16_t article = 0;
  float share = 1;
  std::size_t text = 0;
  std::size_t begin = 0, end = 0;
};

struct ArticleError {
  std::uint16_t article;
  float error;  // probability less what it should be
};

class Training {
 public:
  Training(size_t articles, const LessonWords& words, LearnableWords& learnable)
      : words_(words), learnable_(learnable), logits_(articles) {}

  void add(std::uint16_t article, float share, size_t text) {
    examples_.push_back({article, share, text});
  }

  void run() {
    count_signs();
    keep_signs();
    std::vector<size_t> order(examples_.size());
    std::iota(order.begin(), order.end(), size_t{0});
    std::mt19937 random(1);
    const size_t rounds =
        std::clamp<size_t>(kEnoughSteps / std::max<size_t>(1, order.size()), 1, kMostRounds);
    for (size_t round = 0; round < rounds; ++round) {
      std::shuffle(order.begin(), order.end(), random);
      for (const size_t i : order) learn(examples_[i]);
    }
  }

  // What was learned is gone from here then.
  void move_to(AnswerModelParts& parts) {
    positions_ = {};
    weights_ = {};
    parts.unknown_rarity = signs_.unknown_rarity();
    parts.signs.reserve(rows_.size());
    for (size_t i = 0; i < rows_.size(); ++i) {
      AnswerModelParts::Sign sign{signs_.id(i), signs_.rarity(i), {}};
      std::exchange(rows_[i], {}).for_each([&](std::uint16_t article, float weight) {
        const float steps = std::clamp(std::round(weight * kStepsOfOne), -kMostSteps, kMostSteps);
        if (steps != 0) sign.weights.push_back({article, static_cast<std::int16_t>(steps)});
      });
      parts.signs.push_back(std::move(sign));
    }
  }

 private:
  Features features_of(const Example& example) {
    for (const auto word : words_.words_of(example.text)) {
      if (learnable_.may_learn(word))
        counts_.add(words_.word(word));
      else
        counts_.skip();
    }
    return counts_.take();
  }

  void count_signs() {
    SignCounts counts;
    size_t kept = 0;
    for (const auto& example : examples_) {
      const Features features = features_of(example);
      for (const auto& feature : features) counts.add(feature.id);
      kept += std::min(features.size(), kMaxSigns);
    }
    positions_.reserve(kept);
    weights_.reserve(kept);
    signs_ = SignTable(counts, examples_.size(), examples_.size() >= kManyExamples ? 2 : 1);
    rows_.resize(signs_.size());
  }

  // They are made a second time: all of them, rare ones too, would not fit into little memory.
  void keep_signs() {
    for (auto& example : examples_) {
      Features features = features_of(example);
      std::erase_if(features, [&](Feature& feature) {
        feature.id = signs_.find(feature.id);
        if (feature.id != SignTable::kNone) feature.weight *= signs_.rarity(feature.id);
        return feature.id == SignTable::kNone;
      });
      keep_weightiest(features);
      example.begin = positions_.size();
      const float length = length_of(features);
      for (const auto& [position, weight] : features) {
        positions_.push_back(position);
        weights_.push_back(static_cast<std::uint16_t>(std::round(weight / length * kWhole)));
      }
      example.end = positions_.size();
    }
  }

  static void keep_weightiest(Features& features) {
    if (features.size() <= kMaxSigns) return;
    std::ranges::nth_element(features, features.begin() + kMaxSigns, std::ranges::greater{},
                             &Feature::weight);
    features.resize(kMaxSigns);
  }

  static float length_of(const Features& features) {
    double squares = 0;
    for (const auto& feature : features) squares += feature.weight * feature.weight;
    return static_cast<float>(std::sqrt(squares));
  }

  float weight_of(size_t sign) const { return static_cast<float>(weights_[sign]) / kWhole; }

  void learn(const Example& example) {
    std::ranges::fill(logits_, 0.F);
    for (size_t i = example.begin; i < example.end; ++i) __builtin_prefetch(&rows_[positions_[i]]);
    for (size_t i = example.begin; i < example.end; ++i) {
      if (i + kAhead < example.end) rows_[positions_[i + kAhead]].prefetch();
      rows_[positions_[i]].add_to(logits_, weight_of(i));
    }
    if (!find_errors(example.article)) return;
    for (size_t i = example.begin; i < example.end; ++i)
      for (const auto& [article, error] : errors_)
        step(rows_[positions_[i]].at(article, logits_.size()),
             error * weight_of(i) * example.share);
  }

  // How far each article's probability is from what it should be; false when nowhere far.
  bool find_errors(std::uint16_t right) {
    const float highest =
        std::max(*std::ranges::max_element(logits_), static_cast<float>(weights::kNoAnswerLogit));
    float sum = std::exp(static_cast<float>(weights::kNoAnswerLogit) - highest);
    for (auto& logit : logits_)
      sum += logit = logit < highest - kFarBelow ? 0 : std::exp(logit - highest);
    errors_.clear();
    for (size_t i = 0; i < logits_.size(); ++i) {
      const float error = logits_[i] / sum - (i == right ? 1.F : 0.F);
      if (std::abs(error) >= static_cast<float>(weights::kSmallError))
        errors_.push_back({static_cast<std::uint16_t>(i), error});
    }
    keep_largest();
    return !errors_.empty();
  }

  void keep_largest() {
    if (examples_.size() < kManyExamples || errors_.size() <= kMostErrors) return;
    std::ranges::nth_element(errors_, errors_.begin() + kMostErrors, std::ranges::greater{},
                             [](const ArticleError& one) { return std::abs(one.error); });
    errors_.resize(kMostErrors);
    std::ranges::sort(errors_, {}, &ArticleError::article);
  }

  static void step(SignWeights::Cell cell, float gradient) {
    cell.squares += gradient * gradient;
    cell.weight -= static_cast<float>(weights::kLearningRate) * gradient / std::sqrt(cell.squares);
  }

  static constexpr float kWhole = 65535;  // a weight of 1; a text's weights have length 1

  const LessonWords& words_;
  LearnableWords& learnable_;
  FeatureCounts counts_;
  std::vector<Example> examples_;
  std::vector<std::uint32_t> positions_;  // of the signs of one text after the other
  std::vector<std::uint16_t> weights_;    // likewise
  SignTable signs_;
  std::vector<SignWeights> rows_;     // of each sign
  std::vector<float> logits_;         // of each article
  std::vector<ArticleError> errors_;  // in the order of the articles
};

}  // namespace

TaughtArticle taught_article(const Document& document) {
  TaughtArticle article{document.id, document.lang, document.audience, {document.title}};
  const auto add = [&](std::string_view line) {
    if (!line.empty() && article.lines.size() < kMaxOwnLines) article.lines.emplace_back(line);
  };
  add(document.summary);
  for (const auto& section : document.sections) add(section.heading);
  for (const auto& section : document.sections) {
    std::string_view text = section.text;
    while (!text.empty() && article.lines.size() < kMaxOwnLines) {
      const auto end = std::min(text.find('\n'), text.size());
      add(text.substr(0, end));
      text.remove_prefix(std::min(end + 1, text.size()));
    }
  }
  return article;
}

AnswerModelParts train(const std::vector<TaughtArticle>& articles,
                       const std::vector<Lesson>& lessons, const IsPublicTerm& is_public) {
  LessonWords words;
  const auto chosen = choose_lessons(articles, lessons, words);
  struct OwnLine {
    std::uint16_t article;
    size_t text;
  };
  std::vector<OwnLine> own_lines;
  AnswerModelParts parts;
  for (size_t i = 0; i < chosen.articles.size(); ++i) {
    const auto& article = *chosen.articles[i];
    parts.articles.push_back({article.id, article.audience});
    for (const auto& line : article.lines)
      own_lines.push_back({static_cast<std::uint16_t>(i), words.add(line, article.language)});
  }
  LearnableWords learnable(chosen.lessons, words, is_public);
  parts.own = own_words_of(chosen.lessons, words, learnable);
  Training training(chosen.articles.size(), words, learnable);
  for (const auto& [article, text] : own_lines) training.add(article, weights::kOwnLine, text);
  for (const auto& [lesson, article, text] : chosen.lessons)
    training.add(article, lesson->is_strong ? 1 : weights::kWeakLesson, text);
  training.run();
  training.move_to(parts);
  return parts;
}

}  // namespace kb::search
