// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <vector>

#include "store/article_drafts.h"
#include "text/paragraph_merge.h"

// A draft's three texts put together with what somebody else made of them meanwhile.
//
// Throws:  nothing. Threads: any.
namespace kb::server {

struct TextMerge {
  text::Merge title, summary, body;
  bool is_clean() const;
  size_t conflicts() const;
};

TextMerge merge_texts(const store::DraftText& base, const store::DraftText& ours,
                      const store::DraftText& theirs);
// A choice for each conflict: of the title, then the summary, then the text. A title or summary is
// one or the other: both of them mean ours.
store::DraftText resolved_text(const TextMerge& merge, std::vector<text::Choice> choices = {});

}  // namespace kb::server
