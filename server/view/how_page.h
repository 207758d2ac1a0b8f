// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <vector>

#include "server/view/page.h"
#include "server/view/parts.h"

// How the firm works: its rules in short, and the articles that say more.
namespace kb::server::view {

std::string render_how_we_work(const Renderer& renderer, const Frame& frame,
                               const std::vector<ArticleLink>& articles);

}  // namespace kb::server::view
