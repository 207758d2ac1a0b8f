// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <string_view>
#include <vector>

// Rows of a CSV file (RFC 4180). A text that a spreadsheet would take for a formula is led by an
// apostrophe; a number is not.
//
// Threads: any.
namespace kb::server::view {

inline constexpr std::string_view kCsvStart = "\xEF\xBB\xBF";  // says that it is UTF-8

std::string csv_field(std::string_view text);
std::string csv_row(const std::vector<std::string_view>& fields);  // with its end

}  // namespace kb::server::view
