// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <string_view>

// The language of a text, by CLD2 among the languages that the product knows.
//
// In:  clean UTF-8. Out: one of the ISO 639-1 codes es, en, pt, fr, de, it and ca, or `fallback` when
//      the text is in another language, too short or too mixed to tell. Threads: any.
namespace kb::text {

std::string detect_language(std::string_view text, std::string_view fallback);

}  // namespace kb::text
