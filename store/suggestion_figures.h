// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <vector>

#include "core/time.h"
#include "store/store.h"

// What suggestions were worth: drafts that ended, counted by article, area, account or week, apart
// for those that saw suggestions and those that were held out.
//
// In:      drafts begun in [from, until). One left alone since before `settled` counts as ended
//          without a ticket; a later open one is not counted yet, nor is one without a text.
// Out:     by key, those that saw suggestions first. In the held-out group `shown` counts what
// would
//          have been shown: so both groups can be compared article by article.
// Threads: as Transaction.
namespace kb::store {

enum class FiguresBy { Article, Area, Account, Week };  // Week: "2955", weeks since 29 Dec 1969

struct FiguresSpan {
  Instant from{}, until{}, settled{};
};

struct SuggestionFigures {
  std::string key;
  bool held_out = false;
  // Drafts: all, with something shown, with something opened … and those that became tickets.
  long long drafts = 0, shown = 0, opened = 0, solved = 0, rejected = 0, sent = 0;
};

std::vector<SuggestionFigures> suggestion_figures(Transaction& tx, FiguresBy by,
                                                  const FiguresSpan& span);

Instant first_day_of_week(const std::string& week);  // a Monday, of a key by Week

}  // namespace kb::store
