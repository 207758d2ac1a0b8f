// SPDX-License-Identifier: MIT
#pragma once
#include <xapian.h>

#include <optional>
#include <string>
#include <vector>

#include "search/languages.h"
#include "search/query_text.h"
#include "search/readable_words.h"

// The words of a query as groups: each word becomes its terms in every language of the databases,
// those that the visitor may know of. Words of the same terms are one group.
//
// Out:     absent or empty: no document that the visitor may read has the word. Threads: one.
namespace kb::search {

using Languages = std::vector<const Language*>;

struct WordGroup {
  std::string written;
  std::vector<std::string> terms;  // alternatives, all in the index; none: known by synonyms alone
  double idf = 0;
  Xapian::doccount frequency = 0;  // documents that hold one of the terms, roughly
  unsigned count = 1;              // times in the query
};

struct QueryGroups {
  static constexpr size_t kNone = static_cast<size_t>(-1);

  std::vector<WordGroup> groups;
  std::vector<size_t> place;  // of each word of the text: its group or kNone
  std::vector<bool> unknown;  // whether it is one that no document has

  size_t unknown_count() const;
};

QueryGroups group_words(const Languages& languages, const ReadableWords& readable,
                        const std::vector<QueryWord>& words);

std::optional<WordGroup> group_of(const ReadableWords& readable, std::string written,
                                  std::vector<std::string> terms);

// The terms that a word may stand under in these languages, in the index or not; none for a word
// that is a stop word in all of them.
std::vector<std::string> terms_of_word(const QueryWord& word, const Languages& languages);

// The marks that it stands under where it is a stop word.
std::vector<std::string> stop_terms(const QueryWord& word, const Languages& languages);

double idf_of(const std::vector<WordGroup>& groups);

}  // namespace kb::search
