// SPDX-License-Identifier: MIT
#pragma once
#include <string_view>
#include <vector>

#include "text/word_diff.h"

// The words of one paragraph compared with those of what became of it, and how much two paragraphs
// have in common. For text/word_diff.cc.
namespace kb::text {

// Words, runs of blanks, and every other sign by itself; together the text again.
std::vector<std::string_view> tokens_of_paragraph(std::string_view paragraph);
bool is_word(std::string_view token);
size_t count_words(std::string_view text);

std::vector<DiffPiece> diff_paragraph(std::string_view before, std::string_view after);

// From 0, nothing in common, to 1: twice the words that both have, by all words (Dice).
double likeness(std::string_view before, std::string_view after);

}  // namespace kb::text
