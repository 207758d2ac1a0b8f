// SPDX-License-Identifier: MIT
#pragma once
#include <xapian.h>

#include "core/time.h"
#include "search/search.h"

// What speaks for a document whatever was asked: an article that solved tickets of many accounts, a
// ticket that is not old. Out: a factor of its score. Throws: as Xapian does. Threads: any.
namespace kb::search {

double standing_of(const Hit& hit, const Xapian::Document& document, Instant now);

}  // namespace kb::search
