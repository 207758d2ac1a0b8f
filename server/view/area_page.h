// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <vector>

#include "server/view/page.h"
#include "server/view/parts.h"

// One topic: its articles in the page's language, then those that exist only in another.
namespace kb::server::view {

struct AreaPage {
  AreaItem area;
  std::vector<ArticleLink> articles, in_other_languages;
};

std::string render_area(const Renderer& renderer, const Frame& frame, const AreaPage& page);

}  // namespace kb::server::view
