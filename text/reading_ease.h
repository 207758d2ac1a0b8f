// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string_view>

// How easily a text reads, from about 0 (hard) to 100 (very easy); 60 and more is plain language.
//
// English: R. Flesch, "A new readability yardstick", Journal of Applied Psychology 32 (1948),
// 221–233:
//     206.835 − 84.6 · syllables/words − 1.015 · words/sentences.
// Spanish: J. Fernández Huerta, "Medidas sencillas de lecturabilidad", Consigna 214 (1959), 29–32:
//     206.84 − 60 · syllables/words − 1.02 · words/sentences,
// in the reading of G. Law ("Error in the Fernandez Huerta readability formula", 2011), since the
// print's sentences a hundred words would call long sentences easy.
//
// In:      clean UTF-8, a sentence or more on each line, without code. Words with digits, addresses
//          and the like are not counted.
// Out:     absent for other languages and for less than kLeastWords, which say nothing.
// Threads: any.
namespace kb::text {

inline constexpr int kLeastWords = 40;

std::optional<double> reading_ease(std::string_view text, std::string_view lang);

}  // namespace kb::text
