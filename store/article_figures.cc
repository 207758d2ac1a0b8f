// SPDX-License-Identifier: MIT
#include "store/article_figures.h"

#include <algorithm>
#include <unordered_map>

#include "store/connection.h"

namespace kb::store {

template <>
struct Columns<ArticleFigures> {
  static auto of(auto& f) { return std::tie(f.id, f.lang, f.area, f.title); }
};

namespace {

using ById = std::unordered_map<std::string, ArticleFigures*>;

// Adds what `sql` counts, article by article, where `field` says.
void add(Transaction& tx, const ById& articles, long long ArticleFigures::* field,
         const std::string& sql, Instant since) {
  for (const auto& [id, n] : tx.connection().select<std::string, long long>(sql, since))
    if (const auto found = articles.find(id); found != articles.end())
      found->second->*field += n;
}

void add_searches(Transaction& tx, const ById& articles, Week from) {
  for (const auto& [id, found, opened] :
       tx.connection().select<std::string, long long, long long>(
           "select article, cast(sum(found) as bigint), cast(sum(opened) as bigint) from article_weeks where week >= :from"
           " group by article",
           from))
    if (const auto article = articles.find(id); article != articles.end()) {
      article->second->found += found;
      article->second->opened += opened;
    }
}

}  // namespace

std::vector<ArticleFigures> article_figures(Transaction& tx, Week from) {
  auto figures = tx.connection().records<ArticleFigures>(
      "select id, lang, coalesce(area, ''), title from articles where state = 'published'");
  std::ranges::sort(figures, {}, &ArticleFigures::id);
  ById articles;
  for (auto& one : figures) articles.emplace(one.id, &one);
  const Instant since = start_of_week(from);
  add_searches(tx, articles, from);
  add(tx, articles, &ArticleFigures::solved,
      "select article, count(*) from askings where started >= :since"
      " and outcome = 'solved' and article <> '' group by article",
      since);
  add(tx, articles, &ArticleFigures::solved,
      "select article, count(*) from article_votes where is_helpful = 1 and at >= :since"
      " group by article",
      since);
  add(tx, articles, &ArticleFigures::unhelpful,
      "select article, count(*) from article_votes where is_helpful = 0 and at >= :since"
      " group by article",
      since);
  add(tx, articles, &ArticleFigures::linked,
      "select article, count(*) from links where solved_at >= :since group by article", since);
  return figures;
}

}  // namespace kb::store
