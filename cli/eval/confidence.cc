// SPDX-License-Identifier: MIT
#include "cli/eval/confidence.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace kb::cli {
namespace {

std::vector<double> confidences(const std::vector<Outcome>& outcomes, bool answerable) {
  std::vector<double> found;
  for (const auto& outcome : outcomes)
    if (outcome.answerable == answerable) found.push_back(outcome.confidence);
  std::ranges::sort(found, std::greater{});
  return found;
}

}  // namespace

std::array<Bin, kBins> reliability(const std::vector<Outcome>& outcomes) {
  std::array<Bin, kBins> bins{};
  for (const auto& outcome : outcomes) {
    const auto i = std::min(static_cast<size_t>(outcome.confidence * kBins), bins.size() - 1);
    ++bins[i].queries;
    bins[i].confidence += outcome.confidence;
    bins[i].right += outcome.right ? 1 : 0;
  }
  for (auto& bin : bins) {
    bin.confidence /= std::max(1, bin.queries);
    bin.right /= std::max(1, bin.queries);
  }
  return bins;
}

double calibration_error(const std::vector<Outcome>& outcomes) {
  double error = 0;
  for (const auto& bin : reliability(outcomes))
    error += bin.queries * std::abs(bin.confidence - bin.right);
  return outcomes.empty() ? 0 : error / static_cast<double>(outcomes.size());
}

double auroc(const std::vector<Outcome>& outcomes) {
  const auto yes = confidences(outcomes, true), no = confidences(outcomes, false);
  if (yes.empty() || no.empty()) return 0.5;
  double higher = 0;
  for (const double confidence : yes) {
    const auto [equal, lower] = std::ranges::equal_range(no, confidence, std::greater{});
    higher += static_cast<double>(no.end() - lower) + static_cast<double>(lower - equal) / 2;
  }
  return higher / (static_cast<double>(yes.size()) * static_cast<double>(no.size()));
}

double false_share(const std::vector<Outcome>& outcomes, double answerable_share) {
  const auto yes = confidences(outcomes, true), no = confidences(outcomes, false);
  if (yes.empty() || no.empty()) return 0;
  const auto wanted = std::ceil(answerable_share * static_cast<double>(yes.size()));
  const double threshold = yes[std::max<size_t>(1, static_cast<size_t>(wanted)) - 1];
  const auto over = std::ranges::count_if(no, [&](double c) { return c >= threshold; });
  return static_cast<double>(over) / static_cast<double>(no.size());
}

}  // namespace kb::cli
