// SPDX-License-Identifier: MIT
#include "server/view/article_figures_page.h"

#include <algorithm>
#include <charconv>

#include "server/editors/pages.h"
#include "server/figures_period.h"
#include "server/pages.h"
#include "server/remembered.h"

namespace kb::server {
namespace {

size_t page_in(const Request& request) {
  const auto text = request.query_value(view::kPageParameter);
  size_t page = 1;
  std::from_chars(text.data(), text.data() + text.size(), page);
  return page > 0 ? page - 1 : 0;
}

void put_in_order(std::vector<store::ArticleFigures>& articles, std::string_view sort) {
  const auto value = view::article_column(sort).value;
  std::ranges::stable_sort(articles, std::greater{}, [&](const store::ArticleFigures& article) {
    return std::pair(article.*value, article.found);
  });
}

view::ArticleFiguresPage article_figures_page(const Request& request, const Visitor& visitor,
                                              Services& services) {
  view::ArticleFiguresPage page;
  {
    auto tx = services.store.read();
    page.period = figures_period(request, view::kArticleFiguresPath,
                                 area_names(tx, visitor.language), services.clock.now());
    page.articles = *services.remembered.article_figures.get(
        page.period.from, [&] { return store::article_figures(tx, page.period.from); });
  }
  page.period.has_languages = true;
  auto& address = page.period.address;
  address.sort = view::article_column(request.query_value(view::kSortParameter)).name;
  address.article = request.query_value(view::kArticleParameter);
  std::erase_if(page.articles, [&](const store::ArticleFigures& article) {
    return (!address.article.empty() && address.article != article.id) ||
           !page.period.holds(article.area) ||
           (!address.lang.empty() && address.lang != article.lang);
  });
  put_in_order(page.articles, address.sort);
  return page;
}

// A page beyond the last shows the last.
void choose_page(view::ArticleFiguresPage& page, size_t wanted) {
  const size_t all = page.articles.size();
  const size_t last = all == 0 ? 0 : (all - 1) / view::kArticlesOnPage;
  page.first = std::min(wanted, last) * view::kArticlesOnPage;
  page.count = std::min(view::kArticlesOnPage, all - page.first);
  page.period.address.page = static_cast<int>(std::min(wanted, last));
}

}  // namespace

Response show_article_figures(const Request& request, const Visitor& visitor, Services& services) {
  auto page = article_figures_page(request, visitor, services);
  if (!wanted_table(request).empty()) {
    page.count = page.articles.size();
    return csv_response(
        "articulos",
        view::article_figures_table(services.renderer.words(visitor.language), page));
  }
  choose_page(page, page_in(request));
  const auto frame = make_frame(request, visitor, services.config);
  return page_response(visitor, view::render_article_figures(services.renderer, frame, page));
}

}  // namespace kb::server
