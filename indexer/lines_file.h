// SPDX-License-Identifier: MIT
#pragma once
#include <filesystem>
#include <fstream>
#include <vector>

#include "indexer/records.h"
#include "indexer/sources.h"

// A file of JSON lines of an export, made with its first one.
//
// In:      `problems` outlives it; a line that an import would refuse is noted there.
// Throws:  Error Internal when it cannot be written. Threads: one at a time.
namespace kb::indexer {

class LinesFile {
 public:
  LinesFile(std::filesystem::path path, std::vector<Problem>& problems)
      : path_(std::move(path)), problems_(problems) {}

  void add(const Record& record);
  void close();  // what was written is in the file, or it throws

 private:
  std::filesystem::path path_;
  std::vector<Problem>& problems_;
  std::ofstream out_;
  size_t lines_ = 0;
};

[[noreturn]] void cannot_write(const std::filesystem::path& path);

}  // namespace kb::indexer
