// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/time.h"
#include "search/suggest.h"
#include "server/view/page.h"
#include "server/view/parts.h"

// For staff: solved tickets that are like one at hand, each with what solved it. A page of its own,
// or the block {{> partials/similar}} of another page.
namespace kb::server::view {

struct SimilarTicket {
  search::Suggestion found;
  std::string account;     // name, may be empty
  std::string resolution;  // what was done, in Markdown; may be empty
  Instant solved{};
  std::vector<ArticleLink> articles;  // that solved it
};

struct SimilarBlock {
  bool is_down = false;  // they could not be looked for
  std::vector<SimilarTicket> tickets;
};

// Fills what partials/similar shows.
void put_similar(Data& data, const Catalogue& words, const SimilarBlock& block);

std::string render_similar(const Renderer& renderer, const Frame& frame, const std::string& ticket,
                           const std::string& subject, const SimilarBlock& block);

}  // namespace kb::server::view
