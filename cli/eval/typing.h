// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

// Queries as hurried people type them, made from well written ones, so that `resuelve eval` can
// tell what accents, slips and capitals cost.
//
// In:      clean UTF-8. Out: clean UTF-8, the same for the same input on every machine.
// Threads: any.
namespace kb::cli {

// One slip in one word of four letters or more: two letters swapped, one left out, one typed twice
// or its neighbour on the keyboard instead. Without such a word the text comes back as it was.
std::string with_slip(std::string_view text, std::uint64_t seed);

}  // namespace kb::cli
