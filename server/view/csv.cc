// SPDX-License-Identifier: MIT
#include "server/view/csv.h"

#include <algorithm>

namespace kb::server::view {
namespace {

constexpr std::string_view kFormula = "=+-@\t\r\n";

bool is_number(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  return !text.empty() &&
         std::ranges::all_of(text, [](char c) { return (c >= '0' && c <= '9') || c == '.'; });
}

}  // namespace

std::string csv_field(std::string_view text) {
  std::string out;
  if (!text.empty() && kFormula.find(text.front()) != std::string_view::npos && !is_number(text))
    out = "'";
  out += text;
  if (out.find_first_of(",;\"\r\n") == std::string::npos) return out;
  for (size_t at = 0; (at = out.find('"', at)) != std::string::npos; at += 2)
    out.insert(at, 1, '"');
  return '"' + out + '"';
}

std::string csv_row(const std::vector<std::string_view>& fields) {
  std::string row;
  for (const auto field : fields) row += csv_field(field) + ",";
  if (!row.empty()) row.pop_back();
  return row + "\r\n";
}

}  // namespace kb::server::view
