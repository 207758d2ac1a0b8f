// SPDX-License-Identifier: MIT
#include "store/search_log.h"

#include <tuple>

#include "store/connection.h"
#include "store/insert_rows.h"
#include "store/searcher_names.h"

namespace kb::store {

template <>
struct Columns<LoggedSearch> {
  static auto of(auto& s) {
    return std::tie(s.at, s.searcher, s.account, s.lang, s.page_lang, s.query, s.written, s.total,
                    s.corrected, s.opened, s.shown);
  }
};

template <>
struct Columns<FrequentSearch> {
  static auto of(auto& s) { return std::tie(s.query, s.written, s.times); }
};

namespace {

const std::string kColumns =
    "at, searcher, account, lang, page_lang, query, written, total, is_corrected, opened, shown";

using SearchRow =
    RowOfTie<decltype(Columns<LoggedSearch>::of(std::declval<LoggedSearch&>()))>::type;

}  // namespace

void log_searches(Transaction& tx, const std::vector<LoggedSearch>& searches) {
  std::vector<SearchRow> rows;
  for (const LoggedSearch& search : searches) rows.emplace_back(Columns<LoggedSearch>::of(search));
  insert_rows(tx.connection(), "insert into search_log (" + kColumns + ")", rows);
}

void log_opened(Transaction& tx, const OpenedHit& hit, Instant since) {
  tx.connection().execute(
      "update search_log set opened = :article where id = (select id from search_log"
      " where at >= :since and searcher = :searcher and account = :account and query = :query"
      " and opened is null order by at desc, id desc limit 1)",
      hit.article, since, hit.searcher, hit.account, hit.query);
}

std::vector<FrequentSearch> frequent_searches(Transaction& tx, Instant since, FrequencyFloor floor,
                                              int limit) {
  return tx.connection().records<FrequentSearch>(
      "select query, max(written), count(*) from search_log"
      " where at >= :since and query <> '' and total > 0 and is_corrected = 0"
      " group by query having count(*) >= :times and count(distinct case searcher"
      " when 'client' then 'account ' || account when 'staff' then 'staff'"
      " else 'day ' || (at / 86400000) end) >= :askers"
      " order by count(*) desc, query limit :limit",
      since, floor.times, floor.askers, limit);
}

void forget_searches(Transaction& tx, Instant before, long long most) {
  tx.connection().execute("delete from search_log where at < :before", before);
  tx.connection().execute(
      "delete from search_log where id <= (select max(id) from search_log) - :most", most);
}

std::vector<LoggedSearch> newest_searches(Transaction& tx, int limit) {
  return tx.connection().records<LoggedSearch>(
      "select " + kColumns + " from search_log order by at desc, id desc limit :limit", limit);
}

}  // namespace kb::store
