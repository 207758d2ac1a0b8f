// SPDX-License-Identifier: MIT
#pragma once
#include "search/search.h"
#include "server/view/renderer.h"
#include "server/view/results_page.h"

// One hit of a results page, for results_page.cc.
namespace kb::server::view {

enum class HitRank { Best, Other };

Data hit_row(const Catalogue& words, const search::Hit& hit, HitRank rank, const ResultsPage& page);

}  // namespace kb::server::view
