// SPDX-License-Identifier: MIT
#include "server/access/rate_limit.h"

namespace kb::server {
namespace {

bool is_over(Instant since, Instant now) {
  return now - since >= std::chrono::hours{1} || now < since;
}

}  // namespace

bool RateLimit::admits(const std::string& key) {
  const Instant now = clock_.now();
  const std::lock_guard lock(mutex_);
  make_room(now);
  Count& count = counts_[key];
  if (is_over(count.since, now)) count = {0, now};
  return ++count.times <= an_hour_;
}

void RateLimit::make_room(Instant now) {
  if (counts_.size() < kMostKeys) return;
  std::erase_if(counts_, [&](const auto& entry) { return is_over(entry.second.since, now); });
  if (counts_.size() >= kMostKeys) counts_.clear();
}

}  // namespace kb::server
