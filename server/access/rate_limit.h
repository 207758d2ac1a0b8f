// SPDX-License-Identifier: MIT
#pragma once
#include <map>
#include <mutex>
#include <string>

#include "core/time.h"

// Lets each key through so many times an hour. Counts are of this process; when too many keys come,
// those whose hour is over are forgotten, and then all.
//
// Threads: any.
namespace kb::server {

class RateLimit {
 public:
  RateLimit(const Clock& clock, int an_hour) : clock_(clock), an_hour_(an_hour) {}

  bool admits(const std::string& key);  // and counts it

  static constexpr size_t kMostKeys = 20000;

 private:
  struct Count {
    int times = 0;
    Instant since{};
  };
  void make_room(Instant now);

  const Clock& clock_;
  const int an_hour_;
  std::mutex mutex_;
  std::map<std::string, Count> counts_;
};

}  // namespace kb::server
