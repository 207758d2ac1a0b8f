// SPDX-License-Identifier: MIT
#include "indexer/index_run.h"
#include "indexer/teacher.h"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "cli/command.h"
#include "cli/progress.h"
#include "cli/settings.h"
#include "cli/synonym_seeds.h"
#include "core/error.h"
#include "search/index_reader.h"

namespace kb::cli {
namespace {

bool has_usable_index(const std::filesystem::path& folder) {
  try {
    search::IndexReader(folder).state();
    return true;
  } catch (const Error& e) {
    if (e.code != ErrorCode::IndexUnavailable && e.code != ErrorCode::IndexStale) throw;
    fmt::print("building anew: {}\n", e.what());
    return false;
  }
}

}  // namespace

Run define_index(CLI::App& app) {
  const auto settings = store_flags(app);
  const auto from_nothing = std::make_shared<bool>(false);
  app.add_flag("--rebuild", *from_nothing,
               "build beside the live index and swap; searches go on meanwhile");
  return [settings, from_nothing] {
    const Config config = settings.load();
    store::Store store(store_address(config));
    take_synonym_files(store, config.path("data"));
    const auto folder = index_folder(config);
    Progress progress("indexing");
    const auto show = [&](const indexer::IndexProgress& p) { progress.show(p.done, p.total); };
    const bool rebuild = *from_nothing || !has_usable_index(folder);
    const auto summary = rebuild ? indexer::rebuild(store, folder, show)
                                 : indexer::IndexRun(store, folder).catch_up(show);
    indexer::teach(store, folder);
    fmt::print("{} documents {}, up to change {}\n", summary.documents,
               rebuild ? "indexed" : "brought up to date", summary.applied);
    return 0;
  };
}

}  // namespace kb::cli
