// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/time.h"
#include "store/store.h"

// What people searched for, what it found and what they opened: where editors see what is missing,
// and where likely queries come from. What clients and unknown visitors searched is counted by week
// as well (search_figures.h); those counts outlive the texts.
//
// In:      queries folded, at most kMaxLoggedBytes; empty for one whose text may not be kept.
// Throws:  Error as store.h says.
namespace kb::store {

inline constexpr size_t kMaxLoggedBytes = 200;

enum class Searcher { Anonymous, Client, Staff };

struct LoggedSearch {
  Instant at{};
  Searcher searcher = Searcher::Anonymous;
  std::string account;    // of a client, else empty
  std::string lang;       // that only documents of were wanted, else empty
  std::string page_lang;  // of the pages that the visitor sees
  std::string query;      // folded: what searches are counted by
  std::string written;    // the same in lower case with its accents: what is shown
  long long total = 0;
  bool corrected = false;
  std::optional<std::string> opened;  // the first article that was opened from it
  std::string area;                   // asked for, or of the first hit; may be empty
  bool solved = false;                // the opened article solved it, somebody said
  std::string visit;  // shared by what one visitor searched for on one day; may be empty
  // Ids of the articles on its first page, best first, each with a tab, its score and a line end.
  std::string shown;

  std::vector<std::string> found;  // articles on its first page: counted, not kept
};

void log_searches(Transaction& tx, const std::vector<LoggedSearch>& searches);

// Notes the article on the newest search for `query` by such a visitor since `since` that has none.
struct OpenedHit {
  Searcher searcher = Searcher::Anonymous;
  std::string account, query, article;
};
void log_opened(Transaction& tx, const OpenedHit& hit, Instant since);

// Notes on the newest search by such a visitor since `since` that led to the article that it solved
// the matter.
struct SolvedHit {
  Searcher searcher = Searcher::Anonymous;
  std::string account, article;
};
void log_solved(Transaction& tx, const SolvedHit& hit, Instant since);

// What was searched again and again since `since`, found something and needed no correction; the
// most frequent first. Askers are accounts, staff as one, and unknown visitors as one for each day.
struct FrequentSearch {
  std::string query, written;  // of its spellings the one with the most accents
  long long times = 0;
};
struct FrequencyFloor {
  int times = 3, askers = 2;
};
std::vector<FrequentSearch> frequent_searches(Transaction& tx, Instant since, FrequencyFloor floor,
                                              int limit);

// Keeps what is not before `before`, and of that at most the `most` newest; and the counts of weeks
// that are not before it.
void forget_searches(Transaction& tx, Instant before, long long most);

std::vector<LoggedSearch> newest_searches(Transaction& tx, int limit);

}  // namespace kb::store
