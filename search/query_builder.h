// SPDX-License-Identifier: MIT
#pragma once
#include <xapian.h>

#include <string>
#include <unordered_map>
#include <vector>

#include "search/open_index.h"
#include "search/query_text.h"
#include "search/readable_words.h"
#include "search/search.h"

// From words to a Xapian query over the databases at hand.
//
// Each word becomes its terms in every language of the databases, those that the visitor may know
// of (one group, weighed by its rarity); of a long text only the groups with the rarest terms are
// kept.
namespace kb::search {

struct WordGroup {
  std::string written;
  std::vector<std::string> terms;  // alternatives, all in the index
  double idf = 0;
  unsigned count = 1;  // times in the query
};

// Term → its group: what passages are marked and judged by.
using GroupOfTerm = std::unordered_map<std::string, size_t>;

struct BuiltQuery {
  Xapian::Query query;  // empty when nothing can be found
  std::vector<WordGroup> groups;
  GroupOfTerm group_of_term;
  double total_idf = 0;  // over the groups
  // Share of the query's idf that words hold which some document has: no hit answers the others.
  double known_share = 0;
};

BuiltQuery build_query(const OpenIndex& index, const ReadableWords& readable,
                       const QueryText& text);

// ANDs what the visitor may see, what was chosen beside the results and what was typed as
// name:value.
Xapian::Query restrict(Xapian::Query query, const QueryText& text, const Filters& filters,
                       const Scope& scope);

// The terms that a word may stand under in these languages, in the index or not; none for a word
// that is a stop word in all of them.
std::vector<std::string> terms_of_word(const QueryWord& word,
                                       const std::vector<const Language*>& languages);

}  // namespace kb::search
