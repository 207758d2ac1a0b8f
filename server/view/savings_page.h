// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <vector>

#include "core/time.h"
#include "server/view/page.h"

// For staff: what suggestions were worth, beside the drafts that were shown none.
namespace kb::server::view {

struct DraftCounts {
  long long drafts = 0, shown = 0, opened = 0, solved = 0, rejected = 0, sent = 0;

  DraftCounts& operator+=(const DraftCounts& other);
  double without_ticket() const;  // share, 0..1; 0 of none
};

struct SavingsRow {
  std::string name, href, lang;  // href may be empty
  DraftCounts suggested, held_out;
};

struct SavingsTable {
  const char *title_key, *head_key;
  std::vector<SavingsRow> rows;
};

struct SavingsPage {
  Instant from{}, until{};
  int weeks = 12;             // of the span
  int weeks_with_drafts = 0;  // fewer than kLeastWeeks tell nothing
  long minutes_per_ticket = 20;
  double holdout_share = 0;
  // Without the area of hosting incidents: it has no group to compare with.
  DraftCounts suggested, held_out;
  long long solved = 0;  // of all areas
  std::vector<SavingsTable> tables;
};

inline constexpr int kLeastWeeks = 4;
inline constexpr int kSpans[] = {4, 12, 52};  // weeks that may be chosen

std::string render_savings(const Renderer& renderer, const Frame& frame, const SavingsPage& page);

}  // namespace kb::server::view
