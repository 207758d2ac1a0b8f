// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <vector>

#include "server/view/catalogue.h"
#include "server/view/renderer.h"

// A table of figures, as a page shows it (partials/figure_table) and as a CSV file has it.
//
// Threads: any.
namespace kb::server::view {

struct FigureCell {
  std::string shown;  // as a reader of the language writes it
  std::string plain;  // as programs read it; empty: nothing to count
};
FigureCell count_cell(const Catalogue& words, long long n);
FigureCell share_cell(const Catalogue& words, long long part, long long whole);  // in percent
FigureCell minutes_cell(const Catalogue& words, long long minutes);  // "3 h 45 min", in minutes
FigureCell no_cell();                                                // nothing to count

struct FigureColumn {
  std::string head;
  std::string sort_href = {};  // orders the rows by it; empty: no such order
  bool is_sorted = false;
};

struct FigureRow {
  std::string name, href, lang;  // href and lang may be empty
  std::vector<FigureCell> cells;
};

struct FigureTable {
  std::string id, title, head;  // head: of the names
  std::vector<FigureColumn> columns;
  std::vector<FigureRow> rows;
  std::string csv_href;  // may be empty
};

// "4,2 %" under ten, else "38 %"; "–" of nothing.
std::string share_text(const Catalogue& words, long long part, long long whole);

Data figure_table(const Catalogue& words, const FigureTable& table);
std::string figure_csv(const FigureTable& table);

}  // namespace kb::server::view
