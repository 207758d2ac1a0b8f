// SPDX-License-Identifier: MIT
#pragma once
#include <filesystem>
#include <string>

#include "core/crypto_seal.h"

// The file that holds the keys of sealed secrets, one a line, the newest last. It lies apart from
// the data base, so that a copy of that alone opens nothing; it is read anew for each use, so no
// key stays in memory and a rotation by another process is seen at once.
//
// Throws:  Error Internal, with a hint, when it is not there, can be read by others than its owner
//          (mode 0600 is right), is damaged, or cannot be written.
// Threads: any; who changes it holds the store's lock of writers (store/sealed.h).
namespace kb::crypto {

class KeyFile {
 public:
  explicit KeyFile(std::filesystem::path path) : path_(std::move(path)) {}

  const std::filesystem::path& path() const { return path_; }
  bool exists() const;
  void make_if_absent() const;  // with one key; of two processes at once, one makes it
  KeyRing read() const;

  // Each replaces the file as a whole, so that a kill leaves the old one or the new one.
  std::string add_key() const;  // its id; it is the newest then
  void keep_only(const std::string& id) const;

 private:
  void write(const KeyRing& keys) const;
  std::filesystem::path path_;
};

}  // namespace kb::crypto
