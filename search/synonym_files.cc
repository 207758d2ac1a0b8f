// SPDX-License-Identifier: MIT
#include "search/synonym_files.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iterator>

namespace kb::search {
namespace {

constexpr std::chrono::seconds kLookAgain{1};

std::shared_ptr<const Synonyms> read(const std::filesystem::path& file, const Language& language) {
  std::ifstream in(file, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(in), {}};
  return std::make_shared<const Synonyms>(text, language);
}

}  // namespace

SynonymFiles::SynonymFiles(std::filesystem::path folder) : folder_(std::move(folder)) {
  if (folder_.empty()) return;
  for (const auto& language : languages()) files_.push_back({&language, {}, {}});
}

std::vector<std::shared_ptr<const Synonyms>> SynonymFiles::of(
    const std::vector<const Language*>& languages) {
  std::vector<std::shared_ptr<const Synonyms>> found;
  const std::lock_guard lock(mutex_);
  refresh();
  for (const auto& file : files_)
    if (file.synonyms && std::ranges::find(languages, file.language) != languages.end())
      found.push_back(file.synonyms);
  return found;
}

// Called with the mutex held.
void SynonymFiles::refresh() {
  const auto now = std::chrono::steady_clock::now();
  if (looked_ != std::chrono::steady_clock::time_point{} && now - looked_ < kLookAgain) return;
  looked_ = now;
  for (auto& file : files_) {
    const auto path = folder_ / fmt::format("synonyms.{}.txt", file.language->code);
    const FileStamp stamp = FileStamp::of(path);
    if (stamp == file.stamp) continue;
    file.stamp = stamp;
    file.synonyms = stamp == FileStamp{} ? nullptr : read(path, *file.language);
  }
}

}  // namespace kb::search
