// SPDX-License-Identifier: MIT
#pragma once
#include <chrono>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

// Runs one operation many times from several threads and tells how quick it was.
namespace kb::bench {

struct Speed {
  double per_second = 0;
  double p50_ms = 0, p95_ms = 0, p99_ms = 0;
  double processor_ms = 0;  // of this process for each, clients included: what a busy machine tells
};

// Each of `clients` threads makes its own operation and calls it with 0, 1, 2 … for `time`.
using Operation = std::function<void(size_t number)>;
Speed measure(int clients, std::chrono::milliseconds time, const std::function<Operation()>& make);

// The rounds of all contestants are taken in turn, so that a machine whose speed drifts treats them
// alike; the median round of each counts.
struct Contestant {
  std::string name;
  std::function<Operation()> make;
};
std::vector<Speed> race(const std::vector<Contestant>& contestants, int clients,
                        std::chrono::milliseconds time, int rounds);

// A row for each, with the ratio of its throughput to the first one's.
void print_race(std::string_view title, const std::vector<Contestant>& contestants,
                const std::vector<Speed>& speeds);

}  // namespace kb::bench
