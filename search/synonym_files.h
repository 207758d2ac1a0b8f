// SPDX-License-Identifier: MIT
#pragma once
#include <filesystem>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "search/file_stamp.h"
#include "search/languages.h"
#include "search/synonyms.h"

// The synonyms of each language, from the files synonyms.<lang>.txt of a folder. A file that
// changed is read again, at most once in a while, so that an editor's line counts without a
// restart.
//
// Threads: any.
namespace kb::search {

class SynonymFiles {
 public:
  explicit SynonymFiles(std::filesystem::path folder);  // empty: no synonyms

  // Those of `languages` that have a file.
  std::vector<std::shared_ptr<const Synonyms>> of(const std::vector<const Language*>& languages);

 private:
  struct File {
    const Language* language;
    FileStamp stamp;
    std::shared_ptr<const Synonyms> synonyms;  // null without a file
  };

  void refresh();

  std::filesystem::path folder_;
  std::mutex mutex_;
  std::chrono::steady_clock::time_point looked_{};
  std::vector<File> files_;
};

struct UnreadableSynonym {
  std::filesystem::path file;
  int line = 0;
  std::string text;
};

// The lines of the folder's files that are passed over since they are of neither form.
std::vector<UnreadableSynonym> unreadable_synonyms(const std::filesystem::path& folder);

}  // namespace kb::search
