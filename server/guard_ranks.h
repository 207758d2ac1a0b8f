// SPDX-License-Identifier: MIT
#pragma once
#include <map>
#include <mutex>
#include <tuple>

#include "server/guard_check.h"

// Checks guards as check() of guard_check.h does, but searches each only once while the index is as
// it is, and anew after a minute: what was taught and what is promoted move them as well.
//
// Throws:  as check(). Threads: any; one searches, the others wait.
namespace kb::server {

class GuardRanks {
 public:
  void check(search::IndexReader& index, std::vector<CheckedGuard>& guards, Instant now);

 private:
  using Asked = std::tuple<store::ArticleAudience, std::string, std::string, std::string>;
  using State = std::tuple<std::string, long long, std::chrono::minutes>;

  std::mutex mutex_;
  State state_;  // in which they were searched
  std::map<Asked, int> ranks_;
};

}  // namespace kb::server
