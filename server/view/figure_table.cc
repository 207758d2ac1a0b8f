// SPDX-License-Identifier: MIT
#include "server/view/figure_table.h"

#include <fmt/format.h>

#include "server/view/amounts.h"
#include "server/view/csv.h"
#include "server/view/format.h"
#include "server/view/mustache_data.h"

namespace kb::server::view {
namespace {

constexpr double kPercent = 100, kOneDecimalUnder = 10;

double percent(long long part, long long whole) {
  return kPercent * static_cast<double>(part) / static_cast<double>(whole);
}

Data column_data(const FigureColumn& column) {
  Data data;
  put(data, "column", column.head);
  put(data, "sort_href", column.sort_href);
  put(data, "sorted", column.is_sorted);
  return data;
}

Data row_data(const Catalogue& words, const FigureTable& table, const FigureRow& row) {
  Data data;
  put(data, "name", row.name);
  put(data, "href", row.href);
  put(data, "lang", row.lang == words.language() ? "" : row.lang);
  Data cells(Data::type::list);
  for (size_t i = 0; i < row.cells.size(); ++i) {
    Data cell;
    put(cell, "label", table.columns.at(i).head);
    put(cell, "shown", row.cells[i].shown);
    put(cell, "plain", row.cells[i].plain);
    cells.push_back(std::move(cell));
  }
  data["cells"] = std::move(cells);
  return data;
}

}  // namespace

FigureCell count_cell(const Catalogue& words, long long n) {
  return {format_number(words, n), std::to_string(n)};
}

FigureCell share_cell(const Catalogue& words, long long part, long long whole) {
  if (whole == 0) return no_cell();
  return {share_text(words, part, whole), fmt::format("{:.1f}", percent(part, whole))};
}

FigureCell minutes_cell(const Catalogue& words, long long minutes) {
  return {format_minutes(words, minutes), std::to_string(minutes)};
}

FigureCell no_cell() {
  return {"–", ""};
}

std::string share_text(const Catalogue& words, long long part, long long whole) {
  if (whole == 0) return "–";
  const double share = percent(part, whole);
  const bool is_small = part > 0 && share < kOneDecimalUnder;
  std::string number = fmt::format("{:.{}f}", share, is_small ? 1 : 0);
  if (is_small) number.replace(number.size() - 2, 1, words.text("number.decimal"));
  return words.text("figures.percent", {{"n", number}});
}

Data figure_table(const Catalogue& words, const FigureTable& table) {
  Data data;
  put(data, "table_id", table.id);
  put(data, "table_title", table.title);
  put(data, "head", table.head);
  put(data, "csv_href", table.csv_href);
  put_list(data, "columns", table.columns, column_data);
  put_list(data, "rows", table.rows,
           [&](const FigureRow& row) { return row_data(words, table, row); });
  return data;
}

std::string figure_csv(const FigureTable& table) {
  std::string csv{kCsvStart};
  std::vector<std::string_view> fields{table.head};
  for (const auto& column : table.columns) fields.emplace_back(column.head);
  csv += csv_row(fields);
  for (const auto& row : table.rows) {
    fields.assign(1, row.name);
    for (const auto& cell : row.cells) fields.emplace_back(cell.plain);
    csv += csv_row(fields);
  }
  return csv;
}

}  // namespace kb::server::view
