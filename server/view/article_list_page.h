// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <vector>

#include "core/time.h"
#include "server/view/writing_links.h"
#include "server/view/page.h"
#include "server/view/parts.h"
#include "store/article_catalogue.h"
#include "store/article_drafts.h"

// All articles and what is being written, for those who look after them.
namespace kb::server::view {

struct ArticleRow {
  store::CatalogueRow article;
  std::string area;                      // name
  bool is_behind = false;                // of its source, as a translation
  std::vector<store::DraftHead> drafts;  // that this reader may change
};

struct ArticleListPage {
  ArticlesAddress address;
  std::vector<store::DraftHead> drafts;  // those of a state, or new articles on the first page
  bool drafts_cut = false;
  std::vector<ArticleRow> rows;
  long long total = 0;
  int pages = 1;
  long long in_review = 0;
  std::vector<AreaItem> areas;
  std::vector<std::string> languages, authors;
  std::string done;
  Instant now{};
};

std::string render_article_list(const Renderer& renderer, const Frame& frame,
                                const ArticleListPage& page);

}  // namespace kb::server::view
