// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <vector>

#include "server/view/page.h"
#include "server/view/parts.h"

// The first page: the question, the topics, and what has helped others.
namespace kb::server::view {

enum class ArticleOrder { MostSolved, Newest };

struct WaitingLink {
  std::string title, lang, href;
};

struct HomePage {
  std::vector<AreaItem> areas;
  std::vector<ArticleLink> articles;
  ArticleOrder order = ArticleOrder::Newest;
  bool say_it_is_empty = false;      // to staff, when there are no articles yet
  std::string hosting_href;          // where a hosting incident is reported
  std::vector<WaitingLink> waiting;  // what the visitor has to answer or decide
};

std::string render_home(const Renderer& renderer, const Frame& frame, const HomePage& page);

}  // namespace kb::server::view
