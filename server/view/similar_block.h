// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/time.h"
#include "search/suggest.h"
#include "server/view/page.h"
#include "server/view/parts.h"
#include "server/view/ticket_state.h"

// For staff: solved tickets that are like one at hand, each with what solved it. A page of its own,
// or the block {{> partials/similar}} of another page.
namespace kb::server::view {

struct SimilarTicket {
  search::Suggestion found;
  std::string account;     // name, may be empty
  std::string resolution;  // what was done, in Markdown; may be empty
  TicketState state = TicketState::Solved;
  Instant solved{};
  std::vector<ArticleLink> articles;  // that solved it
};

struct SimilarBlock {
  bool is_down = false;  // they could not be looked for
  bool has_more = false;
  std::string beside;  // the ticket on whose page it stands; empty on a page of its own
  std::vector<SimilarTicket> tickets;
};

// Fills what partials/similar shows.
void put_similar(Data& data, const Catalogue& words, const SimilarBlock& block);

struct SimilarPage {
  std::string ticket, subject;  // whose like are shown; empty: that of the text
  std::string text;             // as typed, may be empty
  SimilarBlock block;
};

std::string render_similar(const Renderer& renderer, const Frame& frame, const SimilarPage& page);

}  // namespace kb::server::view
