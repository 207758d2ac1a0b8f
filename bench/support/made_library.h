// SPDX-License-Identifier: MIT
#pragma once
#include <filesystem>
#include <string>

#include "bench/support/kept_folder.h"

// The data folder of a knowledge base that was looked after for years: 10,000 articles with 20
// revisions each, and an open draft of some. Made as MadeFirm is, and kept in FOLDER/library.
namespace kb::bench {

inline constexpr int kLibraryArticles = 10000, kLibraryRevisions = 20, kLibraryDrafts = 64;

class MadeLibrary {
 public:
  MadeLibrary();

  const std::filesystem::path& root() const { return folder_.path(); }

  static std::string publisher() { return "publica@firma.example"; }
  static std::string article(int number) { return "articulo-" + std::to_string(number); }
  static std::string draft(int number) { return "borrador-" + std::to_string(number); }

 private:
  KeptFolder folder_{"library"};
};

}  // namespace kb::bench
