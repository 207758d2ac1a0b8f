// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <vector>

#include "cli/eval/comparison.h"
#include "cli/eval/confidence.h"
#include "cli/eval/judged.h"
#include "search/figures.h"

// Prints what `resuelve eval` measured: for people, or as a JSON object.
namespace kb::cli {

void report_ranking(const search::Figures& figures, const std::optional<Comparison>& comparison,
                    const std::vector<JudgedQuery>& queries, bool as_json);
void report_confidence(const std::vector<Outcome>& outcomes, bool as_json);

}  // namespace kb::cli
