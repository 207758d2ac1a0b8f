// SPDX-License-Identifier: MIT
#pragma once
#include <vector>

#include "search/query_words.h"

// The stop words of a short question, which rank it ("cuál es tu nombre"), and stand for all of it
// when there is nothing else. Threads: one.
namespace kb::search {

// Once each, without those that tell nothing because most documents have them.
std::vector<WordGroup> telling_stop_words(const Languages& languages, const ReadableWords& readable,
                                          const std::vector<QueryWord>& words,
                                          const QueryGroups& groups);

// Searched like any other word.
bool is_rare_stop_word(const ReadableWords& readable, const WordGroup& stop_word);

// Of a question of nothing else.
struct StopWordsAlone {
  std::vector<WordGroup> searched, ranking;
  bool all_required = false;  // of those searched: any text would do for one of them
};
StopWordsAlone ask_alone(const ReadableWords& readable, std::vector<WordGroup> stop_words);

}  // namespace kb::search
