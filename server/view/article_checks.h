// SPDX-License-Identifier: MIT
#pragma once
#include <string>

#include "server/view/html.h"
#include "server/view/renderer.h"
#include "text/article_checks.h"

// What stands beside an article that is being written: how it will look, and what could be better
// in it. {{> partials/article_preview}} and {{> partials/article_checks}}.
namespace kb::server::view {

struct ArticleBeside {
  std::string lang, title, summary;  // as they will be shown
  Html body;
  text::ArticleReport report;
};

void put_article_beside(Data& data, const Catalogue& words, const ArticleBeside& beside);

// Both of them alone, for the script of the page.
std::string render_article_beside(const Renderer& renderer, const std::string& language,
                                  const ArticleBeside& beside);

}  // namespace kb::server::view
