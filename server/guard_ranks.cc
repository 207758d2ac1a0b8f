// SPDX-License-Identifier: MIT
#include "server/guard_ranks.h"

namespace kb::server {

void GuardRanks::check(search::IndexReader& index, std::vector<CheckedGuard>& guards, Instant now) {
  const auto asked = [](const CheckedGuard& checked) {
    return Asked(checked.audience, checked.guard.lang, checked.guard.query, checked.article);
  };
  const std::lock_guard lock(mutex_);
  const auto index_state = index.state();  // before the searches: they may only be newer
  State state(index_state.generation, index_state.applied,
              std::chrono::floor<std::chrono::minutes>(now.time_since_epoch()));
  if (state != state_) ranks_.clear();
  state_ = std::move(state);
  std::vector<CheckedGuard> unknown;
  for (const auto& guard : guards)
    if (!ranks_.contains(asked(guard))) unknown.push_back(guard);
  server::check(index, unknown, now);
  for (const auto& guard : unknown) ranks_.emplace(asked(guard), guard.rank);
  for (auto& guard : guards) guard.rank = ranks_.at(asked(guard));
}

}  // namespace kb::server
