// SPDX-License-Identifier: MIT
#include "server/view/thresholds_page.h"

#include <algorithm>

#include "server/view/form_problem.h"
#include "server/view/links.h"

namespace kb::server::view {

std::string render_thresholds(const Renderer& renderer, const Frame& frame,
                              const ThresholdsPage& page) {
  const Catalogue& words = renderer.words(frame.language);
  Data data, rows(Data::type::list);
  std::vector<FieldProblem> problems;
  for (size_t i = 0; i < page.rows.size(); ++i) {
    const auto& source = page.rows[i];
    const std::string field = "umbral-" + std::to_string(i);
    const std::string problem =
        source.is_wrong ? words.text("thresholds.problem", {{"name", source.name}}) : "";
    if (source.is_wrong) problems.push_back({field, problem});
    Data row;
    put(row, "field", field);
    put(row, "name", source.area.empty() ? "umbral" : "umbral." + source.area);
    put(row, "label", source.name);
    put(row, "value", source.typed);
    put(row, "problem", problem);
    rows.push_back(row);
  }
  data["rows"] = std::move(rows);
  put(data, "action", kThresholdsPath);
  put(data, "is_kept", page.is_kept);
  put(data, "usual", page.usual);
  put_problems(data, problems);
  const std::string heading = words.text("thresholds.title");
  return render_page(renderer, frame, "admin/thresholds",
                     {problems.empty() ? heading : words.text("error.prefix", {{"title", heading}}),
                      NavItem::Admin, false, true},
                     std::move(data));
}

}  // namespace kb::server::view
