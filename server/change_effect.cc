// SPDX-License-Identifier: MIT
#include "server/change_effect.h"

#include <algorithm>
#include <map>

#include "search/article_document.h"
#include "store/query_paths.h"
#include "store/search_paths.h"
#include "store/tickets.h"

namespace kb::server {
namespace {

constexpr size_t kLookedAt = 3;  // places whose change counts where nothing is known to be wanted

struct Asked {
  std::vector<CheckedGuard> guards;
  std::vector<store::RealSearch> searches;
  std::map<std::pair<std::string, std::string>, std::string> wanted;  // by query and language
};

Asked what_is_asked(store::Transaction& tx, Instant since) {
  Asked asked;
  asked.guards = known_guards(tx, store::guards(tx));
  asked.searches = store::real_searches(tx, since, kMostEffectSearches);
  for (const auto& each : store::wanted_articles(tx, since))
    asked.wanted.try_emplace({each.query, each.page_lang}, each.article);
  return asked;
}

// Clients read what is for everybody too; staff's own articles move for staff alone.
search::Scope scope_of(const search::Change& change) {
  const bool is_internal = std::ranges::any_of(change.articles, [](const auto& article) {
    return article.document && article.document->audience == search::Audience::Internal;
  });
  return readers_of(is_internal ? store::ArticleAudience::Internal
                                : store::ArticleAudience::Clients);
}

std::vector<std::string> first_of(const search::Standing& standing) {
  std::vector<std::string> ids;
  for (const auto& found : standing.found)
    if (ids.size() < kLookedAt) ids.push_back(found.id);
  return ids;
}

std::optional<SearchEffect> judged(const store::RealSearch& search, const std::string& wanted,
                                   const search::BeforeAndAfter& told) {
  using enum SearchEffect::Verdict;
  SearchEffect effect{Changes, search.written, search.page_lang, search.times, wanted, {}, 0, 0};
  if (wanted.empty()) {
    if (first_of(told.before) == first_of(told.after)) return std::nullopt;
    if (!told.after.found.empty()) effect.article = told.after.found.front().id;
    if (told.before.found.empty()) effect.verdict = Better;
    if (told.after.found.empty()) effect.verdict = Worse;
  }
  effect.before = told.before.rank_of(effect.article);
  effect.after = told.after.rank_of(effect.article);
  if (wanted.empty()) return effect;
  if (effect.before == effect.after) {
    if (first_of(told.before) == first_of(told.after)) return std::nullopt;
  } else {
    const bool rises = effect.before == 0 || (effect.after > 0 && effect.after < effect.before);
    effect.verdict = rises ? Better : Worse;
  }
  return effect;
}

// Guards of an article that would be published for the first time, or again.
void take_new_audiences(const search::Change& change, std::vector<CheckedGuard>& guards) {
  for (auto& guard : guards)
    for (const auto& changed : change.articles)
      if (!guard.is_published && changed.id == guard.article && changed.document)
        guard.audience = changed.document->audience == search::Audience::Public
                             ? store::ArticleAudience::Public
                         : changed.document->audience == search::Audience::Clients
                             ? store::ArticleAudience::Clients
                             : store::ArticleAudience::Internal;
}

void try_guards(Services& services, const search::Change& change, Asked& asked, Effect& effect) {
  effect.guards_tried = asked.guards.size();
  take_new_audiences(change, asked.guards);
  for_each_audience(asked.guards, [&](auto& of_it, const auto& questions, const auto& scope) {
    const auto told =
        search::what_if(services.index, {scope, services.clock.now()}, change, questions);
    for (size_t i = 0; i < of_it.size(); ++i) {
      of_it[i]->rank = told[i].before.rank_of(of_it[i]->article);
      GuardEffect each{*of_it[i], told[i].after.rank_of(of_it[i]->article)};
      if (each.broken() || each.mended()) effect.guards.push_back(std::move(each));
    }
  });
  std::ranges::stable_sort(effect.guards, {}, &GuardEffect::mended);
}

void try_searches(Services& services, const search::Change& change, const Asked& asked,
                  Effect& effect) {
  effect.searches_tried = asked.searches.size();
  std::vector<search::Question> questions;
  for (const auto& each : asked.searches) questions.push_back({each.written, each.page_lang});
  const auto told =
      search::what_if(services.index, {scope_of(change), services.clock.now()}, change, questions);
  for (size_t i = 0; i < told.size(); ++i) {
    const auto& each = asked.searches[i];
    const auto wanted = asked.wanted.find({each.query, each.page_lang});
    auto found = judged(each, wanted == asked.wanted.end() ? "" : wanted->second, told[i]);
    if (found) effect.searches.push_back(std::move(*found));
  }
  const auto place = [](const SearchEffect& each) {
    using enum SearchEffect::Verdict;
    return each.verdict == Worse ? 0 : each.verdict == Better ? 1 : 2;
  };
  std::ranges::stable_sort(effect.searches, {}, place);
}

void add_titles(Services& services, const search::Change& change, Effect& effect) {
  auto tx = services.store.read();
  for (auto& each : effect.searches) {
    if (const auto article = store::find_article(tx, each.article)) each.title = article->title;
    for (const auto& changed : change.articles)
      if (changed.id == each.article && changed.document) each.title = changed.document->title;
  }
}

}  // namespace

Effect effect_of(Services& services, const search::Change& change) {
  Asked asked;
  {
    auto tx = services.store.read();
    asked = what_is_asked(tx, services.clock.now() - kEffectSince);
  }
  Effect effect;
  try_guards(services, change, asked, effect);
  try_searches(services, change, asked, effect);
  add_titles(services, change, effect);
  return effect;
}

search::Change::Article changed_article(store::Transaction& tx, const store::Article& article) {
  if (article.state != store::ArticleState::Published) return {article.id, std::nullopt};
  return {article.id, search::article_document(article, store::solved_summary(tx, article.id))};
}

}  // namespace kb::server
