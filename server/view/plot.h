// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "server/view/figure_table.h"

// One or two lines over time (partials/plot): the server draws them as SVG, once for wide and once
// for narrow pages; assets/js/plots takes the numbers from the table right below and draws them
// anew on a canvas. The table and its CSV hold all that the plot shows.
//
// In:      one value for each row of the table; its first columns are the lines, in their order.
// Threads: any.
namespace kb::server::view {

struct PlotLine {
  std::string name;  // stands at its end, after the last value: "ahorrados"
  // From 0 up; absent where there was nothing to count: the line has a gap there.
  std::vector<std::optional<double>> values;
};

struct Plot {
  std::string title;    // says both lines and the unit
  std::string summary;  // for who hears the page
  std::vector<std::string> labels;
  PlotLine first;
  std::optional<PlotLine> second;  // dashed
  std::string unit;                // after a value, "%"; may be empty
  FigureTable table;
};

// The summary that its own numbers give: from where to where each line goes.
Plot with_summary(const Catalogue& words, Plot plot);

Data plot(const Catalogue& words, const Plot& plot);

}  // namespace kb::server::view
