// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <vector>

#include "store/store.h"
#include "store/weeks.h"

// How clients and unknown visitors searched, by week: counted when it was logged (search_log.h),
// never anew.
//
// In:      weeks in [from, until).
// Out:     by week, area and language; only what somebody searched in.
// Threads: as Transaction.
namespace kb::store {

struct SearchFigures {
  Week week = 0;
  std::string area, lang;  // area: empty when nothing was found and none was chosen
  long long searches = 0, without_result = 0;
  long long opened = 0;  // something of what was found
  long long solved = 0;  // by what was opened, somebody said
};

std::vector<SearchFigures> search_figures(Transaction& tx, Week from, Week until);

}  // namespace kb::store
