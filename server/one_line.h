// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <string_view>

// What was typed into a field of one line: without control characters and outer blanks, at most
// `most_bytes`.
namespace kb::server {

std::string one_line(std::string_view typed, size_t most_bytes);

}  // namespace kb::server
