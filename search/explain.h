// SPDX-License-Identifier: MIT
#pragma once
#include <xapian.h>

#include "search/explanation.h"
#include "search/open_index.h"
#include "search/query_builder.h"
#include "search/readable_words.h"
#include "search/stored_document.h"

// Says how a query was read and what a hit's score is made of. Throws as Xapian does. Threads: one.
namespace kb::search {

QueryExplanation explain_query(const OpenIndex& index, const ReadableWords& readable,
                               const QueryText& text, const BuiltQuery& built);

// The words alone; what search.cc multiplies them with is added there.
struct Lengths {
  Xapian::termcount document = 0;
  double mean = 1;
};
HitExplanation explain_words(const BuiltQuery& built, const Lengths& lengths,
                             const Xapian::Document& document, const StoredDocument& stored);

}  // namespace kb::search
