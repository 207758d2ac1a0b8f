// SPDX-License-Identifier: MIT
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// The lines of a client's message, and what the rules about them have in common.
//
// In:      clean UTF-8. Lines point into the text that they were cut from.
// Threads: any.
namespace kb::text {

using Lines = std::vector<std::string_view>;  // trimmed; never two empty or two equal in a row

// Line ends become '\n', other white and invisible characters a blank or nothing.
std::string with_plain_blanks(std::string_view text);

Lines lines_of(std::string_view text);  // of a text with plain blanks

std::string_view trimmed_view(std::string_view text);
bool is_blank(char c);
bool is_digit(char c);
bool is_word_byte(char c);  // ASCII letters and digits, and all beyond ASCII

// The next word at or after `from`, between blanks; empty at the end. Moves `from` past it.
std::string_view next_word(std::string_view line, size_t& from);

size_t count_words(std::string_view line, size_t enough);  // pieces with a letter or digit
size_t count_words(const Lines& lines, size_t enough);

std::string folded_head(std::string_view line, size_t bytes);             // of its first bytes
bool begins_with(std::string_view line, std::string_view folded_phrase);  // at a word's end

// "Juan Pérez", "Dept. de Sistemas": at most `most` words, capitalised or of those that stand in
// names and addresses to people.
bool is_like_name(std::string_view line, size_t most);

}  // namespace kb::text
