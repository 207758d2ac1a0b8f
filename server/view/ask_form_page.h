// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "server/view/coach_block.h"
#include "server/view/draft_parts.h"
#include "server/view/html.h"
#include "server/view/page.h"
#include "server/view/parts.h"
#include "server/view/suggestion_block.h"

// Asking for help: the form with suggestions beside it, the last look before it is sent, and the
// page after an article solved it.
namespace kb::server::view {

enum class AskProblem { NoArea, NoSubject, LongSubject, LongBody, NoReason, LongReason };

struct AskDraft {
  std::string id, area, subject, body;  // area: an id, empty (none chosen) or "-" (not known)
  std::string kind = "falla";           // "falla", "duda", "encargo"
  std::string priority = "normal";      // "baja", "normal", "alta", "urgente"
  std::string urgent_reason;
  std::string tab, edition;  // of this page and of the draft that it shows
};

enum class AskDone { Nothing, Saved, Sealed, Changed };  // what brought one back to the form

struct AskFormPage : DraftParts {
  AskDraft draft;
  bool is_resumed = false;  // its text is from an earlier visit
  std::vector<AreaItem> areas;
  std::vector<AskProblem> problems;
  std::optional<ArticleLink> guide;
  std::string account;  // name
  CoachBlock coach;
  AskDone done = AskDone::Nothing;
  SuggestionBlock block;

  bool is_refused() const {
    return !problems.empty() || !exposed.empty() || !file_problems.empty();
  }
};
std::string render_ask_form(const Renderer& renderer, const Frame& frame, const AskFormPage& page);

// The answer to the page's script: suggestions and coach, or the preview alone.
std::string render_beside(const Renderer& renderer, const Frame& frame,
                          const SuggestionBlock& block, const CoachBlock& coach);
std::string render_preview(const Renderer& renderer, const Frame& frame, const Html& text);

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
