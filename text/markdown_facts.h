// SPDX-License-Identifier: MIT
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// What stands where in a Markdown text: for checks of it, and for the images that it uses.
//
// In:      clean UTF-8. Out: in reading order; lines from 1, 0 where the parser could not tell.
// Throws:  Error TooLarge above kMaxMarkdownBytes. Threads: any.
namespace kb::text {

struct HeadingFact {
  int line = 0, level = 0;  // as written, 1..6
  std::string text, anchor;
};
struct LinkFact {
  int line = 0;
  std::string target, words;
};
struct ImageFact {
  int line = 0;
  std::string target, alternative;
  bool is_for_staff = false;  // stands in a callout that only staff see
};
struct NumberedListFact {
  int line = 0;
  std::optional<size_t> heading;  // index of the heading above it
};

struct MarkdownFacts {
  std::vector<HeadingFact> headings;
  std::vector<LinkFact> links;
  std::vector<ImageFact> images;
  std::vector<NumberedListFact> numbered_lists;  // not those within others
  std::string prose;  // a block a line, without headings, code and tables
};

MarkdownFacts markdown_facts(std::string_view markdown);

}  // namespace kb::text
