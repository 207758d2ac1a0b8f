// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <string_view>
#include <vector>

// The difference of two rendered texts: the newer one as it is read, with the words that came in
// <ins> and those that went in <del>, and paragraphs that went whole where they stood.
//
// In:      two texts as markdown_to_html() makes them: well formed, safe.
// Out:     parts that make one document, each well formed and as safe as what went in: what is put
//          in besides are the two marks, <p> and <li>, and escaped text. Ids and the links of
//          headings to themselves are left out, so that two may stand on one page. Far from every
//          change, parts are only counted.
// Cost:    that of text/word_diff. Threads: any.
namespace kb::text {

struct RenderedDiff {
  struct Part {
    std::string html;
    size_t folded = 0;  // this many parts are not shown instead
  };
  std::vector<Part> parts;
  size_t added_words = 0, removed_words = 0;
  bool has_marks = false;  // no: whatever changed cannot be seen
};

RenderedDiff rendered_diff(std::string_view before, std::string_view after);
// One text by itself, as a part without marks.
RenderedDiff rendered_alone(std::string_view html);

}  // namespace kb::text
