// SPDX-License-Identifier: MIT
#include "store/search_log.h"

#include <map>
#include <tuple>

#include "store/connection.h"
#include "store/insert_rows.h"
#include "store/searcher_names.h"
#include "store/weeks.h"

namespace kb::store {

template <>
struct Columns<LoggedSearch> {
  static auto of(auto& s) {
    return std::tie(s.at, s.searcher, s.account, s.lang, s.page_lang, s.query, s.written, s.total,
                    s.corrected, s.opened, s.area, s.solved, s.visit, s.shown);
  }
};

template <>
struct Columns<FrequentSearch> {
  static auto of(auto& s) { return std::tie(s.query, s.written, s.times); }
};

namespace {

const std::string kColumns =
    "at, searcher, account, lang, page_lang, query, written, total, is_corrected, opened,"
    " area, is_solved, visit, shown";

using SearchRow =
    RowOfTie<decltype(Columns<LoggedSearch>::of(std::declval<LoggedSearch&>()))>::type;

struct Counts {
  long long searches = 0, without_result = 0, opened = 0, solved = 0;
};
using SearchPlace = std::tuple<Week, std::string, std::string>;  // area, language of the page

void count(Transaction& tx, const SearchPlace& place, const Counts& more) {
  const auto& [week, area, lang] = place;
  tx.connection().execute(
      "insert into search_weeks (week, area, lang, searches, without_result, opened, solved)"
      " values (:week, :area, :lang, :searches, :without, :opened, :solved)"
      " on conflict (week, area, lang) do update set"
      " searches = search_weeks.searches + excluded.searches,"
      " without_result = search_weeks.without_result + excluded.without_result,"
      " opened = search_weeks.opened + excluded.opened,"
      " solved = search_weeks.solved + excluded.solved",
      week, area, lang, more.searches, more.without_result, more.opened, more.solved);
}

void count_article(Transaction& tx, const std::string& article, Week week, long long found,
                   long long opened) {
  tx.connection().execute(
      "insert into article_weeks (article, week, found, opened)"
      " values (:article, :week, :found, :opened) on conflict (article, week) do update set"
      " found = article_weeks.found + excluded.found,"
      " opened = article_weeks.opened + excluded.opened",
      article, week, found, opened);
}

void count_searches(Transaction& tx, const std::vector<LoggedSearch>& searches) {
  std::map<SearchPlace, Counts> by_place;
  std::map<std::pair<std::string, Week>, long long> found;
  for (const LoggedSearch& search : searches) {
    if (search.searcher == Searcher::Staff) continue;
    const Week week = week_of(search.at);
    auto& counts = by_place[{week, search.area, search.page_lang}];
    counts.searches += 1;
    counts.without_result += search.total == 0 ? 1 : 0;
    for (const auto& article : search.found) found[{article, week}] += 1;
  }
  for (const auto& [place, counts] : by_place) count(tx, place, counts);
  for (const auto& [key, times] : found) count_article(tx, key.first, key.second, times, 0);
}

// One search of the log, to note something on it.
struct FoundSearch {
  long long id = 0;
  Instant at{};
  std::string area, page_lang;

  SearchPlace place() const { return {week_of(at), area, page_lang}; }
};

template <typename... Values>
std::optional<FoundSearch> newest_search(Transaction& tx, const std::string& where,
                                         const Values&... values) {
  const auto rows = tx.connection().select<long long, Instant, std::string, std::string>(
      "select id, at, area, page_lang from search_log where " + where +
          " order by at desc, id desc limit 1",
      values...);
  if (rows.empty()) return std::nullopt;
  const auto& [id, at, area, lang] = rows.front();
  return FoundSearch{id, at, area, lang};
}

}  // namespace

void log_searches(Transaction& tx, const std::vector<LoggedSearch>& searches) {
  std::vector<SearchRow> rows;
  for (const LoggedSearch& search : searches) rows.emplace_back(Columns<LoggedSearch>::of(search));
  insert_rows(tx.connection(), "insert into search_log (" + kColumns + ")", rows);
  count_searches(tx, searches);
}

void log_opened(Transaction& tx, const OpenedHit& hit, Instant since) {
  const auto search = newest_search(
      tx,
      "at >= :since and searcher = :searcher and account = :account and query = :query"
      " and opened is null",
      since, hit.searcher, hit.account, hit.query);
  if (!search) return;
  tx.connection().execute("update search_log set opened = :article where id = :id", hit.article,
                          search->id);
  if (hit.searcher == Searcher::Staff) return;
  count(tx, search->place(), {0, 0, 1, 0});
  count_article(tx, hit.article, week_of(search->at), 0, 1);
}

void log_solved(Transaction& tx, const SolvedHit& hit, Instant since) {
  const auto search = newest_search(
      tx,
      "at >= :since and searcher = :searcher and account = :account and opened = :article"
      " and is_solved = 0",
      since, hit.searcher, hit.account, hit.article);
  if (!search) return;
  tx.connection().execute("update search_log set is_solved = 1 where id = :id", search->id);
  if (hit.searcher != Searcher::Staff) count(tx, search->place(), {0, 0, 0, 1});
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
  tx.connection().execute("delete from search_weeks where week < :week", week_of(before));
  tx.connection().execute("delete from article_weeks where week < :week", week_of(before));
}

std::vector<LoggedSearch> newest_searches(Transaction& tx, int limit) {
  return tx.connection().records<LoggedSearch>(
      "select " + kColumns + " from search_log order by at desc, id desc limit :limit", limit);
}

}  // namespace kb::store
