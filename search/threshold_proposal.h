// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <vector>

// Which threshold an area needs so that what is suggested first is right as often as wanted, and
// what a threshold would do to texts whose answer is known.
//
// In:      texts with their areas; a precision of 0 to 1.
// Out:     for each area that was asked often enough, by name, and first for all together (without
//          a name): the lowest threshold whose suggestions are right that often; absent when none
//          is. It takes kFewestShown suggestions to say so.
// Threads: any.
namespace kb::search {

inline constexpr int kFewestAsked = 20;
inline constexpr int kFewestShown = 10;
inline constexpr double kUsualPrecision = 0.9;

struct AskedText {
  double confidence = 0;  // of what is suggested first; 0: nothing is
  bool is_right = false;
  std::string area = {};
};

struct ThresholdProposal {
  std::string area;
  int asked = 0;
  std::optional<double> threshold;
  int shown = 0, right = 0;  // at that threshold
};

std::vector<ThresholdProposal> propose_thresholds(const std::vector<AskedText>& texts,
                                                  double precision);

struct ShownAt {
  int asked = 0, shown = 0, right = 0;
};
// Of the texts of one area.
ShownAt shown_at(double threshold, const std::vector<AskedText>& texts);

}  // namespace kb::search
