// SPDX-License-Identifier: MIT
#pragma once
#include "search/explanation.h"

// Prints why a search found what it found, for `resuelve search --explain`.
namespace kb::cli {

void print_explanation(const search::QueryExplanation& query);
void print_explanation(const search::HitExplanation& hit);  // below the hit

}  // namespace kb::cli
