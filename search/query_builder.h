// SPDX-License-Identifier: MIT
#pragma once
#include <xapian.h>

#include <string>
#include <unordered_map>
#include <vector>

#include "search/open_index.h"
#include "search/query_synonyms.h"
#include "search/query_text.h"
#include "search/query_words.h"
#include "search/readable_words.h"

// From words to a Xapian query over the databases at hand.
//
// Each word is one group of terms, weighed by its rarity. A word or a run of words with synonyms
// counts as itself and, for a share, as each of them. Stop words help when there are
// few others. Of a long text only the groups with the rarest terms are kept.
namespace kb::search {

// Term → its group: what passages are marked and judged by.
using GroupOfTerm = std::unordered_map<std::string, size_t>;

struct BuiltQuery {
  Xapian::Query query;  // empty when nothing can be found
  std::vector<WordGroup> groups;
  std::vector<SynonymOf> synonyms;
  std::vector<WordGroup> stop_words;  // that help in the ranking
  std::vector<WordGroup> left_out;    // of a long text, the more frequent ones
  bool all_required = false;          // of the groups: they are stop words and nothing else
  GroupOfTerm group_of_term;
  double total_idf = 0;  // over the groups
  // Share of the query's idf that words hold which some document has: no hit answers the others.
  double known_share = 0;
};

BuiltQuery build_query(const OpenIndex& index, const ReadableWords& readable,
                       const QueryText& text);

}  // namespace kb::search
