// SPDX-License-Identifier: MIT
#include "search/synonym_files.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iterator>

namespace kb::search {
namespace {

constexpr std::chrono::seconds kLookAgain{1};

std::filesystem::path file_of(const std::filesystem::path& folder, const Language& language) {
  return folder / fmt::format("synonyms.{}.txt", language.code);
}

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
    const auto path = file_of(folder_, *file.language);
    const FileStamp stamp = FileStamp::of(path);
    if (stamp == file.stamp) continue;
    file.stamp = stamp;
    file.synonyms = stamp == FileStamp{} ? nullptr : read(path, *file.language);
  }
}

std::vector<UnreadableSynonym> unreadable_synonyms(const std::filesystem::path& folder) {
  std::vector<UnreadableSynonym> found;
  for (const auto& language : languages()) {
    const auto path = file_of(folder, language);
    if (FileStamp::of(path) == FileStamp{}) continue;
    const auto synonyms = read(path, language);
    for (const auto& problem : synonyms->problems())
      found.push_back({path, problem.line, problem.text});
  }
  return found;
}

}  // namespace kb::search
