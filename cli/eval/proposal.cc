// SPDX-License-Identifier: MIT
#include "cli/eval/proposal.h"

#include <fmt/format.h>

namespace kb::cli {

std::vector<search::ThresholdProposal> propose_thresholds(const std::vector<Outcome>& outcomes,
                                                          double precision) {
  std::vector<search::AskedText> texts;
  for (const auto& outcome : outcomes)
    texts.push_back({outcome.confidence, outcome.right, outcome.area});
  return search::propose_thresholds(texts, precision);
}

void print(const std::vector<search::ThresholdProposal>& proposals) {
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
