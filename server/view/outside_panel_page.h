// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <utility>
#include <vector>

#include "server/view/page.h"
#include "server/view/parts.h"
#include "server/view/similar_block.h"

// The panel as another help desk holds it beside a ticket of its own: a page in a frame, 280 to
// 400 px wide.
namespace kb::server::view {

enum class Said { Nothing, Solved, Related, NotIt };

struct OutsideArticle {
  ArticleLink article;
  search::Suggestion found;
  bool is_internal = false;
  Said said = Said::Nothing;  // of this ticket
};

struct OutsidePanelPage {
  Instant now{};
  std::string ticket;  // its number there; empty: nothing can be said of it
  std::string said;    // just now: "solved" …
  std::vector<std::pair<std::string, std::string>> fields;  // that its form brings back
  bool is_down = false;
  std::vector<OutsideArticle> articles;
  bool shows_tickets = false;
  SimilarBlock similar;
};

std::string render_outside_panel(const Renderer& renderer, const Frame& frame,
                                 const OutsidePanelPage& page);

}  // namespace kb::server::view
