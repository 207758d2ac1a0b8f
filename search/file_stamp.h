// SPDX-License-Identifier: MIT
#pragma once
#include <sys/stat.h>

#include <filesystem>

// Tells whether a file was replaced since it was last looked at, at the price of one stat(2).
namespace kb::search {

struct FileStamp {
  ino_t inode = 0;
  long seconds = 0, nanoseconds = 0;
  bool operator==(const FileStamp&) const = default;

  // All zero when there is no such file.
  static FileStamp of(const std::filesystem::path& file) {
    struct stat status {};
    if (::stat(file.c_str(), &status) != 0) return {};
    return {status.st_ino, status.st_mtim.tv_sec, status.st_mtim.tv_nsec};
  }
};

}  // namespace kb::search
