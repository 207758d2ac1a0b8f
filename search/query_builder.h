// SPDX-License-Identifier: MIT
#pragma once
#include <xapian.h>

#include <string>
#include <unordered_map>
#include <vector>

#include "search/open_index.h"
#include "search/query_text.h"
#include "search/search.h"

// From words to a Xapian query over the databases at hand.
//
// Each word becomes its terms in every language of the databases that exist there (one group); of a
// long text only the groups with the rarest terms are kept.
namespace kb::search {

struct WordGroup {
  std::string written;
  std::vector<std::string> terms;  // alternatives, all in the index
  double idf = 0;
  unsigned count = 1;              // times in the query
};

// Term → its group: what passages are marked and judged by.
using GroupOfTerm = std::unordered_map<std::string, size_t>;

struct BuiltQuery {
  Xapian::Query query;          // empty when nothing can be found
  std::vector<WordGroup> groups;
  GroupOfTerm group_of_term;
  double total_idf = 0;         // over the groups
};

BuiltQuery build_query(const OpenIndex& index, const QueryText& text, const std::vector<QueryWord>& words);

// ANDs what the visitor may see, what was chosen beside the results and what was typed as name:value.
Xapian::Query restrict(Xapian::Query query, const QueryText& text, const Filters& filters, const Scope& scope);

double inverse_document_frequency(const Xapian::Database& database, Xapian::doccount frequency);

}  // namespace kb::search
