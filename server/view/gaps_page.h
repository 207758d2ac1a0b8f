// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <vector>

#include "core/time.h"
#include "server/view/page.h"

// For editors: solved tickets that no article answers: first those that ask the same, the largest
// group first; then the others by area, the newest first.
namespace kb::server::view {

struct GapRow {
  std::string ticket, subject, lang, account;  // account: its name, may be empty
  Instant solved{};
  bool is_marked = false;  // a technician said that the article is missing
  Instant opened{};
};

struct GapGroup {
  std::string area;  // name; empty: tickets of none
  std::vector<GapRow> rows;
};

struct AlikeGaps {
  std::string subject, lang;  // of the ticket that is most like the others
  std::string oldest;         // ticket, which names the group
  std::vector<GapRow> rows;
};

struct GapsPage {
  std::vector<AlikeGaps> alike;
  std::vector<GapGroup> groups;
  bool is_cut = false;  // there are older ones
};

std::string render_gaps(const Renderer& renderer, const Frame& frame, const GapsPage& page);

}  // namespace kb::server::view
