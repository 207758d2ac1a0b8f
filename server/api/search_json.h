// SPDX-License-Identifier: MIT
#pragma once
#include <string>

#include "search/search.h"

// The answer of GET /api/v1/search. Pages count from 1 here, as in addresses. `snippet` is HTML:
// text escaped, found words in <mark>.
namespace kb::server {

std::string search_json(const search::SearchRequest& request, const search::SearchResult& result);

}  // namespace kb::server
