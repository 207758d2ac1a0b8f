// SPDX-License-Identifier: MIT
#pragma once
#include <xapian.h>

#include <string>
#include <unordered_map>
#include <vector>

#include "search/open_index.h"
#include "search/query_text.h"
#include "search/readable_words.h"

// From words to a Xapian query over the databases at hand.
//
// Each word becomes its terms in every language of the databases, those that the visitor may know
// of (one group, weighed by its rarity). A word or a run of words with synonyms counts as itself or
// as the best of them, whichever weighs more. Stop words help when there are few others. Of a long
// text only the groups with the rarest terms are kept.
namespace kb::search {

struct WordGroup {
  std::string written;
  std::vector<std::string> terms;  // alternatives, all in the index; none: known by synonyms alone
  double idf = 0;
  Xapian::doccount frequency = 0;  // documents that hold one of the terms, roughly
  unsigned count = 1;              // times in the query
};

// What stands for a run of groups: all its words, in the place of all of theirs.
struct SynonymOf {
  std::vector<size_t> groups;  // positions in BuiltQuery::groups
  std::vector<WordGroup> words;
  double share = 0;  // of its words' weight that counts
};

// Term → its group: what passages are marked and judged by.
using GroupOfTerm = std::unordered_map<std::string, size_t>;

struct BuiltQuery {
  Xapian::Query query;  // empty when nothing can be found
  std::vector<WordGroup> groups;
  std::vector<SynonymOf> synonyms;
  std::vector<WordGroup> stop_words;  // that help in the ranking
  GroupOfTerm group_of_term;
  double total_idf = 0;  // over the groups
  // Share of the query's idf that words hold which some document has: no hit answers the others.
  double known_share = 0;
};

BuiltQuery build_query(const OpenIndex& index, const ReadableWords& readable,
                       const QueryText& text);

// The terms that a word may stand under in these languages, in the index or not; none for a word
// that is a stop word in all of them.
std::vector<std::string> terms_of_word(const QueryWord& word,
                                       const std::vector<const Language*>& languages);

// Whether the word, or a run of words that it begins, has synonyms.
bool has_synonym(const OpenIndex& index, const QueryWord& word);

}  // namespace kb::search
