// SPDX-License-Identifier: MIT
#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/time.h"
#include "server/view/page.h"
#include "server/work_list/work_line.h"

// For editors: what would help most, the costliest first; each line with its evidence and a remedy.
//
// Threads: any.
namespace kb::server::view {

struct PutAside {
  std::string kind, thing, title, person;  // person: a name, may be empty
  Instant at{};
};

struct WorkPage {
  bool is_ready = false;  // it was found at least once
  Instant as_of{}, now{};
  std::map<WorkKind, long long> counts;
  std::optional<WorkKind> kind;  // the only one that is shown
  std::vector<WorkLine> lines;   // of this page
  int page = 0, pages = 0;
  std::vector<PutAside> aside;         // the newest first
  std::optional<PutAside> just_aside;  // to be taken back
  std::string just_reviewed;           // an article's id, to be taken back; may be empty
};

std::string render_work(const Renderer& renderer, const Frame& frame, const WorkPage& page);

}  // namespace kb::server::view
