// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "search/open_index.h"
#include "search/search.h"

// How likely each article answers a text by what links taught, among those the visitor may read.
//
// Out:     the likeliest first, at most `most`, and the chance that it is none of the articles that
//          were taught about; no answers when nothing was taught.
// Threads: any.
namespace kb::search {

struct TaughtAnswers {
  struct One {
    std::string_view article;
    double probability = 0;
    double certainty = 0;  // the probability when doubt is cast by signs that were never seen
  };
  std::vector<One> best;
  double none = 1;
};

// Orders the best hits of a search anew: the chance that each answers is what was taught about it
// (Hit::taught, set before) and, of the chance that none of what was taught answers, its share by
// how well its words match. Scores stay in the order of those chances, above all other hits'.
void rank_by_taught(std::vector<Hit>& hits, double none);

TaughtAnswers taught_answers(const OpenIndex& index, const Scope& scope, std::string_view text,
                             std::string_view language, std::size_t most);

}  // namespace kb::search
