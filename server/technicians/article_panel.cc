// SPDX-License-Identifier: MIT
#include "server/technicians/article_panel.h"

#include <algorithm>

#include "search/search.h"
#include "server/index_calls.h"
#include "server/search_address.h"
#include "server/technicians/insertion.h"

namespace kb::server {
namespace {

using Found = std::vector<search::Suggestion>;

constexpr int kRows = 5;

Found suggested(const ArticlesAsked& asked, const Visitor& visitor, Services& services) {
  auto request = suggest_request(asked.ticket, visitor);
  request.threshold = 0;  // they are people who know: the words say how likely each is
  request.size = kRows;
  return articles_beside(request, services);
}

Found searched(view::SearchAddress address, const Visitor& visitor, Services& services) {
  address.kind = "article";
  auto request = search_request(address, visitor);
  request.facets = false;
  request.page = 0;
  request.size = kRows;
  Found found;
  for (auto& hit : search::search(services.index, request).hits)
    found.push_back({std::move(hit), {}, 0});
  return found;
}

view::ClientSaw saw(const std::vector<view::SeenItem>& seen, const std::string& article) {
  const auto item = std::ranges::find_if(
      seen, [&](const view::SeenItem& one) { return !one.is_ticket && one.article.id == article; });
  if (item == seen.end()) return view::ClientSaw::Nothing;
  const bool rejected =
      std::ranges::find(item->marks, view::SeenMark::Rejected) != item->marks.end();
  return rejected ? view::ClientSaw::Rejected : view::ClientSaw::Shown;
}

view::PanelArticle row_of(const store::Article& article, search::Suggestion found,
                          const ArticlesAsked& asked, const Visitor& visitor) {
  view::PanelArticle row;
  row.article.id = article.id;
  row.article.title = article.title;
  if (article.lang != visitor.language) row.article.lang = article.lang;
  row.found = std::move(found);
  row.saw = saw(asked.seen, article.id);
  row.is_not_it = std::ranges::find(asked.not_it, article.id) != asked.not_it.end();
  row.is_internal = !is_for_clients(article);
  if (row.is_internal) return row;
  row.as_link = link_markdown(article);
  const auto& passage = row.found.hit.passage.text;
  if (!passage.empty()) row.as_quote = quote_markdown(article, passage);
  return row;
}

// An article's id finds it, whatever else its words find.
void add_named(Found& found, const std::string& text, store::Transaction& tx) {
  if (text.empty() || !store::find_article(tx, text)) return;
  const auto same = [&](const search::Suggestion& one) { return one.hit.id == text; };
  if (const auto known = std::ranges::find_if(found, same); known != found.end()) {
    std::rotate(found.begin(), known, known + 1);
    return;
  }
  search::Suggestion named;
  named.hit.id = text;
  found.insert(found.begin(), std::move(named));
}

}  // namespace

view::ArticlePanel article_panel(const Request& request, const ArticlesAsked& asked,
                                 const Visitor& visitor, Services& services) {
  view::ArticlePanel panel;
  const auto address = search_address_of(request);
  panel.text = address.text;
  auto found = when_index_answers([&] {
    return panel.text.empty() ? suggested(asked, visitor, services)
                              : searched(address, visitor, services);
  });
  panel.is_down = !found;
  if (!found) found.emplace();
  auto tx = services.store.read();
  add_named(*found, panel.text, tx);
  for (auto& one : *found) {
    const auto article = store::find_article(tx, one.hit.id);
    if (!article || !visitor.may_read(*article)) continue;  // gone since it was indexed
    panel.articles.push_back(row_of(*article, std::move(one), asked, visitor));
  }
  std::ranges::stable_partition(panel.articles,
                                [](const auto& row) { return !row.is_set_aside(); });
  return panel;
}

}  // namespace kb::server
