// SPDX-License-Identifier: MIT
#include "store/area_order.h"

#include <algorithm>
#include <map>

#include "store/accounts.h"
#include "store/change_log.h"
#include "store/checks.h"
#include "store/connection.h"

namespace kb::store {
namespace {

using Counts = std::map<std::string, long long>;

Counts counts_of(Transaction& tx, const std::string& sql) {
  Counts counts;
  for (auto& [area, count] : tx.connection().select<std::string, long long>(sql))
    counts[area] = count;
  return counts;
}

void require_area(Transaction& tx, const std::string& id) {
  require_id("areas.id", id);
  if (tx.connection().select<std::string>("select id from areas where id = :id", id).empty())
    throw Error(ErrorCode::NotFound, "there is no area " + id);
}

long long move_things(Transaction& tx, Thing thing, const std::string& table,
                      const std::string& from, const std::string& into) {
  const auto ids = tx.connection().select<std::string>(
      "select id from " + table + " where area = :area order by id", from);
  tx.connection().execute("update " + table + " set area = :into where area = :from", into, from);
  for (const auto& id : ids) record_change(tx, thing, id);
  return static_cast<long long>(ids.size());
}

void move_people(Transaction& tx, const std::string& from, const std::string& into) {
  tx.connection().execute(
      "insert into staff_areas (person, area) select person, :into from staff_areas"
      " where area = :from on conflict (person, area) do nothing",
      into, from);
  tx.connection().execute("delete from staff_areas where area = :from", from);
}

// What was counted of both is counted together.
void move_searches(Transaction& tx, const std::string& from, const std::string& into) {
  tx.connection().execute("update search_log set area = :into where area = :from", into, from);
  tx.connection().execute(
      "insert into search_weeks (week, area, lang, searches, without_result, opened, solved)"
      " select week, :into, lang, searches, without_result, opened, solved from search_weeks"
      " where area = :from on conflict (week, area, lang) do update set"
      " searches = search_weeks.searches + excluded.searches,"
      " without_result = search_weeks.without_result + excluded.without_result,"
      " opened = search_weeks.opened + excluded.opened,"
      " solved = search_weeks.solved + excluded.solved",
      into, from);
  tx.connection().execute("delete from search_weeks where area = :from", from);
}

void redirect(Transaction& tx, const std::string& from, const std::string& into) {
  tx.connection().execute("update area_redirects set area = :into where area = :from", into, from);
  tx.connection().execute("delete from area_redirects where former = :into", into);
  put_area_redirect(tx, from, into);
}

}  // namespace

std::vector<AreaUse> area_uses(Transaction& tx) {
  auto articles = counts_of(tx,
                            "select area, count(*) from articles where area is not null"
                            " group by area");
  auto tickets =
      counts_of(tx, "select area, count(*) from tickets where area is not null group by area");
  auto people = counts_of(tx, "select area, count(*) from staff_areas group by area");
  std::vector<AreaUse> uses;
  for (const auto& id : tx.connection().select<std::string>("select id from areas order by id"))
    uses.push_back({id, articles[id], tickets[id], people[id]});
  return uses;
}

AreaMerge merge_areas(Transaction& tx, const std::string& from, const std::string& into) {
  tx.lock_changes();
  require_area(tx, from);
  require_area(tx, into);
  if (from == into) throw Error(ErrorCode::BadInput, "an area cannot be merged into itself");
  AreaMerge merged;
  merged.articles = move_things(tx, Thing::Article, "articles", from, into);
  merged.tickets = move_things(tx, Thing::Ticket, "tickets", from, into);
  for (const char* table : {"askings", "article_drafts", "canned_replies"})
    tx.connection().execute(std::string("update ") + table + " set area = :into where area = :from",
                            into, from);
  move_people(tx, from, into);
  move_searches(tx, from, into);
  tx.connection().execute("delete from suggest_thresholds where area = :from", from);
  tx.connection().execute("delete from areas where id = :from", from);
  redirect(tx, from, into);
  return merged;
}

std::optional<std::string> area_redirect(Transaction& tx, const std::string& former) {
  if (!is_fit_id(former)) return std::nullopt;
  const auto found = tx.connection().select<std::string>(
      "select area from area_redirects where former = :former", former);
  if (found.empty()) return std::nullopt;
  return found.front();
}

std::vector<std::string> former_areas(Transaction& tx, const std::string& area) {
  return tx.connection().select<std::string>(
      "select former from area_redirects where area = :area order by former", area);
}

bool put_area_redirect(Transaction& tx, const std::string& former, const std::string& area) {
  require_id("area_redirects.former", former);
  require_id("area_redirects.area", area);
  if (area_redirect(tx, former) == area) return false;
  tx.connection().execute(
      "insert into area_redirects (former, area) values (:former, :area)"
      " on conflict (former) do update set area = excluded.area",
      former, area);
  return true;
}

void order_areas(Transaction& tx, const std::vector<std::string>& ids) {
  tx.lock_changes();
  auto all = areas(tx);
  const auto place = [&](const Area& area) {
    return std::ranges::find(ids, area.id) - ids.begin();
  };
  std::ranges::stable_sort(all, {}, place);
  int position = 0;
  for (auto& area : all) {
    area.position = ++position;
    put_area(tx, area);
  }
}

}  // namespace kb::store
