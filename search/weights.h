// SPDX-License-Identifier: MIT
#pragma once
#include <cstddef>

// Every number that ranking depends on, beside the field weights of search/fields.h. A change here
// is judged by `resuelve eval` on whole sets and told in docs/search-quality.md with its figures.
namespace kb::search::weights {

// BM25 (Robertson and others, TREC-3), see search/ranking_weight.h.
inline constexpr double kK1 = 1.5;
inline constexpr double kB = 0.65;
inline constexpr double kK3 = 20;  // a word said again in a long question counts again
inline constexpr double kMinNormalisedLength = 0.5;

// A pasted text is searched by its rarest words: the 12 rarest give 8 to 10 times the speed of all.
inline constexpr std::size_t kMaxQueryTerms =
    24;  // at most 64: PassageFinder keeps them in one word of bits

// The best hits are ranked anew by how much of the query one passage of each holds: their score
// grows by up to this share for a passage that holds all of it. Looking at more than 20 changes
// nothing; for a few words the ten that are shown anyway do, and ten fewer documents are read.
inline constexpr unsigned kReranked = 20;
inline constexpr unsigned kRerankedOfFewWords = 10;
inline constexpr std::size_t kFewWords = 3;
inline constexpr double kPassageShare = 1.5;
// What the title and the heading add to their passages, and a word said again in the passage.
inline constexpr double kAroundShare = 0.5;
inline constexpr double kRepeatShare = 0.05;

// The first hit is called the likely answer when it holds this share of the query's idf …
inline constexpr double kConfidentCoverage = 0.75;
// … and its score is this many times the second's.
inline constexpr double kConfidentLead = 1.15;

}  // namespace kb::search::weights
