// SPDX-License-Identifier: MIT
#include "cli/eval/proposal.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>

namespace kb::cli {
namespace {

constexpr double kPerMille = 1000;

double rounded_down(double confidence) {
  return std::floor(confidence * kPerMille) / kPerMille;
}

Proposal propose(std::string area, std::vector<Outcome> outcomes, double precision) {
  Proposal proposal{std::move(area), static_cast<int>(outcomes.size()), {}, 0, 0};
  std::ranges::sort(outcomes, std::ranges::greater{}, &Outcome::confidence);
  int right = 0;
  for (size_t i = 0; i < outcomes.size() && outcomes[i].confidence > 0; ++i) {
    right += outcomes[i].right ? 1 : 0;
    const int shown = static_cast<int>(i) + 1;
    const double at = rounded_down(outcomes[i].confidence);
    // Those of the same confidence are shown together.
    if (i + 1 < outcomes.size() && outcomes[i + 1].confidence >= at) continue;
    if (shown >= kFewestShown && right >= precision * shown) {
      proposal.threshold = at;
      proposal.shown = shown;
      proposal.right = right;
    }
  }
  return proposal;
}

}  // namespace

std::vector<Proposal> propose_thresholds(const std::vector<Outcome>& outcomes, double precision) {
  std::map<std::string, std::vector<Outcome>> by_area;
  for (const auto& outcome : outcomes)
    if (!outcome.area.empty()) by_area[outcome.area].push_back(outcome);
  std::vector<Proposal> proposals{propose("", outcomes, precision)};
  for (auto& [area, own] : by_area)
    if (std::ssize(own) >= kFewestAsked)
      proposals.push_back(propose(area, std::move(own), precision));
  return proposals;
}

void print(const std::vector<Proposal>& proposals) {
  fmt::print("{:<24} {:>6}  {:>9}  {:>6}  {:>6}\n", "area", "asked", "threshold", "shown", "right");
  for (const auto& proposal : proposals) {
    const std::string area = proposal.area.empty() ? "(all)" : proposal.area;
    if (!proposal.threshold)
      fmt::print("{:<24} {:>6}  none is right that often\n", area, proposal.asked);
    else
      fmt::print("{:<24} {:>6}  {:>9.3f}  {:>6}  {:>5.1f}%\n", area, proposal.asked,
                 *proposal.threshold, proposal.shown, 100.0 * proposal.right / proposal.shown);
  }
}

}  // namespace kb::cli
