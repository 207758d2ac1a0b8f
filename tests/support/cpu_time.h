// SPDX-License-Identifier: MIT
#pragma once
#include <algorithm>
#include <ctime>

// Seconds of the processor that work takes: the less of two runs, since what others do on the
// machine must not decide a test.
namespace kb::test {

template <typename Work>
double cpu_seconds(const Work& work) {
  double least = 1e9;
  for (int round = 0; round < 2; ++round) {
    const auto start = std::clock();
    work();
    least = std::min(least, static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
  }
  return least;
}

}  // namespace kb::test
