// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <vector>

#include "server/view/catalogue.h"
#include "server/view/parts.h"

// What somebody was shown before they asked, and what they said to it; for staff alone.
namespace kb::server::view {

enum class SeenMark { Shown, Opened, Rejected, Same, Solved };
struct SeenItem {
  ArticleLink article;  // title empty: gone since
  bool is_ticket = false;
  double confidence = 0;
  std::vector<SeenMark> marks;
};
struct SeenBefore {
  bool held_out = false;
  std::vector<SeenItem> items;
};

// For the .cc files of pages with partials/seen.
void put_seen(Data& data, const Catalogue& words, const std::optional<SeenBefore>& seen);

}  // namespace kb::server::view
