// SPDX-License-Identifier: MIT
#include "search/taught_answers.h"

#include <algorithm>
#include <cmath>

#include "search/weights.h"
#include "text/language.h"

namespace kb::search {
namespace {

// A guess counts when documents are written in that language.
std::string language_of(std::string_view text, std::string_view stated, const OpenIndex& index) {
  std::string guess = text::detect_language(text, stated);
  const bool is_known = std::ranges::any_of(
      index.languages, [&](const Language* language) { return language->code == guess; });
  return is_known ? guess : std::string(stated);
}

}  // namespace

TaughtAnswers taught_answers(const OpenIndex& index, const Scope& scope, std::string_view text,
                             std::string_view language, std::size_t most) {
  TaughtAnswers taught;
  if (!index.answers) return taught;
  const auto features = answer_features(text, language_of(text, language, index));
  const auto answers = index.answers->answers(features, scope, most);
  const double none = std::exp(weights::kNoAnswerLogit);
  double sum = none + answers.rest, doubtful_sum = none + answers.doubtful_rest;
  for (const auto& answer : answers.best) {
    sum += std::exp(answer.logit);
    doubtful_sum += std::exp(answer.logit * answers.familiar);
  }
  for (const auto& answer : answers.best)
    taught.best.push_back({answer.article, std::exp(answer.logit) / sum,
                           std::exp(answer.logit * answers.familiar) / doubtful_sum});
  taught.none = none / sum;
  return taught;
}

}  // namespace kb::search
