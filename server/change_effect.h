// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <vector>

#include "search/what_if.h"
#include "server/guard_check.h"
#include "server/services.h"

// What a change would do before it goes live: to the guards, and to what people searched for in the
// last month.
//
// A search gets better when the article that it should find rises, worse when it falls: the one
// that solved the matter of those who searched it most often, else the one that they opened
// (store/query_paths.h). One of which nobody knows that, when it finds something for the first
// time, or nothing any more. Whatever else moves among its first three only changes.
//
// Throws:  Error IndexUnavailable, IndexStale; as the store does. Threads: any.
namespace kb::server {

inline constexpr std::chrono::days kEffectSince{30};
inline constexpr int kMostEffectSearches = 200;

struct GuardEffect {
  CheckedGuard guard;  // with its rank before
  int after = 0;
  bool broken() const { return guard.holds() && !guard.holds(after); }
  bool mended() const { return !guard.holds() && guard.holds(after); }
};

struct SearchEffect {
  enum class Verdict { Better, Worse, Changes } verdict = Verdict::Changes;
  std::string written, lang;
  long long times = 0;
  std::string article, title;  // that it is judged by, else the one that stands first after
  int before = 0, after = 0;   // its rank; 0: not on the first page
};

struct Effect {
  std::vector<GuardEffect> guards;     // that break or are mended, the broken first
  std::vector<SearchEffect> searches;  // worse, then better, then what changes; most made first
  size_t guards_tried = 0, searches_tried = 0;
};

Effect effect_of(Services& services, const search::Change& change);

// The change that makes an article what it says; it goes when it is not published.
search::Change::Article changed_article(store::Transaction& tx, const store::Article& article);

}  // namespace kb::server
