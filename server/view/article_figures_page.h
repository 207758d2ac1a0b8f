// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <vector>

#include "server/view/figures_period.h"
#include "server/view/page.h"
#include "store/article_figures.h"

// For staff: what each article did, the column's highest first, a page of them at a time.
//
// Threads: any.
namespace kb::server::view {

inline constexpr size_t kArticlesOnPage = 50;

struct ArticleFiguresPage {
  FiguresPeriod period;
  std::vector<store::ArticleFigures> articles;  // in their order
  size_t first = 0, count = 0;                  // of them on this page
};

// A column that may order the rows; of an unknown name the usual one.
struct ArticleColumn {
  const char *name, *head_key;
  long long store::ArticleFigures::*value;
};
const ArticleColumn& article_column(std::string_view name);

std::string render_article_figures(const Renderer& renderer, const Frame& frame,
                                   const ArticleFiguresPage& page);
FigureTable article_figures_table(const Catalogue& words, const ArticleFiguresPage& page);

}  // namespace kb::server::view
