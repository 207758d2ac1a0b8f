// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "server/view/page.h"
#include "server/view/parts.h"

// The phrases that staff put into answers: their list, and the form of one.
namespace kb::server::view {

struct CannedRow {
  std::string id, title, lang, area, text;  // area: its name, empty: every one
  bool is_own = false;
};

enum class CannedDone { None, Kept, Removed, Restored };
CannedDone canned_done(std::string_view word);  // as the address says it
std::string_view word_of(CannedDone done);

struct CannedListPage {
  std::string text;  // that was looked for
  std::vector<CannedRow> rows;
  CannedDone done = CannedDone::None;
  std::string done_id, done_title;
};

enum class CannedProblem { Title, Text, Changed, Full };

struct CannedFormPage {
  std::string id;  // "nueva": of none yet
  std::string title, text, lang, area;
  bool is_own = false;
  int edition = 0;
  std::vector<AreaItem> areas;
  std::vector<CannedProblem> problems;
  std::string other_title, other_text;  // as it stands by now, of CannedProblem::Changed
};

std::string render_canned_list(const Renderer& renderer, const Frame& frame,
                               const CannedListPage& page);
std::string render_canned_form(const Renderer& renderer, const Frame& frame,
                               const CannedFormPage& page);

}  // namespace kb::server::view
