// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "bench/support/http_client.h"
#include "bench/support/made_firm.h"
#include "bench/support/served_portal.h"
#include "bench/support/timing.h"

// What the panel adds to a ticket's page at the desk, for a firm with 60,000 documents: the same
// pages with it, and by a portal whose index is not there and so has no panel, in the same run.
namespace {

using namespace kb;
using namespace std::chrono_literals;

constexpr int kRounds = 5, kPages = 100, kMostMs = 50;

// One in a hundred is open: those that somebody works on.
std::vector<std::string> targets() {
  std::vector<std::string> all;
  for (int i = 0; i < kPages; ++i)
    all.push_back("/mesa/consultas/" + bench::MadeFirm::ticket(i * 100 + 99));
  return all;
}

void print_row(int clients, const bench::Speed& without, const bench::Speed& with) {
  fmt::print("{:>7} {:>12.2f} {:>9.2f} {:>9.2f} {:>12.2f} {:>9.2f} {:>9.2f}  {}\n", clients,
             without.p50_ms, with.p50_ms, with.p50_ms - without.p50_ms, without.p95_ms, with.p95_ms,
             with.p95_ms - without.p95_ms,
             with.p95_ms - without.p95_ms <= kMostMs ? "holds" : "too slow");
}

}  // namespace

int main() {
  const bench::MadeFirm firm(bench::kLargeFirm);
  const bench::ServedPortal served(firm.root()),
      bare(firm.root(), bench::ServedPortal::Index::Missing);
  const auto cookie = served.session_of(bench::MadeFirm::staff());
  const auto pages = targets();
  const std::vector<bench::Contestant> contestants{
      {"without", [&] { return bench::page_operation(bare.port(), cookie, pages); }},
      {"with", [&] { return bench::page_operation(served.port(), cookie, pages); }}};
  fmt::print("{:>7} {:>12} {:>9} {:>9} {:>12} {:>9} {:>9}  at most {} ms more\n", "clients",
             "p50 without", "with", "adds", "p95 without", "with", "adds", kMostMs);
  for (const int clients : {1, 2, 8}) {
    const auto speeds = bench::race(contestants, clients, 1500ms, kRounds);
    print_row(clients, speeds[0], speeds[1]);
  }
}
