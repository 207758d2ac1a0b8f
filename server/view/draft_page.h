// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/time.h"
#include "server/view/draft_extras.h"
#include "server/view/page.h"
#include "server/view/parts.h"
#include "store/article_drafts.h"

// The page on which an article is written.
namespace kb::server::view {

enum class DraftProblem {
  NoTitle,
  NoText,
  NoReason,   // of a change
  HasSecret,  // in title, summary or text
  Taken,      // another article has the address
  TooLong,    // the text, which was not saved
  Unmerged,   // somebody's text lies beside the draft
};

struct UnmergedText {
  std::string tab, author;  // author: a name
  Instant at{};
};

struct DraftPage {
  store::ArticleDraft draft;  // what the fields show; its tab is the mark of this page
  std::string author;         // name of who began it
  std::vector<AreaItem> areas;
  std::optional<store::Article> published;  // what it changes
  bool is_mine = false, may_publish = false;
  bool has_covered = false;  // begun from a ticket, with private values behind marks
  std::string done;  // what was just done, in a word of the address
  std::vector<DraftProblem> problems;
  std::vector<UnmergedText> unmerged;
  DraftExtras extras;
  std::vector<std::string> others;  // names of who has another draft of the same article
  Instant now{};
};

std::string render_draft(const Renderer& renderer, const Frame& frame, const DraftPage& page);

}  // namespace kb::server::view
