// SPDX-License-Identifier: MIT
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

#include "text/ticket_lines.h"

// Lines written out again, without what is no word: base64, hexadecimal dumps and the like; words
// repeated many times; lines that were there before.
// Threads: any.
namespace kb::text {

std::string written(const Lines& lines, size_t max_bytes);  // cut at a word

std::string_view cut_at_word(std::string_view text, size_t max_bytes);

bool is_blob(std::string_view word);

}  // namespace kb::text
