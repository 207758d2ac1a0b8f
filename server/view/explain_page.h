// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>

#include "search/search.h"
#include "server/view/links.h"
#include "server/view/page.h"

// Why a search puts its hits in their order, for editors: how the words were read, what each score
// is made of, and two hits side by side.
namespace kb::server::view {

struct ExplainPage {
  SearchAddress address;
  std::optional<search::SearchResult> result;  // explained; absent: nothing asked yet
  size_t upper = 0, lower = 0;                 // the hits that are compared
};

std::string render_explanation(const Renderer& renderer, const Frame& frame,
                               const ExplainPage& page);

}  // namespace kb::server::view
