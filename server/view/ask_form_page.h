// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "server/view/page.h"
#include "server/view/parts.h"
#include "server/view/suggestion_block.h"

// Asking for help: the form with suggestions beside it, the last look before it is sent, and the
// page after an article solved it.
namespace kb::server::view {

enum class AskProblem { NoArea, NoSubject, LongSubject, LongBody };

struct AskDraft {
  std::string id, area, subject, body;  // area: an id, empty (none chosen) or "-" (not known)
};

struct AskFormPage {
  AskDraft draft;
  bool is_resumed = false;  // its text is from an earlier visit
  std::vector<AreaItem> areas;
  std::vector<AskProblem> problems;
  std::optional<ArticleLink> guide;
  std::string account;  // name
  SuggestionBlock block;
};
std::string render_ask_form(const Renderer& renderer, const Frame& frame, const AskFormPage& page);

struct AskCheckPage {
  AskDraft draft;
  std::string area_name;  // may be empty
  SuggestionBlock block;
};
std::string render_ask_check(const Renderer& renderer, const Frame& frame,
                             const AskCheckPage& page);

struct AskSolvedPage {
  std::string asking;
  std::optional<ArticleLink> article;
};
std::string render_ask_solved(const Renderer& renderer, const Frame& frame,
                              const AskSolvedPage& page);

}  // namespace kb::server::view
