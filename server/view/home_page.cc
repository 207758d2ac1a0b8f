// SPDX-License-Identifier: MIT
#include "server/view/home_page.h"

#include <algorithm>
#include <span>

#include "server/view/mustache_data.h"

namespace kb::server::view {
namespace {

constexpr size_t kMostWaiting = 4;  // named; the list of tickets has the others

}  // namespace

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
  put(data, "has_waiting", !page.waiting.empty());
  put(data, "waiting_count", std::to_string(page.waiting.size()));
  const auto first = std::span(page.waiting).first(std::min(page.waiting.size(), kMostWaiting));
  put_list(data, "waiting", first, [&](const WaitingLink& link) {
    Data row;
    put(row, "title", link.title);
    put(row, "lang", link.lang == frame.language ? "" : link.lang);
    put(row, "href", link.href);
    return row;
  });
  return render_page(renderer, frame, "clients/home",
                     {words.text("home.title"), NavItem::Search, true}, std::move(data));
}

}  // namespace kb::server::view
