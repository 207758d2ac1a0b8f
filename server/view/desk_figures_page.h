// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "server/view/figures_period.h"
#include "server/view/page.h"

// For staff: how tickets were solved, by area and week. Nothing in it says by whom.
//
// Threads: any.
namespace kb::server::view {

struct DeskSums {
  long long solved = 0, reused = 0, created = 0;  // tickets; with an article there, or written for it
  long long answer_minutes = 0, solution_minutes = 0;  // medians

  long long linked() const { return reused + created; }
};

struct DeskRow {
  std::string name;
  DeskSums sums;
};

struct DeskFiguresPage {
  FiguresPeriod period;
  DeskSums total;
  int weeks_with_data = 0;
  std::vector<DeskRow> weeks;  // all of them, the oldest first
  std::vector<DeskRow> areas;
};

std::string render_desk_figures(const Renderer& renderer, const Frame& frame,
                                const DeskFiguresPage& page);
// "semanas", "temas", "enlazadas" or "tiempos"; absent for another name.
std::optional<FigureTable> desk_figures_table(const Catalogue& words, const DeskFiguresPage& page,
                                              std::string_view name);

}  // namespace kb::server::view
