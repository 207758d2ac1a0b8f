// SPDX-License-Identifier: MIT
#include "store/reformulations.h"

#include "store/connection.h"

namespace kb::store {

template <>
struct Columns<Reformulation> {
  static auto of(auto& r) { return std::tie(r.asker, r.lang, r.before, r.after, r.opened); }
};

std::vector<Reformulation> reformulations(Transaction& tx, Instant since,
                                          std::chrono::milliseconds within, int limit) {
  return tx.connection().records<Reformulation>(
      "select case a.searcher when 'client' then 'account ' || a.account when 'staff' then 'staff'"
      "  else 'day ' || (a.at / 86400000) end, b.page_lang, a.written, b.written, b.opened"
      " from search_log a join search_log b on b.visit = a.visit and b.visit <> '' and b.at > a.at"
      "  and b.at <= a.at + :within"
      " where a.visit <> '' and a.at >= :since and a.opened is null and b.opened is not null"
      "  and a.query <> '' and b.query <> '' and a.query <> b.query"
      " order by a.at desc, a.id, b.id limit :limit",
      static_cast<long long>(within.count()), since, limit);
}

}  // namespace kb::store
