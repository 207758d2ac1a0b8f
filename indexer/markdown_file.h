// SPDX-License-Identifier: MIT
#pragma once
#include <filesystem>
#include <string>
#include <string_view>

#include "store/articles.h"

// An article as a Markdown file with front matter.
//
// In:      a file of at most kMaxMarkdownFileBytes. Its body is kept byte for byte.
// Throws:  Error BadInput, "line N: …" or "field: …".
// Threads: any.
namespace kb::indexer {

// The largest body and the largest front matter.
inline constexpr size_t kMaxMarkdownFileBytes = (1 << 20) + 64 * 1024 + 64;

// What the place of a file says of its article, for fields that the front matter leaves out:
// …/es/correo/buzon-lleno.md is `buzon-lleno` in Spanish in the area `correo`.
struct Place {
  std::string id, lang, area;  // lang and area may be empty
};

// `root` is what was asked for: a folder above `file`, or `file` itself.
Place place_of(const std::filesystem::path& root, const std::filesystem::path& file);

store::Article article_from_markdown(std::string_view file, const Place& place);
std::string to_markdown(const store::Article& article);

}  // namespace kb::indexer
