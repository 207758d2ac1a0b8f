// SPDX-License-Identifier: MIT
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

// YAML front matter of a Markdown file, between two lines of three dashes at its head.
//
// In:      clean UTF-8. The YAML may be at most kMaxFrontMatterBytes, a flat map of texts and lists
//          of texts; aliases, tags and nested maps are refused.
// Out:     the fields as written, and the body byte for byte from after the second line of dashes.
//          A file without front matter is all body.
// Throws:  Error BadInput, its message "line N: what is wrong" (N counted in the file).
// Threads: any.
namespace kb::text {

inline constexpr size_t kMaxFrontMatterBytes = 64 * 1024;

struct FrontMatter {
  std::map<std::string, std::string, std::less<>> texts;
  std::map<std::string, std::vector<std::string>, std::less<>> lists;
  std::string_view body;  // points into the input
};

FrontMatter parse_front_matter(std::string_view file);

// The inverse: texts that need it are quoted; parse_front_matter gives back what was written.
// Keys come in the order given.
struct FrontMatterField {
  std::string key;
  std::vector<std::string> values;
  bool is_list = false;
};
std::string write_front_matter(const std::vector<FrontMatterField>& fields, std::string_view body);

}  // namespace kb::text
