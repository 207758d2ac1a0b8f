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

// Texts made of words of one document each, and the ids of those documents.
struct MadeQueries {
  std::vector<std::string> texts, documents;
};
MadeQueries short_queries(const std::vector<search::Document>& corpus, int count);  // 1 to 3 words
MadeQueries long_queries(const std::vector<search::Document>& corpus, int count);   // 40 to 80

}  // namespace kb::bench
