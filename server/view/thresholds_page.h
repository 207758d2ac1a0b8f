// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/time.h"
#include "search/threshold_proposal.h"
#include "server/view/page.h"

// For administrators: how sure a suggestion must be before it is shown, area by area, with what the
// firm's own tickets say about it.
namespace kb::server::view {

struct ThresholdRow {
  std::string area, name;  // area empty: every other
  std::string typed;       // empty: follows the others
  bool is_wrong = false;
  search::ShownAt shown;  // with what counts now; none asked: nothing is known
  struct Proposal {
    std::string threshold;  // as it is typed
    search::ShownAt shown;
  };
  std::optional<Proposal> proposal;
};

enum class ThresholdVerdict { Changes, Better, Worse };

// What would be otherwise in an area.
struct ThresholdLook {
  std::string name, from, to;  // thresholds as they are typed
  search::ShownAt before, after;
  ThresholdVerdict verdict = ThresholdVerdict::Changes;
  int lost = 0, lost_helped = 0;  // people of the last 30 days who would have been shown nothing
};

struct ThresholdsPage {
  std::vector<ThresholdRow> rows;
  std::string usual;  // when nothing is set
  bool is_kept = false;
  std::optional<Instant> checked;                  // when the firm's tickets were asked
  std::optional<std::vector<ThresholdLook>> look;  // what was typed, not kept yet
};

std::string render_thresholds(const Renderer& renderer, const Frame& frame,
                              const ThresholdsPage& page);

}  // namespace kb::server::view
