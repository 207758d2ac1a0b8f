// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "search/document.h"

// A made corpus: Spanish-looking words of a Zipf-like vocabulary, the same at every run.
namespace kb::bench {

inline constexpr int kDocuments = 60000;

std::vector<search::Document> made_corpus(int documents = kDocuments);

// `count` queries of 1 to 3 words, each set taken from one document.
std::vector<std::string> short_queries(const std::vector<search::Document>& corpus, int count);
// Pasted texts of 40 to 80 words of one document each.
std::vector<std::string> long_queries(const std::vector<search::Document>& corpus, int count);

}  // namespace kb::bench
