// SPDX-License-Identifier: MIT
#include "store/search_paths.h"

#include <tuple>

#include "store/connection.h"
#include "store/searcher_names.h"

namespace kb::store {

template <>
struct Columns<RealSearch> {
  static auto of(auto& s) { return std::tie(s.query, s.written, s.page_lang, s.times); }
};

template <>
struct Columns<PathSearch> {
  static auto of(auto& s) {
    return std::tie(s.id, s.at, s.searcher, s.page_lang, s.query, s.written, s.total, s.corrected,
                    s.opened, s.shown, s.asking);
  }
};

namespace {

const std::string kSelect =
    "select id, at, searcher, page_lang, query, written, total, is_corrected, opened, shown,"
    " asking from search_log ";

std::string condition_of(PathsOf which) {
  switch (which) {
    case PathsOf::WithoutResult:
      return "and total = 0 ";
    case PathsOf::NotOpened:
      return "and total > 0 and opened is null ";
    case PathsOf::WithDraft:
      return "and asking <> '' ";
    case PathsOf::All:
      break;
  }
  return "";
}

}  // namespace

std::vector<RealSearch> real_searches(Transaction& tx, Instant since, int limit) {
  return tx.connection().records<RealSearch>(
      "select query, max(written), page_lang, count(*) from search_log"
      " where at >= :since and query <> '' group by query, page_lang"
      " order by count(*) desc, query, page_lang limit :limit",
      since, limit);
}

std::vector<PathSearch> newest_paths(Transaction& tx, PathsOf which, int limit, int offset) {
  return tx.connection().records<PathSearch>(
      kSelect + "where query <> '' " + condition_of(which) +
          "order by at desc, id desc limit :limit offset :offset",
      limit, offset);
}

std::optional<PathSearch> find_path(Transaction& tx, long long id) {
  auto found = tx.connection().records<PathSearch>(kSelect + "where id = :id", id);
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

void log_begun_draft(Transaction& tx, const BegunDraft& draft, Instant since) {
  tx.connection().execute(
      "update search_log set asking = :asking where id = (select id from search_log"
      " where at >= :since and searcher = :searcher and account = :account"
      " order by at desc, id desc limit 1) and asking = ''",
      draft.asking, since, draft.searcher, draft.account);
}

}  // namespace kb::store
