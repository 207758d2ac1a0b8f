// SPDX-License-Identifier: MIT
#include "server/view/article_figures_page.h"

#include <algorithm>

#include "server/view/format.h"
#include "server/view/mustache_data.h"
#include "server/view/pagination.h"

namespace kb::server::view {
namespace {

constexpr int kMostPages = 1000;

// The first is the usual one.
constexpr ArticleColumn kArticleColumns[] = {
    {"resolvio", "figures.articles.solved", &store::ArticleFigures::solved},
    {"consultas", "figures.articles.linked", &store::ArticleFigures::linked},
    {"encontrado", "figures.articles.found", &store::ArticleFigures::found},
    {"abierto", "figures.articles.opened", &store::ArticleFigures::opened},
    {"no-sirvio", "figures.articles.unhelpful", &store::ArticleFigures::unhelpful}};

void put_paging(Data& data, const ArticleFiguresPage& page) {
  const int pages = page_count(static_cast<int>(page.articles.size()),
                               static_cast<int>(kArticlesOnPage), kMostPages);
  const int current = static_cast<int>(page.first / kArticlesOnPage);
  put(data, "has_pages", pages > 1);
  put_list(data, "pages", pages_shown(current, pages), [&](const std::optional<int>& shown) {
    Data link;
    put(link, "number", shown ? std::to_string(*shown + 1) : "");
    put(link, "current", shown == current);
    auto address = page.period.address;
    address.page = shown.value_or(0);
    put(link, "href", figures_path(address));
    return link;
  });
}

}  // namespace

const ArticleColumn& article_column(std::string_view name) {
  const auto* found = std::ranges::find_if(
      kArticleColumns, [&](const ArticleColumn& column) { return name == column.name; });
  return found == std::end(kArticleColumns) ? kArticleColumns[0] : *found;
}

FigureTable article_figures_table(const Catalogue& words, const ArticleFiguresPage& page) {
  FigureTable table{"articulos", words.text("figures.articles.title"),
                    words.text("figures.articles.head"), {}, {},
                    csv_path(page.period, "articulos")};
  const auto& sorted = article_column(page.period.address.sort);
  for (const auto& column : kArticleColumns) {
    auto address = page.period.address;
    address.sort = column.name;
    address.page = 0;
    table.columns.push_back({words.text(column.head_key), figures_path(address),
                             std::string_view(column.name) == sorted.name});
  }
  for (size_t i = page.first; i < page.first + page.count; ++i) {
    const auto& article = page.articles[i];
    FigureRow row{article.title, article_path(article.id), article.lang, {}};
    for (const auto& column : kArticleColumns)
      row.cells.push_back(count_cell(words, article.*column.value));
    table.rows.push_back(std::move(row));
  }
  return table;
}

std::string render_article_figures(const Renderer& renderer, const Frame& frame,
                                   const ArticleFiguresPage& page) {
  const Catalogue& words = renderer.words(frame.language);
  Data data = figure_table(words, article_figures_table(words, page));
  put(data, "heading", words.text("figures.articles.title"));
  put_period(data, words, page.period);
  put(data, "count",
      words.count("figures.articles.count", static_cast<long long>(page.articles.size())));
  put(data, "has_rows", page.count > 0);
  auto all = page.period.address;
  put(data, "is_one", !all.article.empty());
  all.article.clear();
  put(data, "articles_path", figures_path(all));
  all.path = kFiguresPath;
  all.sort.clear();
  all.page = 0;
  put(data, "figures_path", figures_path(all));
  put_paging(data, page);
  return render_page(renderer, frame, "editors/article_figures",
                     {words.text("figures.articles.title"), NavItem::Figures, false, true},
                     std::move(data));
}

}  // namespace kb::server::view
