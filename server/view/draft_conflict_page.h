// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <vector>

#include "server/view/page.h"
#include "text/paragraph_merge.h"

// Where what two people wrote of one article is put together, paragraph by paragraph.
namespace kb::server::view {

enum class ConflictField { Title, Summary, Text };

struct ConflictPage {
  std::string draft, title;
  std::string tab;      // of the text beside the draft; empty: the article moved on
  int against = 0;      // edition of the draft, or revision of the article, that is shown
  std::string ours_by;  // whose text is the first of the two; empty: the reader's
  std::string theirs_by;
  text::Merge merged_title, merged_summary, merged_body;
  bool has_moved = false;  // while the reader chose
};

std::string render_draft_conflict(const Renderer& renderer, const Frame& frame,
                                  const ConflictPage& page);

}  // namespace kb::server::view
