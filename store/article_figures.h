// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <vector>

#include "core/time.h"
#include "store/store.h"
#include "store/weeks.h"

// What each article did since a week began: how often searches found and opened it, what readers
// and drafts said, and how many tickets it solved.
//
// Out:     every published article, by id; one that did nothing has zeros.
// Threads: as Transaction.
namespace kb::store {

struct ArticleFigures {
  std::string id, lang, area, title;
  long long found = 0;      // on the first page of a search
  long long opened = 0;     // from there
  long long solved = 0;     // drafts that it ended and readers who said so
  long long unhelpful = 0;  // readers who said that it was not it
  long long linked = 0;     // tickets that it solved
};

std::vector<ArticleFigures> article_figures(Transaction& tx, Week from);

}  // namespace kb::store
