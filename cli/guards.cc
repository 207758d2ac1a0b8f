// SPDX-License-Identifier: MIT
#include "store/guards.h"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "cli/command.h"
#include "cli/settings.h"
#include "server/guard_check.h"
#include "store/store.h"

namespace kb::cli {
namespace {

std::string state_of(const server::CheckedGuard& guard) {
  if (guard.title.empty()) return "the article is gone";
  if (!guard.is_published) return "the article is not published";
  return guard.rank == 0 ? "not on the first page" : fmt::format("at {}", guard.rank);
}

void print(const server::CheckedGuard& checked) {
  const auto& guard = checked.guard;
  fmt::print("{}  \"{}\" ({}) -> {} within {}: {}\n", checked.holds() ? "holds " : "BROKEN",
             guard.query, guard.lang, guard.article, guard.within, state_of(checked));
}

int run(const Config& config) {
  store::Store store(store_address(config));
  search::IndexReader reader(index_folder(config));
  std::vector<server::CheckedGuard> guards;
  {
    auto tx = store.read();
    guards = server::known_guards(tx, store::guards(tx));
  }
  server::check(reader, guards, SystemClock{}.now());
  size_t broken = 0;
  for (const auto& guard : guards) {
    print(guard);
    broken += guard.holds() ? 0 : 1;
  }
  fmt::print("{} guards, {} broken\n", guards.size(), broken);
  return broken > 0 ? 1 : 0;
}

}  // namespace

Run define_guards(CLI::App& app) {
  const auto settings = store_flags(app);
  return [settings] { return run(settings.load()); };
}

}  // namespace kb::cli
