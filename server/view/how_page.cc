// SPDX-License-Identifier: MIT
#include "server/view/how_page.h"

#include "server/view/mustache_data.h"

namespace kb::server::view {

std::string render_how_we_work(const Renderer& renderer, const Frame& frame,
                               const std::vector<ArticleLink>& articles) {
  const Catalogue& words = renderer.words(frame.language);
  Data data;
  put(data, "has_articles", !articles.empty());
  put_list(data, "articles", articles, [&](const ArticleLink& a) { return article_row(words, a); });
  return render_page(renderer, frame, "clients/how_we_work",
                     {words.text("how.title"), NavItem::HowWeWork, false}, std::move(data));
}

}  // namespace kb::server::view
