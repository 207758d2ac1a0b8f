// SPDX-License-Identifier: MIT
#pragma once
#include <string>

#include "search/similar.h"
#include "server/access/visitor.h"
#include "server/services.h"
#include "server/view/similar_block.h"

// Solved tickets that are like a ticket or a text, with what solved each, for staff. Nothing is
// found that the visitor may not read, and no words are shown but those of what is found.
//
// Out:     none for who is not staff; is_down while the index cannot be searched.
// Throws:  Error StoreUnavailable, Busy. Threads: any.
namespace kb::server {

struct SimilarAsked {
  std::string subject, body, language;
  std::string ticket;                  // at hand, never found itself; may be empty
  std::string account;                 // whose ticket it is; may be empty
  int size = search::kMaxSuggestions;  // at most search::kMostSimilar
};

view::SimilarBlock similar_block(const SimilarAsked& asked, const Visitor& visitor,
                                 Services& services);
SimilarAsked asked_of(const store::Ticket& ticket);

// The articles that search/suggest.h finds for it, likeliest first; searched once while nothing
// changes (found_beside.h). Throws: Error IndexUnavailable, IndexStale.
std::vector<search::Suggestion> articles_beside(const search::SuggestRequest& request,
                                                Services& services);

// What the index is asked for it, of tickets or of articles.
search::SuggestRequest suggest_request(const SimilarAsked& asked, const Visitor& visitor);

}  // namespace kb::server
