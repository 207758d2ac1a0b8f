// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>

#include "search/open_index.h"
#include "search/query_text.h"
#include "search/readable_words.h"

// Corrects the words of a query that no document has, against the words of the databases at hand.
//
// Only plain words of four letters and more are touched, never one that is in the index, never
// codes and technical tokens. A word may also be two run together (`correoelectronico`) or, with
// its neighbour, one pulled apart (`contrase ña`, `wi fi`).
//
// Out:     the query as it was understood, for display, when a word was changed; `text` then holds
//          the words to search, in its phrases and title words too, and what was changed. Absent:
//          nothing to correct, or nothing near enough.
namespace kb::search {

std::optional<std::string> correct(const OpenIndex& index, const ReadableWords& readable,
                                   std::string_view typed, QueryText& text);

}  // namespace kb::search
