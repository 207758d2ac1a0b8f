// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <vector>

#include "server/view/page.h"

// For editors: the tags of articles, each with how many have it, to be renamed, merged or removed.
namespace kb::server::view {

struct TagRow {
  std::string tag;
  long long articles = 0;
};

struct TagsPage {
  std::vector<TagRow> rows;
  std::string done;     // "cambiada", "quitada"; empty: nothing was
  std::string refused;  // the tag that was given no name
};

std::string render_tags(const Renderer& renderer, const Frame& frame, const TagsPage& page);

}  // namespace kb::server::view
