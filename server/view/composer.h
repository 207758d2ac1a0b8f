// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "server/view/draft_parts.h"
#include "server/view/renderer.h"

// The form under a thread, as it was left.
namespace kb::server::view {

inline constexpr std::string_view kDeskPreviewPath = "/mesa/vista-previa";

// Back to the form under a ticket after one of its buttons; `done` says which, in a word.
std::string ticket_writing_path(std::string_view id, std::string_view done);
std::string desk_writing_path(std::string_view id, bool is_note, std::string_view done);

enum class ComposerProblem {
  Empty,
  TooLong,
  Overtaken,  // others wrote meanwhile; it can be sent now that they are shown
  TooLate,    // the ticket ended for good meanwhile
  OpenFields,  // a phrase's field that nothing fills stands in an answer
};

struct Composer : DraftParts {
  std::string key;   // of the draft
  std::string text;  // typed so far
  int seen = 0;      // messages that the page shows
  std::string page;  // address of the page, to come back to
  std::optional<ComposerProblem> problem;
  bool has_sealed_now = false;  // just now, by its button
  std::string overtaken_by;     // name of who wrote last, besides the visitor; may be empty

  bool is_refused() const { return problem || !exposed.empty() || !file_problems.empty(); }
};

struct ComposerPaths {
  std::string preview, files;  // that its script posts to
};

// For the .cc files of pages: what partials/form_summary, partials/composer, composer_text and
// composer_parts need.
void put_composer(Data& data, const Catalogue& words, const Composer& composer,
                  const ComposerPaths& paths);

}  // namespace kb::server::view
