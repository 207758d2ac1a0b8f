// SPDX-License-Identifier: MIT
// Passwords in a column that a first row calls so:
//
//   | Usuario | Contraseña |      usuario;clave        Login    Password
//   | ana     | Cereza-71  |      ana;Cereza-71        anna     Pear-Tree9
#include <array>
#include <optional>

#include "text/private_password_rows.h"
#include "text/private_password_shape.h"
#include "text/private_password_words.h"
#include "text/secret_words.h"

namespace kb::text::secrets {
namespace {

constexpr auto kMarks = std::to_array<char32_t>({'|', '\t', ';', ',', ' '});
constexpr size_t kMostHeading = 30, kMostCells = 40;

Span without_frame(const Letters& text, Span cell) {
  constexpr std::u32string_view kFrame = U" \t\u00A0\"'`*";
  while (cell.begin < cell.end && is_any_of(text[cell.begin], kFrame)) ++cell.begin;
  while (cell.end > cell.begin && is_any_of(text[cell.end - 1], kFrame)) --cell.end;
  return cell;
}

// A blank parts cells when there are two of them.
bool is_parted(const Letters& text, size_t at, char32_t mark) {
  return text[at] == mark && (mark != ' ' || (at > 0 && is_blank(text[at - 1])));
}

using Cells = std::vector<Span>;

Cells cells_of(const Letters& text, Span line, char32_t mark) {
  Cells cells;
  size_t begin = line.begin;
  for (size_t at = line.begin; at <= line.end && cells.size() < kMostCells; ++at) {
    if (at < line.end && !is_parted(text, at, mark)) continue;
    const Span cell = without_frame(text, {begin, at});
    if (mark != ' ' || !cell.is_empty()) cells.push_back(cell);
    begin = at + 1;
  }
  return cells;
}

bool is_heading(const Letters& text, Span cell) {
  if (cell.end - cell.begin > kMostHeading) return false;
  for (size_t at = cell.begin; at < cell.end; ++at)
    if (!is_letter(text[at]) && !is_any_of(text[at], U" ._-/()")) return false;
  return true;
}

bool calls_password(const Letters& text, Span cell) {
  for (Span word = word_after(text, cell.begin); !word.is_empty() && word.end <= cell.end;
       word = word_after(text, word.end)) {
    const auto one = folded(text, word);
    if (is_password_name(one) || is_pair_name(one)) return true;
  }
  return false;
}

// Which column of a first row is one of passwords.
std::optional<size_t> column_of(const Letters& text, const Cells& cells) {
  std::optional<size_t> column;
  if (cells.size() < 2) return std::nullopt;
  for (size_t i = 0; i < cells.size(); ++i) {
    if (!is_heading(text, cells[i])) return std::nullopt;
    if (!column && calls_password(text, cells[i])) column = i;
  }
  return column;
}

bool is_value(const Letters& text, Span cell) {
  constexpr size_t kLeast = 4;
  if (cell.end < cell.begin + kLeast) return false;
  for (size_t at = cell.begin; at < cell.end; ++at)
    if (is_space(text[at])) return false;
  if (is_technical(text, cell) || looks_like_file(text, cell)) return false;
  const WordShape shape = word_shape_of(text, cell);
  bool is_number = true;
  for (size_t at = cell.begin; at < cell.end; ++at) is_number = is_number && is_digit(text[at]);
  return shape.is_mixed() || (shape.capital && shape.joint) || is_number;
}

// Gives how many lines the table has; 0 when none begins there.
size_t read_table(const Reading& to, const Lines& lines, size_t first, char32_t mark) {
  const Letters& text = to.text;
  const Cells heading = cells_of(text, lines[first], mark);
  const auto column = column_of(text, heading);
  if (!column) return 0;
  if (first > 0 && cells_of(text, lines[first - 1], mark).size() == heading.size()) return 0;
  size_t count = 1;
  for (; first + count < lines.size(); ++count) {
    const Cells row = cells_of(text, lines[first + count], mark);
    if (row.size() != heading.size()) break;
    const Span cell = row[*column];
    if (is_value(text, cell)) to.add(cell);
  }
  return count > 1 ? count : 0;
}

}  // namespace

void find_tables_of_passwords(const Reading& to, const Lines& lines) {
  for (size_t first = 0; first + 1 < lines.size();) {
    size_t count = 0;
    for (const char32_t mark : kMarks)
      if (count == 0) count = read_table(to, lines, first, mark);
    first += count > 0 ? count : 1;
  }
}

}  // namespace kb::text::secrets
