// SPDX-License-Identifier: MIT
#pragma once
#include <map>
#include <string>
#include <string_view>

// Reads what a call sends: one JSON object of texts, {"subject": "…", "body": "…"}.
//
// In:      bytes; ill-formed UTF-8, NUL and lone surrogates become U+FFFD or nothing, for people
// paste
//          anything.
// Out:     clean texts by name; null is an empty text.
// Throws:  Error BadInput for anything else: other values, objects inside, more than kMostFields.
// The
//          text is read in one pass and never built into a tree. Threads: any.
namespace kb::server {

inline constexpr size_t kMostFields = 32;

using JsonTexts = std::map<std::string, std::string, std::less<>>;

JsonTexts read_flat_json(std::string_view json);

// Empty when it is not there; at most `most_bytes` of it.
std::string text_of(const JsonTexts& texts, std::string_view name,
                    size_t most_bytes = std::string::npos);

}  // namespace kb::server
