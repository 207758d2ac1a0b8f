// SPDX-License-Identifier: MIT
#pragma once
#include <optional>

#include "search/document.h"
#include "store/articles.h"
#include "store/tickets.h"

// From what the store holds to what the index is told.
//
// An article that is not published has no document. A ticket's document holds nothing that its
// client may not read: internal notes stay out. A ticket has a document once it is resolved or
// closed. Throws: Error TooLarge for a body over text::kMaxMarkdownBytes. Threads: any.
namespace kb::indexer {

std::optional<search::Document> to_document(const store::Article& article,
                                            const store::SolvedSummary& solved);
std::optional<search::Document> to_document(const store::Ticket& ticket);

}  // namespace kb::indexer
