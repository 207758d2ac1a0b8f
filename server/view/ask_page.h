// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "server/view/page.h"
#include "server/view/parts.h"

// How to ask for help in writing: what to tell for each topic, and a mail that is begun already.
namespace kb::server::view {

struct AskPage {
  std::string searched;  // what was looked for; becomes the subject
  std::string area_id;   // chosen topic, may be empty
  std::vector<AreaItem> areas;
  bool is_signed_in = false;         // but may not ask
  std::optional<ArticleLink> guide;  // the article on how to ask well
};

std::string render_ask(const Renderer& renderer, const Frame& frame, const AskPage& page);

}  // namespace kb::server::view
