// SPDX-License-Identifier: MIT
#include "search/duplicates.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <CLI/CLI.hpp>

#include <chrono>

#include "cli/command.h"
#include "cli/settings.h"

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

int run(int limit, const Config& config) {
  search::IndexReader reader(index_folder(config), synonyms_folder(config));
  search::Scope scope;
  scope.clients = scope.internal = true;
  const auto start = std::chrono::steady_clock::now();
  const auto pairs = search::near_duplicates(reader, scope, limit);
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
  for (const auto& pair : pairs) print(pair);
  fmt::print("{} pairs in {:.2f} s\n", pairs.size(), took.count());
  return 0;
}

}  // namespace

Run define_duplicates(CLI::App& app) {
  const auto settings = store_flags(app);
  const auto limit = std::make_shared<int>(0);
  app.add_option("--limit", *limit, "pairs to show, the likeliest")
      ->default_val(100)
      ->check(CLI::Range(1, kMostPairs));
  return [settings, limit] { return run(*limit, settings.load()); };
}

}  // namespace kb::cli
