// SPDX-License-Identifier: MIT
#include "server/view/thresholds_page.h"

#include <algorithm>

#include "server/view/form_problem.h"
#include "server/view/format.h"
#include "server/view/links.h"

namespace kb::server::view {
namespace {

std::string shown_text(const Catalogue& words, const char* key, const search::ShownAt& shown) {
  return words.text(key, {{"asked", format_number(words, shown.asked)},
                          {"shown", format_number(words, shown.shown)},
                          {"right", format_number(words, shown.right)}});
}

Data look_row(const Catalogue& words, const ThresholdLook& look) {
  Data row;
  put(row, "name", look.name);
  put(row, "moves", words.text("thresholds.moves", {{"from", look.from}, {"to", look.to}}));
  put(row, "before", shown_text(words, "thresholds.shown", look.before));
  put(row, "after", shown_text(words, "thresholds.would", look.after));
  put(row, "is_known", look.before.asked > 0);
  put(row, "better", look.verdict == ThresholdVerdict::Better);
  put(row, "worse", look.verdict == ThresholdVerdict::Worse);
  put(row, "lost",
      look.lost == 0 ? ""
                     : words.count("thresholds.lost", look.lost) + " " +
                           words.count("thresholds.lost.helped", look.lost_helped));
  return row;
}

void put_look(Data& data, const Catalogue& words, const ThresholdsPage& page) {
  put(data, "is_looked", page.look.has_value());
  put(data, "is_nothing", page.look && page.look->empty());
  put_list(data, "looks", page.look.value_or(std::vector<ThresholdLook>{}),
           [&](const ThresholdLook& look) { return look_row(words, look); });
}

void put_evidence(Data& row, const Catalogue& words, const ThresholdRow& source) {
  put(row, "shown",
      source.shown.asked > 0 ? shown_text(words, "thresholds.shown", source.shown) : "");
  put(row, "area", source.area);
  put(row, "proposal", source.proposal.has_value());
  if (!source.proposal) return;
  put(row, "proposed", source.proposal->threshold);
  put(row, "proposal_text",
      words.text("thresholds.proposal", {{"threshold", source.proposal->threshold}}) + " " +
          shown_text(words, "thresholds.would", source.proposal->shown));
}

}  // namespace

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
    put_evidence(row, words, source);
    rows.push_back(row);
  }
  data["rows"] = std::move(rows);
  put(data, "action", kThresholdsPath);
  put(data, "is_kept", page.is_kept);
  put(data, "usual", page.usual);
  put(data, "checked",
      page.checked ? words.text("thresholds.checked", {{"date", format_date(words, *page.checked)}})
                   : words.text("thresholds.unchecked"));
  put_look(data, words, page);
  put_problems(data, problems);
  const std::string heading = words.text("thresholds.title");
  return render_page(renderer, frame, "admin/thresholds",
                     {problems.empty() ? heading : words.text("error.prefix", {{"title", heading}}),
                      NavItem::Admin, false, true},
                     std::move(data));
}

}  // namespace kb::server::view
