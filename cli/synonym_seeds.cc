// SPDX-License-Identifier: MIT
#include "cli/synonym_seeds.h"

#include <algorithm>
#include <sstream>
#include <vector>

#include "core/log.h"
#include "core/time.h"
#include "indexer/import.h"
#include "indexer/synonym_file.h"
#include "server/view/embedded.h"
#include "store/synonyms.h"

namespace kb::cli {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> synonym_files(const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator(folder, ignored))
    if (!indexer::synonyms_language(entry.path()).empty()) files.push_back(entry.path());
  std::ranges::sort(files);
  return files;
}

void put_lines(store::Transaction& tx, std::string_view text, const std::string& lang) {
  const Instant now = SystemClock{}.now();
  std::istringstream in{std::string(text)};
  for (std::string line; std::getline(in, line);) {
    auto synonym = indexer::synonym_from_line(line, lang);
    if (!synonym) continue;
    synonym->created = synonym->changed = now;
    store::put_synonym(tx, *synonym);
  }
}

}  // namespace

void take_synonym_files(store::Store& store, const fs::path& data) {
  indexer::ImportOptions options;
  options.on_problem = [](const indexer::Problem& problem) {
    log::warning("synonym_not_taken", {{"where", to_text(problem.origin)}});
  };
  for (const auto& file : synonym_files(data)) {
    const auto taken = indexer::import_into(store, file, options).synonyms;
    fs::rename(file, file.string() + ".taken");
    log::info("synonyms_taken", {{"file", file.string()}, {"lines", std::int64_t{taken.added}}});
  }
}

void seed_synonyms(store::Store& store) {
  auto tx = store.write();
  const auto known = store::synonym_languages(tx);
  for (const auto& file : server::view::embedded_files()) {
    const std::string lang = indexer::synonyms_language(std::string(file.name));
    if (!lang.empty() && std::ranges::find(known, lang) == known.end())
      put_lines(tx, file.body, lang);
  }
  tx.commit();
}

}  // namespace kb::cli
