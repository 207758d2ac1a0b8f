// SPDX-License-Identifier: MIT
#include "server/guard_check.h"

#include "store/redirects.h"

namespace kb::server {

search::Scope readers_of(store::ArticleAudience audience) {
  search::Scope scope;
  scope.clients = audience != store::ArticleAudience::Public;
  scope.internal = audience == store::ArticleAudience::Internal;
  return scope;
}

std::vector<CheckedGuard> known_guards(store::Transaction& tx,
                                       const std::vector<store::Guard>& guards) {
  std::vector<CheckedGuard> known;
  for (const auto& guard : guards) {
    CheckedGuard checked{guard, guard.article, {}, {}, false, 0};
    checked.article = store::redirected(tx, guard.article).value_or(guard.article);
    if (const auto article = store::find_article(tx, checked.article)) {
      checked.title = article->title;
      checked.audience = article->audience;
      checked.is_published = article->state == store::ArticleState::Published;
    }
    known.push_back(std::move(checked));
  }
  return known;
}

void check(search::IndexReader& index, std::vector<CheckedGuard>& guards, Instant now) {
  for_each_audience(guards, [&](auto& of_it, const auto& questions, const auto& scope) {
    const auto found = search::standings(index, {scope, now}, questions);
    for (size_t i = 0; i < of_it.size(); ++i)
      of_it[i]->rank = found[i].rank_of(of_it[i]->article);
  });
}

}  // namespace kb::server
