// SPDX-License-Identifier: MIT
#pragma once
#include <xapian.h>

#include <string>

#include "search/query_builder.h"

// The Xapian query of what a query was read as. What weighs what is said here alone, so that
// explanations (search/explain.h) tell the same. Threads: one.
namespace kb::search {

Xapian::Query compose(const BuiltQuery& built, const ReadableWords& readable, const QueryText& text,
                      const Languages& languages);

// What the group's weight in a document is multiplied by; a word said again counts again.
double factor_of(const WordGroup& group);

// The exact form of a word with ñ weighs beside its folded term, so that año wins over ano; empty
// for other words.
std::string raw_term(const WordGroup& group);

}  // namespace kb::search
