// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <vector>

#include "core/time.h"
#include "server/view/page.h"

// For administrators: who did what, when and from where; narrowed by person, thing and day.
namespace kb::server::view {

struct AuditRow {
  Instant at{};
  std::string who;  // empty: the program itself
  bool is_shell = false;
  std::string act, thing, origin;  // words of the store
  std::string name;                // of the thing, or its id; may be empty
  std::string detail;              // may be empty
};

struct AuditPage {
  std::vector<AuditRow> rows;
  std::string person, thing, from, until;  // what it is narrowed to
  long long total = 0;
  int page = 0, pages = 0;
};

std::string render_audit(const Renderer& renderer, const Frame& frame, const AuditPage& page);

}  // namespace kb::server::view
