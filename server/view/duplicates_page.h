// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/time.h"
#include "search/duplicates.h"
#include "server/view/effect_block.h"
#include "server/view/freshness.h"
#include "server/view/page.h"

// For editors: pairs of articles that seem to say the same, the likeliest first, and those of which
// somebody said that they do not.
namespace kb::server::view {

struct ShownDuplicate {
  search::NearDuplicate pair;
  std::optional<Instant> dismissed;  // before one of the two was changed
};

struct DismissedRow {
  struct Side {
    std::string id, title;
  };
  Side one, other;
  std::string person, reason;  // each may be empty
  Instant at{};
};

// One of a pair stays, the other's address leads to it: what that would do, before it is done.
struct MergeLook {
  DismissedRow::Side kept, gone;
  EffectBlock effect;
};

struct DuplicatesPage {
  std::string id, article;  // the one whose pairs they are and its title; empty: of all
  ListAge age;              // of the pairs
  std::vector<ShownDuplicate> pairs;
  bool is_cut = false;                  // there are more
  std::vector<DismissedRow> dismissed;  // the newest first
  std::optional<DismissedRow> just_dismissed;
  bool may_merge = false;
  std::optional<MergeLook> look;  // then nothing else is shown
  struct Merged {
    DismissedRow::Side kept, gone;
  };
  std::optional<Merged> just_merged;
  bool is_refused = false;  // the one that should stay is not published
};

std::string render_duplicates(const Renderer& renderer, const Frame& frame,
                              const DuplicatesPage& page);

}  // namespace kb::server::view
