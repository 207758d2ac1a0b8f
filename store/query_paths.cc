// SPDX-License-Identifier: MIT
#include "store/query_paths.h"

#include <string>
#include <tuple>

#include "store/connection.h"

namespace kb::store {

template <>
struct Columns<WantedArticle> {
  static auto of(auto& w) {
    return std::tie(w.query, w.page_lang, w.article, w.solved, w.opened, w.opened_next);
  }
};

std::vector<long long> path_ids_of_query(Transaction& tx, const std::string& query,
                                         const std::string& page_lang, int limit, int offset) {
  if (query.empty()) return {};
  return tx.connection().select<long long>(
      "select id from search_log where query = :query and page_lang = :lang"
      " order by at desc, id desc limit :limit offset :offset",
      query, page_lang, limit, offset);
}

std::vector<WantedArticle> wanted_articles(Transaction& tx, Instant since) {
  const std::string again = std::to_string(std::chrono::milliseconds(kSearchedAgain).count());
  return tx.connection().records<WantedArticle>(
      "select query, page_lang, article, sum(solved), sum(opened), sum(opened_next) from ("
      "select query, page_lang, opened as article, is_solved as solved, 1 as opened,"
      "  0 as opened_next from search_log"
      "  where at >= :since1 and query <> '' and opened is not null "
      "union all select s.query, s.page_lang, a.article, 1, 0, 0 from search_log s"
      "  join askings a on a.id = s.asking where s.at >= :since2 and s.query <> ''"
      "  and s.asking <> '' and a.outcome = 'solved' and a.article <> '' "
      "union all select s.query, s.page_lang, l.article, 1, 0, 0 from search_log s"
      "  join askings a on a.id = s.asking join links l on l.ticket = a.ticket"
      "  where s.at >= :since3 and s.query <> '' and s.asking <> '' and a.outcome = 'sent'"
      "  and a.ticket <> '' and l.solved_at is not null "
      "union all select s.query, s.page_lang, (select n.opened from search_log n"
      "  where n.visit = s.visit and n.visit <> '' and n.at > s.at and n.at <= s.at + " +
          again +
          "  and n.opened is not null order by n.at limit 1), 0, 0, 1 from search_log s"
          "  where s.at >= :since4 and s.query <> '' and s.visit <> '' and s.opened is null"
          ") all_of_them where article is not null group by query, page_lang, article"
          " order by query, page_lang, sum(solved) desc, sum(opened) desc, sum(opened_next) desc,"
          " article",
      since, since, since, since);
}

}  // namespace kb::store
