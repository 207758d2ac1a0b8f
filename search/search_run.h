// SPDX-License-Identifier: MIT
#pragma once
#include "search/open_index.h"
#include "search/search.h"

// One search over databases that are open already, those of scope_to_open(request); for search/
// alone. `took` stays 0.
// Throws: as Xapian does. Threads: one.
namespace kb::search {

SearchResult search_in(const OpenIndex& index, const SearchRequest& request);

}  // namespace kb::search
