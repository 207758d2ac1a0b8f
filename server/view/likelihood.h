// SPDX-License-Identifier: MIT
#pragma once
#include <string_view>

// How sure a suggestion is, in the three words that people are shown. The only place that knows
// where one ends and the next begins.
namespace kb::server::view {

enum class Likelihood { Possible = 1, Likely, VeryLikely };

inline constexpr double kLikelyFrom = 0.5, kVeryLikelyFrom = 0.7;

constexpr Likelihood likelihood_of(double confidence) {
  if (confidence >= kVeryLikelyFrom) return Likelihood::VeryLikely;
  return confidence >= kLikelyFrom ? Likelihood::Likely : Likelihood::Possible;
}

constexpr std::string_view to_text(Likelihood likelihood) {
  switch (likelihood) {
    case Likelihood::VeryLikely:
      return "very_likely";
    case Likelihood::Likely:
      return "likely";
    case Likelihood::Possible:
      break;
  }
  return "possible";
}

}  // namespace kb::server::view
