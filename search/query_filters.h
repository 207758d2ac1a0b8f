// SPDX-License-Identifier: MIT
#pragma once
#include <xapian.h>

#include <string>
#include <string_view>
#include <vector>

#include "search/query_text.h"
#include "search/search.h"

// What a query may find: what the visitor may see, what was chosen beside the results and what was
// typed as name:value, all of it.
namespace kb::search {

// What of the request's scope its databases are.
Scope scope_to_open(const SearchRequest& request);

Xapian::Query restrict(Xapian::Query query, const QueryText& text, const Filters& filters,
                       const Scope& scope);

// Articles of one language that hold any of the terms, but for the one with this id.
Xapian::Query other_articles_with(const std::vector<std::string>& terms, std::string_view language,
                                  std::string_view id);

}  // namespace kb::search
