// SPDX-License-Identifier: MIT
#pragma once
#include <filesystem>
#include <string>

#include "bench/support/corpus.h"
#include "bench/support/kept_folder.h"

// The made corpus as an index on disk. It takes a minute to build, see KeptFolder.
namespace kb::bench {

class MadeIndex {
 public:
  explicit MadeIndex(const std::vector<search::Document>& corpus);

  const std::filesystem::path& root() const { return folder_.path(); }
  std::filesystem::path index() const { return root() / "index"; }
  std::filesystem::path public_database() const;

 private:
  void build(const std::vector<search::Document>& corpus) const;

  KeptFolder folder_{""};
};

}  // namespace kb::bench
