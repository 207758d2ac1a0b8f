// SPDX-License-Identifier: MIT
#include "server/view/home_page.h"

#include "server/view/mustache_data.h"

namespace kb::server::view {

std::string render_home(const Renderer& renderer, const Frame& frame, const HomePage& page) {
  const Catalogue& words = renderer.words(frame.language);
  Data data;
  put_areas(data, words, page.areas);
  put(data, "has_areas", !page.areas.empty());
  put_list(data, "articles", page.articles,
           [&](const ArticleLink& a) { return article_row(words, a); });
  put(data, "has_articles", !page.articles.empty());
  put(data, "articles_title",
      words.text(page.order == ArticleOrder::MostSolved ? "home.most_solved" : "home.newest"));
  put(data, "no_articles", page.say_it_is_empty);
  put(data, "hosting_href", page.hosting_href);
  return render_page(renderer, frame, "clients/home",
                     {words.text("home.title"), NavItem::Search, true}, std::move(data));
}

}  // namespace kb::server::view
