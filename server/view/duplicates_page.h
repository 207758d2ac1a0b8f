// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <vector>

#include "search/duplicates.h"
#include "server/view/page.h"

// For editors: pairs of articles that seem to say the same, the likeliest first.
namespace kb::server::view {

struct DuplicatesPage {
  std::string article;  // title of the one whose pairs they are; empty: of all
  std::vector<search::NearDuplicate> pairs;
};

std::string render_duplicates(const Renderer& renderer, const Frame& frame,
                              const DuplicatesPage& page);

}  // namespace kb::server::view
