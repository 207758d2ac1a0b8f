// SPDX-License-Identifier: MIT
#pragma once
#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// A folder of files named by the digest of their bytes, so that the same bytes lie there once.
// Files have mode 0600, the folder 0700; a file is there whole or not at all, whatever is killed
// when. The folder is made with the first file.
//
// In:      digests as crypto::digest makes them.
// Throws:  Error Internal when the disk refuses.
// Threads: any. What lies there and what the store says of it are kept together by
//          store/attachments.h.
namespace kb::store {

class BlobFolder {
 public:
  explicit BlobFolder(std::filesystem::path path) : path_(std::move(path)) {}

  // Bytes on the disk that are not in the folder yet; gone with it unless kept.
  class Staged {
   public:
    Staged(Staged&& other) noexcept;
    Staged& operator=(Staged&&) = delete;
    ~Staged();
    const std::string& digest() const { return digest_; }
    void keep();

   private:
    friend class BlobFolder;
    Staged(std::filesystem::path draft, std::filesystem::path file, std::string digest);
    std::filesystem::path draft_, file_;
    std::string digest_;
  };
  Staged stage(std::string_view bytes) const;

  std::optional<std::string> read(const std::string& digest) const;
  bool remove(const std::string& digest) const;  // false: was not there

  // Digests of files that were put in place that long ago or longer; removes what a kill left
  // half written.
  std::vector<std::string> older_than(std::chrono::seconds age) const;

 private:
  std::filesystem::path file_of(const std::string& digest) const;
  std::filesystem::path path_;
};

}  // namespace kb::store
