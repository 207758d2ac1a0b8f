// SPDX-License-Identifier: MIT
#include "bench/support/timing.h"

#include <fmt/format.h>
#include <sys/resource.h>

#include <algorithm>
#include <barrier>
#include <thread>

namespace kb::bench {
namespace {

using Steady = std::chrono::steady_clock;

double percentile(std::vector<double>& values, double share) {
  if (values.empty()) return 0;
  const auto at =
      values.begin() + static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1));
  std::ranges::nth_element(values, at);
  return *at;
}

double processor_ms() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  const auto ms = [](const timeval& time) {
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
  };
  return ms(usage.ru_utime) + ms(usage.ru_stime);
}

Speed median(std::vector<Speed> rounds) {
  std::ranges::sort(rounds, {}, &Speed::per_second);
  return rounds[rounds.size() / 2];
}

}  // namespace

Speed measure(int clients, std::chrono::milliseconds time, const std::function<Operation()>& make) {
  std::vector<std::vector<double>> samples(static_cast<size_t>(clients));
  std::barrier start(clients);
  std::vector<std::thread> threads;
  const double before_ms = processor_ms();
  for (int client = 0; client < clients; ++client)
    threads.emplace_back([&, client] {
      const Operation operation = make();
      start.arrive_and_wait();
      const auto end = Steady::now() + time;
      // Clients begin at different places of the query list.
      for (size_t number = static_cast<size_t>(client) * 131; Steady::now() < end; ++number) {
        const auto begin = Steady::now();
        operation(number);
        samples[static_cast<size_t>(client)].push_back(
            std::chrono::duration<double, std::milli>(Steady::now() - begin).count());
      }
    });
  for (auto& thread : threads) thread.join();
  const double used_ms = processor_ms() - before_ms;
  std::vector<double> all;
  for (const auto& own : samples) all.insert(all.end(), own.begin(), own.end());
  return {static_cast<double>(all.size()) / std::chrono::duration<double>(time).count(),
          percentile(all, 0.5), percentile(all, 0.95), percentile(all, 0.99),
          used_ms / static_cast<double>(std::max<size_t>(all.size(), 1))};
}

std::vector<Speed> race(const std::vector<Contestant>& contestants, int clients,
                        std::chrono::milliseconds time, int rounds) {
  std::vector<std::vector<Speed>> all(contestants.size());
  for (int round = 0; round < rounds; ++round)
    for (size_t i = 0; i < contestants.size(); ++i)
      all[i].push_back(measure(clients, time, contestants[i].make));
  std::vector<Speed> medians;
  for (auto& rounds_of_one : all) medians.push_back(median(std::move(rounds_of_one)));
  return medians;
}

void print_race(std::string_view title, const std::vector<Contestant>& contestants,
                const std::vector<Speed>& speeds) {
  fmt::print("\n{}\n{:<34} {:>10} {:>9} {:>9} {:>7}\n", title, "", "per second", "p50 ms", "p99 ms",
             "ratio");
  for (size_t i = 0; i < contestants.size(); ++i)
    fmt::print("{:<34} {:>10.0f} {:>9.3f} {:>9.3f} {:>7.2f}\n", contestants[i].name,
               speeds[i].per_second, speeds[i].p50_ms, speeds[i].p99_ms,
               speeds[i].per_second / speeds[0].per_second);
}

}  // namespace kb::bench
