// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "server/view/figures_period.h"
#include "server/view/page.h"
#include "store/search_figures.h"
#include "store/suggestion_figures.h"

// For staff: what was searched and found, and what suggestions were worth beside the drafts that
// were shown none; by week, area, language and account. Every table is a CSV file too.
//
// Threads: any.
namespace kb::server::view {

// Of one row, or of all.
struct EditorSums {
  long long searches = 0, without_result = 0, opened = 0, read_solved = 0;
  // Without the area of hosting incidents: it has no group to compare with.
  store::DraftFigures suggested, held_out;
  long long solved = 0;    // drafts that an article ended, of all areas
  long long repeated = 0;  // minutes charged on tickets that an article answered before

  void add(const store::SearchFigures& figures);
  bool has_data() const { return searches > 0 || suggested.drafts > 0 || held_out.drafts > 0; }
};

struct EditorRow {
  std::string name, href, lang;  // href and lang may be empty
  EditorSums sums;
};

struct FiguresPage {
  FiguresPeriod period;
  long long minutes_per_ticket = 20;
  bool minutes_are_measured = false;
  double holdout_share = 0;
  EditorSums total;
  std::optional<EditorSums> before;  // as long a time before; absent when it tells no trend
  int weeks_with_data = 0;
  std::vector<EditorRow> weeks;  // all of them, the oldest first
  std::vector<EditorRow> areas, languages, accounts;
};

std::string render_figures(const Renderer& renderer, const Frame& frame, const FiguresPage& page);
// "semanas", "temas", "idiomas" or "cuentas"; absent for another name.
std::optional<FigureTable> figures_table(const Catalogue& words, const FiguresPage& page,
                                         std::string_view name);

}  // namespace kb::server::view
