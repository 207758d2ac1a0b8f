// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>
#include <random>
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

// Texts of such words, one after another.
class MadeTexts {
 public:
  explicit MadeTexts(unsigned seed);
  std::string text(std::size_t words);
  std::size_t below(std::size_t limit);

 private:
  std::mt19937 random_;  // fixed by the standard, so the texts are the same everywhere
  std::vector<std::string> vocabulary_;
};

}  // namespace kb::bench
