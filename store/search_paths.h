// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/time.h"
#include "store/search_log.h"
#include "store/store.h"

// What became of searches: which were made most, and which led to a draft of a ticket. For editors;
// which article each should find is told by query_paths.h.
//
// Out:     no account and nobody's name: who searched is told as unknown, client or staff.
// Throws:  Error as store.h says. Threads: as Transaction.
namespace kb::store {

// What is searched for, by how often since then; texts that were not kept are left out.
struct RealSearch {
  std::string query, written, page_lang;
  long long times = 0;
};
std::vector<RealSearch> real_searches(Transaction& tx, Instant since, int limit);

struct PathSearch {
  long long id = 0;
  Instant at{};
  Searcher searcher = Searcher::Anonymous;
  std::string page_lang, query, written;
  long long total = 0;
  bool corrected = false;
  std::optional<std::string> opened;
  std::string shown;   // as in LoggedSearch
  std::string asking;  // the draft that was begun after it, else empty
};

// Which of the newest searches a list shows.
enum class PathsOf { All, WithoutResult, NotOpened, WithDraft };
std::vector<PathSearch> newest_paths(Transaction& tx, PathsOf which, int limit, int offset);
std::optional<PathSearch> find_path(Transaction& tx, long long id);

// Notes the draft on the newest search of such a visitor since `since`, unless it has one.
struct BegunDraft {
  Searcher searcher = Searcher::Client;
  std::string account, asking;
};
void log_begun_draft(Transaction& tx, const BegunDraft& draft, Instant since);

}  // namespace kb::store
