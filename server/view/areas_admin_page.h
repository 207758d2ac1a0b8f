// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <vector>

#include "server/view/form_problem.h"
#include "server/view/page.h"
#include "store/accounts.h"

// For administrators: the areas in their order, and one of them with all that can be changed of it.
namespace kb::server::view {

struct AreaUseRow {
  std::string id, name, hint, icon;
  long long articles = 0, tickets = 0;
  std::vector<std::string> people;  // who answers it; empty: everybody
};

enum class AreaFormProblem { Name, Taken };

struct AreasAdminPage {
  std::vector<AreaUseRow> rows;
  std::string merged;  // name of the one that another was just merged into
  std::string typed_es, typed_en;
  std::vector<AreaFormProblem> problems;  // of the form for one more
};

struct AreaAdminPage {
  store::Area area;
  AreaUseRow use;
  struct Choice {
    std::string id, name;
    bool chosen = false;
  };
  std::vector<Choice> technicians;  // chosen: answers it
  std::vector<Choice> others;       // areas that it may be merged into
  bool is_kept = false;
  std::vector<AreaFormProblem> problems;
};

std::string render_areas_admin(const Renderer& renderer, const Frame& frame,
                               const AreasAdminPage& page);
std::string render_area_admin(const Renderer& renderer, const Frame& frame,
                              const AreaAdminPage& page);

}  // namespace kb::server::view
