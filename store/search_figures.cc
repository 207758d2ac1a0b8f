// SPDX-License-Identifier: MIT
#include "store/search_figures.h"

#include "store/connection.h"

namespace kb::store {

template <>
struct Columns<SearchFigures> {
  static auto of(auto& f) {
    return std::tie(f.week, f.area, f.lang, f.searches, f.without_result, f.opened, f.solved);
  }
};

std::vector<SearchFigures> search_figures(Transaction& tx, Week from, Week until) {
  return tx.connection().records<SearchFigures>(
      "select week, area, lang, searches, without_result, opened, solved from search_weeks"
      " where week >= :from and week < :until order by week, area, lang",
      from, until);
}

}  // namespace kb::store
