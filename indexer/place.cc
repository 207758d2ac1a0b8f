// SPDX-License-Identifier: MIT
#include <algorithm>
#include <vector>

#include "indexer/markdown_file.h"

namespace kb::indexer {
namespace {

namespace fs = std::filesystem;

constexpr size_t kFoldersAboveRoot = 2;  // `import content/es/correo` still tells language and area
constexpr std::string_view kNoArea = "_";

bool is_language_folder(const std::string& name) {
  return name.size() == 2 && std::ranges::all_of(name, [](char c) { return c >= 'a' && c <= 'z'; });
}

std::vector<std::string> parts_of(const fs::path& folder) {
  std::vector<std::string> parts;
  for (const fs::path& part : folder.relative_path()) parts.push_back(part.string());
  return parts;
}

// The folders that lead to the file, outermost first.
std::vector<std::string> folders_of(const fs::path& root, const fs::path& file,
                                    size_t& below_root) {
  const fs::path top = root == file ? root.parent_path() : root;
  std::vector<std::string> above = parts_of(fs::absolute(top).lexically_normal() / "");
  std::erase(above, "");
  if (above.size() > kFoldersAboveRoot) above.erase(above.begin(), above.end() - kFoldersAboveRoot);
  below_root = above.size();
  const auto below = parts_of(file.parent_path().lexically_relative(top));
  std::ranges::copy_if(below, std::back_inserter(above),
                       [](const std::string& part) { return part != "."; });
  return above;
}

}  // namespace

Place place_of(const fs::path& root, const fs::path& file) {
  size_t below_root = 0;
  const auto folders = folders_of(root, file, below_root);
  Place place{file.stem().string(), {}, {}};
  const auto language = std::ranges::find_if(folders, is_language_folder);
  if (language != folders.end()) {
    place.lang = *language;
    if (language + 1 != folders.end()) place.area = *(language + 1);
  } else if (folders.size() > below_root) {
    place.area = folders.back();
  }
  if (place.area == kNoArea) place.area.clear();
  return place;
}

}  // namespace kb::indexer
