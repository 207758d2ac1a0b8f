// SPDX-License-Identifier: MIT
#include "store/suggest_checks.h"

#include <cmath>
#include <map>
#include <tuple>

#include "core/error.h"
#include "store/connection.h"

namespace kb::store {
namespace {

constexpr double kPerMille = 1000;

long long per_mille_of(const SuggestCheck& check) {
  if (!(check.confidence >= 0 && check.confidence <= 1))
    throw Error(ErrorCode::BadInput, "suggest_checks.confidence is not from 0 to 1");
  return std::lround(check.confidence * kPerMille);
}

}  // namespace

void put_suggest_checks(Transaction& tx, const std::vector<SuggestCheck>& checks, Instant made) {
  std::map<std::tuple<std::string, long long, bool>, long long> times;
  for (const auto& check : checks) ++times[{check.area, per_mille_of(check), check.is_right}];
  tx.connection().execute("delete from suggest_checks");
  for (const auto& [key, count] : times)
    tx.connection().execute(
        "insert into suggest_checks (area, per_mille, is_right, times, made)"
        " values (:area, :per_mille, :right, :times, :made)",
        std::get<0>(key), std::get<1>(key), std::get<2>(key) ? 1 : 0, count, made);
}

std::vector<SuggestCheck> suggest_checks(Transaction& tx) {
  std::vector<SuggestCheck> checks;
  for (const auto& [area, per_mille, is_right, times] :
       tx.connection().select<std::string, long long, long long, long long>(
           "select area, per_mille, is_right, times from suggest_checks"
           " order by area, per_mille, is_right"))
    checks.insert(checks.end(), static_cast<size_t>(times),
                  {area, static_cast<double>(per_mille) / kPerMille, is_right != 0});
  return checks;
}

std::optional<Instant> suggest_checks_made(Transaction& tx) {
  return tx.connection()
      .select<std::optional<Instant>>("select max(made) from suggest_checks")
      .front();
}

std::vector<ShownSuggestion> shown_suggestions(Transaction& tx, Instant since) {
  std::vector<ShownSuggestion> shown;
  for (const auto& [area, per_mille, helped] :
       tx.connection().select<std::string, long long, long long>(
           "select a.area, max(e.per_mille), max(case"
           "  when a.outcome = 'solved' and a.article = e.id then 1"
           "  when a.outcome = 'sent' and exists (select 1 from links l where l.ticket = a.ticket"
           "   and l.article = e.id and l.solved_at is not null) then 1 else 0 end)"
           " from askings a join suggestion_events e on e.asking = a.id"
           " where a.started >= :since and e.event = 'shown' and e.thing = 'article'"
           " group by a.id, a.area order by a.id",
           since))
    shown.push_back({area, static_cast<double>(per_mille) / kPerMille, helped != 0});
  return shown;
}

}  // namespace kb::store
