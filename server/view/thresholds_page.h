// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <vector>

#include "server/view/page.h"

// For administrators: how sure a suggestion must be before it is shown, area by area.
namespace kb::server::view {

struct ThresholdRow {
  std::string area, name;  // area empty: every other
  std::string typed;       // empty: follows the others
  bool is_wrong = false;
};

struct ThresholdsPage {
  std::vector<ThresholdRow> rows;
  std::string usual;  // when nothing is set
  bool is_kept = false;
};

std::string render_thresholds(const Renderer& renderer, const Frame& frame,
                              const ThresholdsPage& page);

}  // namespace kb::server::view
