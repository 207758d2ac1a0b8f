// SPDX-License-Identifier: MIT
#include "server/admin/threshold_effect.h"

#include <algorithm>
#include <cmath>

#include "search/suggest.h"

namespace kb::server {
namespace {

constexpr std::chrono::days kLookedBack{30};
constexpr double kWorthProposing = .01;

view::ThresholdVerdict verdict_of(const search::ShownAt& before, const search::ShownAt& after) {
  const int right = after.right - before.right;
  const int wrong = (after.shown - after.right) - (before.shown - before.right);
  if (right >= 0 && wrong <= 0 && right != wrong) return view::ThresholdVerdict::Better;
  if (right <= 0 && wrong >= 0 && right != wrong) return view::ThresholdVerdict::Worse;
  return view::ThresholdVerdict::Changes;
}

}  // namespace

ThresholdEvidence::ThresholdEvidence(store::Transaction& tx, Instant now)
    : shown_(store::shown_suggestions(tx, now - kLookedBack)) {
  for (auto& check : store::suggest_checks(tx))
    texts_.push_back({check.confidence, check.is_right, std::move(check.area)});
  proposals_ = search::propose_thresholds(texts_, search::kUsualPrecision);
}

std::vector<search::AskedText> ThresholdEvidence::of(const std::string& area) const {
  std::vector<search::AskedText> own;
  std::ranges::copy_if(texts_, std::back_inserter(own),
                       [&](const search::AskedText& text) { return text.area == area; });
  return own;
}

search::ShownAt ThresholdEvidence::shown(const std::string& area, double threshold) const {
  return search::shown_at(threshold, area.empty() ? texts_ : of(area));
}

const search::ThresholdProposal* ThresholdEvidence::proposal(const std::string& area,
                                                             double now) const {
  const auto found = std::ranges::find(proposals_, area, &search::ThresholdProposal::area);
  if (found == proposals_.end() || !found->threshold ||
      std::abs(*found->threshold - now) < kWorthProposing)
    return nullptr;
  return &*found;
}

view::ThresholdLook ThresholdEvidence::look(const std::string& area, double before,
                                            double after) const {
  view::ThresholdLook look;
  const auto own = of(area);
  look.before = search::shown_at(before, own);
  look.after = search::shown_at(after, own);
  look.verdict = verdict_of(look.before, look.after);
  for (const auto& shown : shown_) {
    if (shown.area != area || shown.confidence < before || shown.confidence >= after) continue;
    ++look.lost;
    look.lost_helped += shown.has_helped ? 1 : 0;
  }
  return look;
}

double counts_for(const std::string& area, const Thresholds& thresholds) {
  const auto own = thresholds.find(area);
  if (own != thresholds.end()) return own->second;
  const auto others = thresholds.find("");
  return others == thresholds.end() ? search::kDefaultThreshold : others->second;
}

}  // namespace kb::server
