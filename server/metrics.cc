// SPDX-License-Identifier: MIT
#include "server/metrics.h"

#include <fmt/format.h>

#include <algorithm>

namespace kb::server {
namespace {

void add_head(std::string& out, std::string_view name, std::string_view type,
              std::string_view help) {
  out += fmt::format("# HELP {0} {1}\n# TYPE {0} {2}\n", name, help, type);
}

void add_server_counts(std::string& out, const ServerCounts& counts) {
  add_head(out, "resuelve_connections", "gauge", "Open connections.");
  out += fmt::format("resuelve_connections {}\n", counts.connections);
  add_head(out, "resuelve_requests_queued", "gauge", "Requests that wait for a worker.");
  out += fmt::format("resuelve_requests_queued {}\n", counts.queued);
  add_head(out, "resuelve_requests_refused_total", "counter",
           "Requests that the door refused as malformed or too large.");
  out += fmt::format("resuelve_requests_refused_total {}\n", counts.refused);
  add_head(out, "resuelve_requests_shed_total", "counter", "Requests answered 503 for overload.");
  out += fmt::format("resuelve_requests_shed_total {}\n", counts.shed);
}

}  // namespace

void Metrics::count_request(std::string_view route, int status, std::chrono::microseconds took) {
  const double seconds = std::chrono::duration<double>(took).count();
  const auto bound = std::ranges::lower_bound(kBoundsSeconds, seconds) - kBoundsSeconds.begin();
  const std::lock_guard lock(mutex_);
  ++requests_[{std::string(route), status}];
  auto& histogram = durations_[std::string(route)];
  if (static_cast<size_t>(bound) < kBoundsSeconds.size())
    ++histogram.buckets[static_cast<size_t>(bound)];
  ++histogram.count;
  histogram.sum_seconds += seconds;
}

std::string Metrics::to_prometheus() const {
  std::string out;
  {
    const std::lock_guard lock(mutex_);
    add_head(out, "resuelve_requests_total", "counter", "Requests answered.");
    for (const auto& [key, count] : requests_)
      out += fmt::format("resuelve_requests_total{{route=\"{}\",status=\"{}\"}} {}\n", key.first,
                         key.second, count);
    add_head(out, "resuelve_request_seconds", "histogram",
             "Time from the first byte read by a worker to the answer.");
    for (const auto& [route, histogram] : durations_) {
      std::uint64_t cumulative = 0;
      for (size_t i = 0; i < kBoundsSeconds.size(); ++i) {
        cumulative += histogram.buckets[i];
        out += fmt::format("resuelve_request_seconds_bucket{{route=\"{}\",le=\"{}\"}} {}\n", route,
                           kBoundsSeconds[i], cumulative);
      }
      out += fmt::format("resuelve_request_seconds_bucket{{route=\"{}\",le=\"+Inf\"}} {}\n", route,
                         histogram.count);
      out += fmt::format(
          "resuelve_request_seconds_sum{{route=\"{}\"}} "
          "{}\nresuelve_request_seconds_count{{route=\"{}\"}} {}\n",
          route, histogram.sum_seconds, route, histogram.count);
    }
  }
  if (server_counts_) add_server_counts(out, server_counts_());
  return out;
}

}  // namespace kb::server
