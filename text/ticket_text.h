// SPDX-License-Identifier: MIT
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

// What a client's message says: without greeting, signature, quoted mail and disclaimers; logs and
// stack traces reduced to the lines that name the error; HTML tags, base64 and other blobs dropped.
// Error codes and messages, addresses and paths stay as they were written.
//
// In:      clean UTF-8 of any size and origin.
// Out:     at most kMaxTellingBytes, cut at a word; telling_text of a result is that result. When
//          fewer than two words would be left, the message itself, cut: better too much than
//          nothing. Empty only for a message of white space.
// Throws:  nothing of its own.
// Threads: any. Time grows with the size of the message, not faster.
namespace kb::text {

inline constexpr size_t kMaxTellingBytes = 4096;

std::string telling_text(std::string_view body);

}  // namespace kb::text
