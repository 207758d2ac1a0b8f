// SPDX-License-Identifier: MIT
#pragma once
#include <vector>

#include "search/open_index.h"
#include "search/query_words.h"

// What the synonyms of an editor add to a query. Out: nothing for a query of many words, which says
// enough without them. Threads: one.
namespace kb::search {

// What stands for a run of groups: all its words, in the place of all of theirs.
struct SynonymOf {
  std::vector<size_t> groups;  // their positions
  std::vector<WordGroup> words;
  double share = 0;  // of its words' weight that counts
};

// A run of words that no document has, but one of its synonyms, becomes a group of its own.
std::vector<SynonymOf> find_synonyms(const OpenIndex& index, const ReadableWords& readable,
                                     const std::vector<QueryWord>& words, QueryGroups& groups);

// Whether the word has synonyms by itself.
bool has_synonym(const OpenIndex& index, const QueryWord& word);

}  // namespace kb::search
