// SPDX-License-Identifier: MIT
#pragma once
#include <string_view>

// How many syllables a word has, for measures of reading ease.
//
// Spanish by its spelling rules (Ortografía de la lengua española, 2010, II.3.3): two open vowels
// are two syllables; an open and a closed one are one unless the closed one bears the accent; two
// different closed ones are always one; an h between vowels does not part them. English by groups
// of vowels with corrections for silent endings, which is right for about nine words of ten.
//
// In:      one word of letters, clean UTF-8, in any case.
// Out:     at least 1.
// Threads: any.
namespace kb::text {

int spanish_syllables(std::string_view word);
int english_syllables(std::string_view word);

}  // namespace kb::text
