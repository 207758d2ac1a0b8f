// SPDX-License-Identifier: MIT
#include "bench/support/made_index.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdlib>

#include "search/index_folder.h"
#include "search/index_writer.h"

namespace kb::bench {
namespace fs = std::filesystem;

MadeIndex::MadeIndex(const std::vector<search::Document>& corpus) {
  const char* kept = std::getenv("RESUELVE_BENCH_KEEP");
  is_kept_ = kept != nullptr;
  root_ = is_kept_ ? fs::path(kept)
                   : fs::temp_directory_path() / fmt::format("resuelve-bench-{}", ::getpid());
  if (!is_kept_) fs::remove_all(root_);
  fs::create_directories(root_);
  if (!search::IndexFolder(index()).current()) build(corpus);
}

MadeIndex::~MadeIndex() {
  std::error_code ignored;
  if (!is_kept_) fs::remove_all(root_, ignored);
}

void MadeIndex::build(const std::vector<search::Document>& corpus) const {
  const search::IndexFolder files(index());
  const auto generation = files.make_generation();
  {
    search::IndexWriter writer(index(), generation);
    for (const auto& document : corpus) writer.add_new(document);
    writer.commit(1);
  }
  files.make_current(generation);
}

fs::path MadeIndex::public_database() const {
  const search::IndexFolder files(index());
  return files.database(*files.current(), search::Audience::Public);
}

}  // namespace kb::bench
