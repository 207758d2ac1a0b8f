// SPDX-License-Identifier: MIT
#pragma once
#include <array>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <string_view>

#include "server/http/server.h"

// What the server counts, printed in Prometheus' text format (version 0.0.4).
//
// Threads: any; a request costs one short lock.
namespace kb::server {

class Metrics {
 public:
  // `route` is the pattern of the route table, never the address that was asked for.
  void count_request(std::string_view route, int status, std::chrono::microseconds took);

  // Where the numbers of the connections come from; without it they are left out.
  void watch(std::function<ServerCounts()> counts) { server_counts_ = std::move(counts); }

  std::string to_prometheus() const;

 private:
  static constexpr std::array<double, 10> kBoundsSeconds = {0.0005, 0.001, 0.0025, 0.005, 0.01,
                                                            0.025,  0.05,  0.1,    0.5,   1};
  struct Histogram {
    std::array<std::uint64_t, kBoundsSeconds.size()> buckets{};  // not yet cumulative
    std::uint64_t count = 0;
    double sum_seconds = 0;
  };

  mutable std::mutex mutex_;
  std::map<std::pair<std::string, int>, std::uint64_t, std::less<>>
      requests_;                                             // by route and status
  std::map<std::string, Histogram, std::less<>> durations_;  // by route
  std::function<ServerCounts()> server_counts_;
};

}  // namespace kb::server
