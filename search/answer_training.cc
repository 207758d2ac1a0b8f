// SPDX-License-Identifier: MIT
#include "search/answer_training.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <random>
#include <set>
#include <unordered_map>

#include "search/lesson_choice.h"
#include "search/own_words.h"
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
constexpr float kFarBelow = 12;         // e^-12 is nothing beside kSmallError

struct Example {
  std::uint16_t article = 0;
  float share = 1;
  Features features;  // ids, then positions of signs
};

struct Error {
  std::uint16_t article;
  float error;  // probability less what it should be
};

class Training {
 public:
  explicit Training(size_t articles) : logits_(articles) {}

  void add(std::uint16_t article, float share, Features features) {
    if (!features.empty()) examples_.push_back({article, share, std::move(features)});
  }

  void run() {
    count_signs();
    scale_examples();
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

  void write_to(AnswerModelParts& parts) const {
    parts.unknown_rarity = static_cast<float>(rarity(0));
    for (size_t i = 0; i < ids_.size(); ++i) {
      AnswerModelParts::Sign sign{ids_[i], static_cast<float>(rarity(frequencies_[i])), {}};
      rows_[i].for_each([&](std::uint16_t article, float weight) {
        const float steps = std::clamp(std::round(weight * kStepsOfOne), -kMostSteps, kMostSteps);
        if (steps != 0) sign.weights.push_back({article, static_cast<std::int16_t>(steps)});
      });
      parts.signs.push_back(std::move(sign));
    }
  }

 private:
  double rarity(unsigned frequency) const {
    const double examples = static_cast<double>(examples_.size());
    return std::pow(std::log(1 + examples / std::max(1u, frequency)), weights::kRarityPower);
  }

  void count_signs() {
    std::unordered_map<std::uint32_t, unsigned> counts;
    for (const auto& example : examples_)
      for (const auto& feature : example.features) ++counts[feature.id];
    const unsigned least = examples_.size() >= kManyExamples ? 2 : 1;
    for (const auto& [id, count] : counts)
      if (count >= least) ids_.push_back(id);
    std::ranges::sort(ids_);
    for (const auto id : ids_) frequencies_.push_back(counts[id]);
    rows_.resize(ids_.size());
  }

  // Ids become positions, weights the shares of a vector of length 1.
  void scale_examples() {
    for (auto& example : examples_) {
      Features scaled;
      scaled.reserve(example.features.size());
      for (const auto& feature : example.features) {
        const auto at = std::ranges::lower_bound(ids_, feature.id);
        if (at == ids_.end() || *at != feature.id) continue;
        const auto position = static_cast<std::uint32_t>(at - ids_.begin());
        scaled.push_back(
            {position, static_cast<float>(feature.weight * rarity(frequencies_[position]))});
      }
      keep_weightiest(scaled);
      to_length_one(scaled);
      scaled.shrink_to_fit();
      example.features = std::move(scaled);
    }
  }

  static void keep_weightiest(Features& features) {
    if (features.size() <= kMaxSigns) return;
    std::ranges::nth_element(features, features.begin() + kMaxSigns, std::ranges::greater{},
                             &Feature::weight);
    features.resize(kMaxSigns);
  }

  static void to_length_one(Features& features) {
    double squares = 0;
    for (const auto& feature : features) squares += feature.weight * feature.weight;
    const float length = static_cast<float>(std::sqrt(squares));
    for (auto& feature : features) feature.weight /= length;
  }

  void learn(const Example& example) {
    std::ranges::fill(logits_, 0.F);
    for (const auto& feature : example.features) rows_[feature.id].add_to(logits_, feature.weight);
    if (!find_errors(example.article)) return;
    for (const auto& feature : example.features)
      for (const auto& [article, error] : errors_)
        step(rows_[feature.id].at(article, logits_.size()), error * feature.weight * example.share);
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
                             [](const Error& one) { return std::abs(one.error); });
    errors_.resize(kMostErrors);
    std::ranges::sort(errors_, {}, &Error::article);
  }

  static void step(SignWeights::Cell cell, float gradient) {
    cell.squares += gradient * gradient;
    cell.weight -= static_cast<float>(weights::kLearningRate) * gradient / std::sqrt(cell.squares);
  }

  std::vector<Example> examples_;
  std::vector<std::uint32_t> ids_;
  std::vector<unsigned> frequencies_;
  std::vector<SignWeights> rows_;
  std::vector<float> logits_;  // of each article
  std::vector<Error> errors_;  // in the order of the articles
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
  const auto chosen = choose_lessons(articles, lessons);
  const LearnableWords words(chosen.lessons, is_public);
  const MayLearn may_learn = [&](const std::string& term) { return words.may_learn(term); };
  AnswerModelParts parts;
  Training training(chosen.articles.size());
  for (size_t i = 0; i < chosen.articles.size(); ++i) {
    const auto& article = *chosen.articles[i];
    parts.articles.push_back({article.id, article.audience});
    for (const auto& line : article.lines)
      training.add(static_cast<std::uint16_t>(i), weights::kOwnLine,
                   answer_features(line, article.language, may_learn));
  }
  for (const auto& [lesson, article] : chosen.lessons)
    training.add(article, lesson->is_strong ? 1 : weights::kWeakLesson,
                 answer_features(lesson->text, lesson->language, may_learn));
  training.run();
  training.write_to(parts);
  parts.own = own_words_of(chosen.lessons, may_learn);
  return parts;
}

}  // namespace kb::search
