// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "cli/eval/confidence.h"

// Which threshold an area needs so that what is suggested first is right as often as wanted.
//
// In:      outcomes with their areas; a precision of 0 to 1.
// Out:     for each area that was asked often enough, by name, and first for all together (without
//          a name): the lowest threshold whose suggestions are right that often; absent when none
//          is. It takes kFewestShown suggestions to say so.
// Threads: any.
namespace kb::cli {

inline constexpr int kFewestAsked = 20;
inline constexpr int kFewestShown = 10;

struct Proposal {
  std::string area;
  int asked = 0;
  std::optional<double> threshold;
  int shown = 0, right = 0;  // at that threshold
};

std::vector<Proposal> propose_thresholds(const std::vector<Outcome>& outcomes, double precision);

void print(const std::vector<Proposal>& proposals);  // a line each

}  // namespace kb::cli
