// SPDX-License-Identifier: MIT
#include "indexer/import.h"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <cstdio>

#include "cli/command.h"
#include "cli/progress.h"
#include "cli/settings.h"
#include "cli/summaries.h"

namespace kb::cli {
namespace {

// Problems are printed up to here, the rest counted.
constexpr long long kShownProblems = 100;

int import_all(const Config& config, const std::vector<std::string>& paths) {
  store::Store store(store_address(config));
  Progress progress("importing");
  long long problems = 0;
  indexer::ImportOptions options;
  options.on_progress = [&](const indexer::ImportProgress& p) { progress.show(p.records, 0); };
  options.on_problem = [&](const indexer::Problem& problem) {
    if (++problems <= kShownProblems)
      fmt::print(stderr, "{}: {}\n", to_text(problem.origin), problem.message);
  };
  for (const auto& path : paths) print(indexer::import_into(store, path, options));
  if (problems > kShownProblems)
    fmt::print(stderr, "and {} problems more\n", problems - kShownProblems);
  return problems == 0 ? 0 : 1;
}

}  // namespace

Run define_import(CLI::App& app) {
  const auto settings = store_flags(app);
  const auto paths = std::make_shared<std::vector<std::string>>();
  app.add_option("paths", *paths, "folders, Markdown files or JSON lines")->required();
  return [settings, paths] { return import_all(settings.load(), *paths); };
}

}  // namespace kb::cli
