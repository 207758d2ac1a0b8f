// SPDX-License-Identifier: MIT
#include "search/threshold_proposal.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace kb::search {
namespace {

constexpr double kPerMille = 1000;

double rounded_down(double confidence) {
  return std::floor(confidence * kPerMille) / kPerMille;
}

ThresholdProposal propose(std::string area, std::vector<AskedText> texts, double precision) {
  ThresholdProposal proposal{std::move(area), static_cast<int>(texts.size()), {}, 0, 0};
  std::ranges::sort(texts, std::ranges::greater{}, &AskedText::confidence);
  int right = 0;
  for (size_t i = 0; i < texts.size() && texts[i].confidence > 0; ++i) {
    right += texts[i].is_right ? 1 : 0;
    const int shown = static_cast<int>(i) + 1;
    const double at = rounded_down(texts[i].confidence);
    // Those of the same confidence are shown together.
    if (i + 1 < texts.size() && texts[i + 1].confidence >= at) continue;
    if (shown >= kFewestShown && right >= precision * shown) {
      proposal.threshold = at;
      proposal.shown = shown;
      proposal.right = right;
    }
  }
  return proposal;
}

}  // namespace

std::vector<ThresholdProposal> propose_thresholds(const std::vector<AskedText>& texts,
                                                  double precision) {
  std::map<std::string, std::vector<AskedText>> by_area;
  for (const auto& text : texts)
    if (!text.area.empty()) by_area[text.area].push_back(text);
  std::vector<ThresholdProposal> proposals{propose("", texts, precision)};
  for (auto& [area, own] : by_area)
    if (std::ssize(own) >= kFewestAsked)
      proposals.push_back(propose(area, std::move(own), precision));
  return proposals;
}

ShownAt shown_at(double threshold, const std::vector<AskedText>& texts) {
  ShownAt told{static_cast<int>(texts.size()), 0, 0};
  for (const auto& text : texts) {
    if (text.confidence <= 0 || text.confidence < threshold) continue;
    ++told.shown;
    told.right += text.is_right ? 1 : 0;
  }
  return told;
}

}  // namespace kb::search
