// SPDX-License-Identifier: MIT
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

// What two people made of one text, put together paragraph by paragraph: diff3, as told by
// S. Khanna, K. Kunal and B. C. Pierce, "A Formal Investigation of Diff3", FSTTCS 2007.
//
// In:      three Markdown texts: what both began with, and what either made of it.
// Out:     parts in order. What only one changed, or both alike, is agreed; what both changed, each
//          in another way, is a conflict with the three texts. A paragraph that nobody touched is
//          never in a conflict. With one side unchanged the other is the whole answer, byte for
//          byte; else paragraphs that a new neighbour needs apart get a blank line.
// Cost:    linear but for the paragraphs that differ; texts that have too little in common
//          (thousands of changed paragraphs) are one conflict.
// Threads: any.
namespace kb::text {

struct MergePart {
  bool is_conflict = false;
  std::string text;                // agreed
  std::string base, ours, theirs;  // of a conflict; any may be empty: it is gone there
};

struct Merge {
  std::vector<MergePart> parts;
  size_t conflicts() const;
};

Merge merge_paragraphs(std::string_view base, std::string_view ours, std::string_view theirs);

enum class Choice { Ours, Theirs, Both };  // both: theirs, then ours

// The text that the choices make, one for each conflict in order; where there is none, both.
std::string resolved(const Merge& merge, std::span<const Choice> choices = {});

}  // namespace kb::text
