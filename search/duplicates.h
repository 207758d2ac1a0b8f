// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <vector>

#include "search/article_title.h"
#include "search/document.h"
#include "search/index_reader.h"

// Pairs of articles of one language that seem to say the same, for editors to make one of them.
//
// Pairs that share rare words are found first, and only they are compared word by word, so that ten
// thousand articles take seconds.
//
// In:      the scope of an editor: articles that it may not read are left out. A draft need not be
//          in the index; an article of its own id is not compared with it.
// Out:     the likeliest first, none under kLeastSame. `first` is the one that solved more tickets,
//          else the first by id; of a draft, the draft.
// Throws:  Error IndexUnavailable, IndexStale. Threads: any.
namespace kb::search {

inline constexpr double kLeastSame = 0.5;

struct NearDuplicate {
  ArticleTitle first, second;
  int first_solved = 0, second_solved = 0;  // tickets
  double likelihood = 0;                    // that both answer the same, 0..1
  double resemblance = 0;                   // share of runs of three words that both have
  std::vector<std::string> passages;        // the longest that both have, as they stand in `first`
  std::vector<std::string> words;           // of both, most telling first, as written in `first`
};

std::vector<NearDuplicate> near_duplicates(IndexReader& index, const Scope& scope, int limit);
std::vector<NearDuplicate> near_duplicates_of(IndexReader& index, const Document& draft,
                                              const Scope& scope, int limit);

}  // namespace kb::search
