// SPDX-License-Identifier: MIT
#include "search/duplicates.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <CLI/CLI.hpp>

#include <chrono>

#include "cli/command.h"
#include "cli/settings.h"
#include "store/dismissed_pairs.h"
#include "store/store.h"

namespace kb::cli {
namespace {

constexpr int kMostPairs = 10000;

void print(const search::NearDuplicate& pair) {
  fmt::print("{:.2f}  {}  {}\n      {:.0f} % of the text is the same", pair.likelihood,
             pair.first.id, pair.second.id, 100 * pair.resemblance);
  if (!pair.words.empty()) fmt::print("; both speak of: {}", fmt::join(pair.words, ", "));
  fmt::print("\n");
  for (const auto& passage : pair.passages) {
    std::string line = passage;
    std::ranges::replace(line, '\n', ' ');
    fmt::print("      both: {}\n", line);
  }
}

struct DuplicateOptions {
  int limit = 0;
  bool all = false;  // those too of which an editor said that they are not the same
};

int run(const DuplicateOptions& options, const Config& config) {
  store::Store store(store_address(config));
  search::IndexReader reader(index_folder(config));
  search::Scope scope;
  scope.clients = scope.internal = true;
  const auto start = std::chrono::steady_clock::now();
  const auto pairs = search::near_duplicates(reader, scope, kMostPairs);
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
  auto tx = store.read();
  const store::Dismissals dismissals(tx);
  int shown = 0, dismissed = 0;
  for (const auto& pair : pairs) {
    if (!options.all && dismissals.standing(pair.first.id, pair.second.id, pair.likelihood)) {
      ++dismissed;
    } else if (shown < options.limit) {
      print(pair);
      ++shown;
    }
  }
  fmt::print("{} pairs in {:.2f} s\n", shown, took.count());
  if (dismissed > 0) fmt::print("{} dismissed; --all shows them\n", dismissed);
  return 0;
}

}  // namespace

Run define_duplicates(CLI::App& app) {
  const auto settings = store_flags(app);
  const auto options = std::make_shared<DuplicateOptions>();
  app.add_option("--limit", options->limit, "pairs to show, the likeliest")
      ->default_val(100)
      ->check(CLI::Range(1, kMostPairs));
  app.add_flag("--all", options->all, "also those that an editor dismissed");
  return [settings, options] { return run(*options, settings.load()); };
}

}  // namespace kb::cli
