// SPDX-License-Identifier: MIT
#pragma once
#include <filesystem>
#include <string>

#include "bench/support/corpus.h"

// The made corpus as an index on disk. It takes a minute to build: with RESUELVE_BENCH_KEEP=FOLDER
// it stays there and serves the next run; else it is in a folder of its own that is removed.
namespace kb::bench {

class MadeIndex {
 public:
  explicit MadeIndex(const std::vector<search::Document>& corpus);
  ~MadeIndex();
  MadeIndex(const MadeIndex&) = delete;
  MadeIndex& operator=(const MadeIndex&) = delete;

  const std::filesystem::path& root() const { return root_; }
  std::filesystem::path index() const { return root_ / "index"; }
  std::filesystem::path public_database() const;

 private:
  void build(const std::vector<search::Document>& corpus) const;

  std::filesystem::path root_;
  bool is_kept_ = false;
};

}  // namespace kb::bench
