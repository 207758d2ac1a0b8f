// SPDX-License-Identifier: MIT
#include "indexer/export.h"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <cstdio>

#include "cli/command.h"
#include "cli/settings.h"

namespace kb::cli {

Run define_export(CLI::App& app) {
  const auto settings = store_flags(app);
  const auto folder = std::make_shared<std::string>();
  app.add_option("folder", *folder, "where to write; empty or not there yet")->required();
  return [settings, folder] {
    store::Store store(store_address(settings.load()));
    const auto summary = indexer::export_store(store, *folder);
    for (const auto& problem : summary.problems)
      fmt::print(stderr, "{}: {}\n", to_text(problem.origin), problem.message);
    fmt::print(
        "{} articles with {} revisions, {} tickets, {} drafts, {} votes, {} accounts with {} "
        "plans, "
        "{} people, {} areas, {} orders, {} time entries written to {}\n",
        summary.articles, summary.revisions, summary.tickets, summary.drafts, summary.votes,
        summary.accounts, summary.plans, summary.people, summary.areas, summary.orders,
        summary.time, *folder);
    return summary.problems.empty() ? 0 : 1;
  };
}

}  // namespace kb::cli
