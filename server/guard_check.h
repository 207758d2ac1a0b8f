// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <vector>

#include "search/index_reader.h"
#include "search/what_if.h"
#include "store/articles.h"
#include "store/guards.h"

// Whether the guards hold: each query is searched as the least that may read its article would
// search it, among articles alone.
//
// Throws:  Error IndexUnavailable, IndexStale; as the store does. Threads: any.
namespace kb::server {

struct CheckedGuard {
  store::Guard guard;
  std::string article;  // that it leads to now: an old address leads on
  std::string title;    // empty: the article is gone
  store::ArticleAudience audience = store::ArticleAudience::Public;
  bool is_published = false;
  int rank = 0;  // from 1; 0: not on the first page

  bool holds(int at) const { return at >= 1 && at <= guard.within; }
  bool holds() const { return holds(rank); }
};

// Who may read articles of this audience and no more of them.
search::Scope readers_of(store::ArticleAudience audience);

// With what the store knows of their articles; not searched yet.
std::vector<CheckedGuard> known_guards(store::Transaction& tx,
                                       const std::vector<store::Guard>& guards);
// Searches those, and gives each its rank.
void check(search::IndexReader& index, std::vector<CheckedGuard>& guards, Instant now);

// Calls `use` with the guards of one audience, their questions and its readers.
template <class Guards, class Use>
void for_each_audience(Guards& guards, const Use& use) {
  using enum store::ArticleAudience;
  for (const auto audience : {Public, Clients, Internal}) {
    std::vector<CheckedGuard*> of_it;
    std::vector<search::Question> questions;
    for (auto& guard : guards) {
      if (guard.audience != audience) continue;
      of_it.push_back(&guard);
      questions.push_back({guard.guard.query, guard.guard.lang});
    }
    if (!of_it.empty()) use(of_it, questions, readers_of(audience));
  }
}

}  // namespace kb::server
