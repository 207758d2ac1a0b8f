// SPDX-License-Identifier: MIT
#include "store/suggest_thresholds.h"

#include <cmath>

#include "store/checks.h"
#include "store/connection.h"

namespace kb::store {
namespace {

constexpr double kPerMille = 1000;

void check(const SuggestThreshold& threshold) {
  require_id_or_none("suggest_thresholds.area", threshold.area);
  if (!(threshold.threshold >= 0 && threshold.threshold <= 1))
    throw Error(ErrorCode::BadInput, "suggest_thresholds.threshold is not from 0 to 1");
}

std::optional<long long> per_mille_of(Transaction& tx, const std::string& area) {
  const auto found = tx.connection().select<long long>(
      "select per_mille from suggest_thresholds where area = :area", area);
  if (found.empty()) return std::nullopt;
  return found.front();
}

}  // namespace

std::optional<double> suggest_threshold(Transaction& tx, const std::string& area) {
  const auto found = tx.connection().select<long long>(
      "select per_mille from suggest_thresholds where area = :area or area = ''"
      " order by area desc limit 1",
      is_fit_id(area) ? area : "");
  if (found.empty()) return std::nullopt;
  return static_cast<double>(found.front()) / kPerMille;
}

std::vector<SuggestThreshold> suggest_thresholds(Transaction& tx) {
  std::vector<SuggestThreshold> thresholds;
  for (auto& [area, per_mille] : tx.connection().select<std::string, long long>(
           "select area, per_mille from suggest_thresholds order by area"))
    thresholds.push_back({std::move(area), static_cast<double>(per_mille) / kPerMille});
  return thresholds;
}

PutResult put_suggest_threshold(Transaction& tx, const SuggestThreshold& threshold) {
  check(threshold);
  tx.lock_changes();
  const auto before = per_mille_of(tx, threshold.area);
  const long long per_mille = std::lround(threshold.threshold * kPerMille);
  if (before == per_mille) return PutResult::Unchanged;
  tx.connection().execute(
      "insert into suggest_thresholds (area, per_mille) values (:area, :per_mille)"
      " on conflict (area) do update set per_mille = excluded.per_mille",
      threshold.area, per_mille);
  return before ? PutResult::Changed : PutResult::Added;
}

bool remove_suggest_threshold(Transaction& tx, const std::string& area) {
  if (!area.empty() && !is_fit_id(area)) return false;
  return tx.connection().execute("delete from suggest_thresholds where area = :area", area) > 0;
}

}  // namespace kb::store
