// SPDX-License-Identifier: MIT
#pragma once
#include <filesystem>
#include <optional>
#include <string>

#include "search/index_reader.h"

// The index on disk: a folder of generations and the file CURRENT, which names the live one.
//
//   index/CURRENT             "gen-000002\n"
//   index/gen-000002/public   a Xapian database, likewise clients, internal, tickets
//
// A rebuild writes a new generation beside the live one and then replaces CURRENT by rename(2), so
// a reader sees the old index or the new one, never half of one. Old generations are removed after.
// Throws:  Error IndexUnavailable with the file system's reason.
// Threads: any; two processes may work on one folder (writers exclude each other by Xapian's lock).
namespace kb::search {

class IndexFolder {
 public:
  explicit IndexFolder(std::filesystem::path folder) : folder_(std::move(folder)) {}

  // Name of the live generation; absent before the first build.
  std::optional<std::string> current() const;
  std::filesystem::path database(const std::string& generation, Audience audience) const;

  std::string make_generation() const;  // a new empty one, not live
  void make_current(const std::string& generation) const;
  // Removes every generation but the live one and `keep`.
  void remove_others(const std::string& keep) const;

  const std::filesystem::path& path() const { return folder_; }

 private:
  std::filesystem::path folder_;
};

}  // namespace kb::search
