// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <vector>

#include "core/time.h"
#include "store/store.h"
#include "store/weeks.h"

// What suggestions were worth: drafts that ended, apart for those that saw suggestions and those
// that were held out.
//
// In:      drafts begun in [from, until). One left alone since before `settled` counts as ended
//          without a ticket; a later open one is not counted yet, nor is one without a text.
// Out:     by what they are counted by, those that saw suggestions first. In the held-out group
//          `shown` counts what would have been shown.
// Threads: as Transaction.
namespace kb::store {

struct FiguresSpan {
  Instant from{}, until{}, settled{};
};

struct DraftFigures {
  // Drafts: all, with something shown, with something opened … and those that became tickets.
  long long drafts = 0, shown = 0, opened = 0, solved = 0, rejected = 0, sent = 0;

  DraftFigures& operator+=(const DraftFigures& other);
  bool operator==(const DraftFigures&) const = default;
};

struct SuggestionFigures : DraftFigures {
  Week week = 0;
  std::string area, lang;
  bool held_out = false;
};
std::vector<SuggestionFigures> suggestion_figures(Transaction& tx, const FiguresSpan& span);

struct AccountSuggestions : DraftFigures {
  std::string account;
  bool held_out = false;
};
std::vector<AccountSuggestions> suggestions_by_account(Transaction& tx, const FiguresSpan& span);

}  // namespace kb::store
