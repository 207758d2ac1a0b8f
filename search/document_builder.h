// SPDX-License-Identifier: MIT
#pragma once
#include <xapian.h>

#include "search/document.h"
#include "search/fields.h"
#include "search/vocabulary.h"

// Turns a Document into Xapian's: the only code that adds terms, values and data, by the field
// table.
//
// Threads: any; analysis uses the calling thread's caches.
namespace kb::search {

// Words that are new to `words` are noted there.
Xapian::Document build_document(const Document& document, VocabularyWriter& words);

// The term of a keyword field: folded, cut by a digest when longer than kMaxTermBytes.
std::string keyword_term(FieldId id, std::string_view value);
std::string unique_term(std::string_view kind, std::string_view id);

// What the Facets slot holds.
std::string facet_value(std::string_view kind, std::string_view area, std::string_view lang);

}  // namespace kb::search
