// SPDX-License-Identifier: MIT
#pragma once
#include <string>

#include "search/analysis.h"
#include "search/query_text.h"

// The term under which a word of a text that no index holds is compared, as the index would have it.
// Threads: as Analyzer.
namespace kb::search {

struct WordTerm {
  std::string text;
  bool is_stop = false;
};

WordTerm term_of(Analyzer& analyzer, const QueryWord& word);

}  // namespace kb::search
