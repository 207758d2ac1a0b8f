// SPDX-License-Identifier: MIT
#pragma once
#include <filesystem>
#include <string>

// A folder for what takes a minute to make. With RESUELVE_BENCH_KEEP=FOLDER it is there and stays
// for the next run; else it is a new one that is removed at the end.
namespace kb::bench {

class KeptFolder {
 public:
  // `name` is its place in the folder that is kept; "" for that one itself.
  explicit KeptFolder(const std::string& name);
  ~KeptFolder();
  KeptFolder(const KeptFolder&) = delete;
  KeptFolder& operator=(const KeptFolder&) = delete;

  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
  bool is_kept_ = false;
};

}  // namespace kb::bench
