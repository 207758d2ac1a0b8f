// SPDX-License-Identifier: MIT
#include "search/answer_model.h"

#include <algorithm>
#include <cmath>

#include "search/answer_model_file.h"
#include "search/weights.h"

namespace kb::search {
namespace {

bool may_read(const Scope& scope, std::uint32_t audience) {
  if (audience == static_cast<std::uint32_t>(Audience::Public)) return true;
  if (audience == static_cast<std::uint32_t>(Audience::Clients)) return scope.clients;
  return audience == static_cast<std::uint32_t>(Audience::Internal) && scope.internal;
}

}  // namespace

AnswerModel::AnswerModel(std::unique_ptr<const AnswerModelFile> file) : file_(std::move(file)) {}
AnswerModel::~AnswerModel() = default;

std::shared_ptr<const AnswerModel> AnswerModel::open(const std::filesystem::path& file) {
  auto mapped = AnswerModelFile::open(file);
  if (!mapped) return nullptr;
  return std::shared_ptr<const AnswerModel>(new AnswerModel(std::move(mapped)));
}

AnswerModel::Logits AnswerModel::logits(const Features& features) const {
  struct Known {
    const ModelSign* sign;
    double weight;
  };
  std::vector<Known> known;
  double known_squares = 0, strange_squares = 0;
  for (const auto& feature : features) {
    const ModelSign* sign = file_->find(feature.id);
    const double rarity =
        sign != nullptr ? sign->rarity : weights::kUnknownSigns * file_->head().unknown_rarity;
    const double weight = feature.weight * rarity;
    (sign != nullptr ? known_squares : strange_squares) += weight * weight;
    if (sign != nullptr) known.push_back({sign, weight});
  }
  Logits logits{std::vector<double>(file_->articles().size()), 0};
  if (known.empty()) return logits;
  logits.familiar = std::sqrt(known_squares / (known_squares + strange_squares));
  const double scale = 1 / (std::sqrt(known_squares) * file_->head().steps);
  for (const auto& [sign, weight] : known)
    for (const auto& [article, steps] : file_->weights_of(*sign))
      logits.of_article[article] += weight * scale * steps;
  return logits;
}

bool AnswerModel::knows_own(std::uint64_t word) const {
  return !file_->own_weights_of(word).empty();
}

void AnswerModel::add_own(const OwnWords& own, std::vector<double>& logits) const {
  if (own.known.empty()) return;
  const double scale = 1 / (std::sqrt(static_cast<double>(own.words)) * file_->head().steps);
  std::vector<double> added(logits.size());
  for (const auto word : own.known)
    for (const auto& [article, steps] : file_->own_weights_of(word))
      added[article] += scale * steps;
  for (size_t i = 0; i < logits.size(); ++i)
    logits[i] += std::clamp(added[i], 0.0, weights::kMostOwnLogit);
}

// Positions of the articles that the visitor may read, the `most` of the highest logits first.
std::vector<size_t> AnswerModel::readable(const Scope& scope, const std::vector<double>& logits,
                                          std::size_t most) const {
  std::vector<size_t> order;
  for (size_t i = 0; i < logits.size(); ++i)
    if (may_read(scope, file_->articles()[i].audience)) order.push_back(i);
  const auto middle = order.begin() + static_cast<std::ptrdiff_t>(std::min(most, order.size()));
  std::ranges::partial_sort(order, middle, std::ranges::greater{},
                            [&](size_t i) { return logits[i]; });
  return order;
}

AnswerModel::Answers AnswerModel::answers(const Features& features, const OwnWords& own,
                                          const Scope& scope, std::size_t most) const {
  auto [all, familiar] = logits(features);
  add_own(own, all);
  const auto order = readable(scope, all, most);
  Answers answers;
  answers.familiar = familiar;
  for (size_t i = 0; i < order.size(); ++i) {
    const double logit = all[order[i]];
    if (i < most) {
      answers.best.push_back({file_->name(order[i]), logit});
    } else {
      answers.rest += std::exp(logit);
      answers.doubtful_rest += std::exp(logit * familiar);
    }
  }
  return answers;
}

long long AnswerModel::number() const {
  return static_cast<long long>(file_->head().number);
}

}  // namespace kb::search
