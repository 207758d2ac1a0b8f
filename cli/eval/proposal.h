// SPDX-License-Identifier: MIT
#pragma once
#include <vector>

#include "cli/eval/confidence.h"
#include "search/threshold_proposal.h"

// Thresholds for what `resuelve eval` measured.
//
// Threads: any.
namespace kb::cli {

std::vector<search::ThresholdProposal> propose_thresholds(const std::vector<Outcome>& outcomes,
                                                          double precision);

void print(const std::vector<search::ThresholdProposal>& proposals);  // a line each

}  // namespace kb::cli
