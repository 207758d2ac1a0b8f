// SPDX-License-Identifier: MIT
#pragma once
#include <filesystem>

// A folder for an index that is measured, gone at the end.
//
// Throws: Error Internal when there can be none.
namespace kb::indexer {

class ScratchFolder {
 public:
  ScratchFolder();
  ~ScratchFolder();
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

}  // namespace kb::indexer
