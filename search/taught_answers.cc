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

// Whose own words count: of who may read all tickets of the account, since an order that they
// change tells that somebody there used them.
std::string account_of_own_words(const Scope& scope) {
  const bool reads_all =
      scope.tickets == Scope::Tickets::Account || scope.tickets == Scope::Tickets::All;
  return reads_all ? scope.account : "";
}

// The signs of a text; of words that the account alone used, those words apart.
Features features_of(std::string_view text, std::string_view language, const std::string& account,
                     const AnswerModel& model, AnswerModel::OwnWords& own) {
  if (account.empty()) return answer_features(text, language);
  return answer_features(text, language, [&](const std::string& term) {
    ++own.words;
    const auto word = own_word(account, term);
    if (!model.knows_own(word)) return true;
    if (std::ranges::find(own.known, word) == own.known.end()) own.known.push_back(word);
    return false;
  });
}

double share_by_match(const Hit& hit, double best) {
  return std::exp(weights::kMatchSharpness * hit.score / best);
}

}  // namespace

void rank_by_taught(std::vector<Hit>& hits, double none) {
  double best = 1, matches = 0, sum = 0;
  for (const auto& hit : hits) best = std::max(best, hit.score);
  for (const auto& hit : hits) matches += share_by_match(hit, best);
  std::vector<double> chances;
  for (const auto& hit : hits) {
    const double by_words = weights::kUntaughtShare * none * share_by_match(hit, best) / matches;
    chances.push_back(hit.taught * std::exp(weights::kMatchLogit * hit.score / best) + by_words);
    sum += chances.back();
  }
  for (size_t i = 0; i < hits.size(); ++i) hits[i].score = best * (1 + chances[i] / sum);
}

TaughtAnswers taught_answers(const OpenIndex& index, const Scope& scope, std::string_view text,
                             std::string_view language, std::size_t most) {
  TaughtAnswers taught;
  if (!index.answers) return taught;
  AnswerModel::OwnWords own;
  const auto features = features_of(text, language_of(text, language, index),
                                    account_of_own_words(scope), *index.answers, own);
  const auto answers = index.answers->answers(features, own, scope, most);
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
