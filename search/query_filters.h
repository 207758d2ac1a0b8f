// SPDX-License-Identifier: MIT
#pragma once
#include <xapian.h>

#include "search/query_text.h"
#include "search/search.h"

// What a query may find: what the visitor may see, what was chosen beside the results and what was
// typed as name:value, all of it.
namespace kb::search {

Xapian::Query restrict(Xapian::Query query, const QueryText& text, const Filters& filters,
                       const Scope& scope);

}  // namespace kb::search
