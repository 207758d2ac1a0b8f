// SPDX-License-Identifier: MIT
#include "bench/support/made_index.h"

#include "search/index_folder.h"
#include "search/index_writer.h"

namespace kb::bench {
namespace fs = std::filesystem;

MadeIndex::MadeIndex(const std::vector<search::Document>& corpus) {
  if (!search::IndexFolder(index()).current()) build(corpus);
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
