// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <string_view>
#include <vector>

// Where something happens, as far as a text tells it by plain signs: the programs and devices that
// it names with their versions, and the messages that they show.
//
// In:      clean UTF-8, a few kilobytes: time grows with its length times the number of names.
// Out:     each once, in the order of their coming; programs by their usual spelling ("Outlook
//          2016"), messages as they were written, of at most kLongestMessage bytes.
// Threads: any.
namespace kb::text {

inline constexpr size_t kMostPrograms = 8, kMostMessages = 5, kLongestMessage = 200;

std::vector<std::string> program_names(std::string_view text);
// In quotes after words such as "sale" or "it says", or with words of errors in them; lines with
// the code of an error.
std::vector<std::string> shown_messages(std::string_view text);
// The text with the programs that it names as they are usually written.
std::string with_usual_names(std::string text);

}  // namespace kb::text
