// SPDX-License-Identifier: MIT
#include "cli/eval/report.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/utf8.h"

namespace kb::cli {
namespace {

constexpr size_t kShownBytes = 80;  // of a query

nlohmann::ordered_json to_json(const std::vector<QueryDifference>& differences) {
  auto out = nlohmann::ordered_json::array();
  for (const auto& each : differences)
    out.push_back({{"query", each.query}, {"difference", each.difference}});
  return out;
}

nlohmann::ordered_json to_json(const Comparison& comparison) {
  return {{"wins", comparison.wins},
          {"ties", comparison.ties},
          {"losses", comparison.losses},
          {"difference", comparison.difference},
          {"p", comparison.p},
          {"gained", to_json(comparison.gained)},
          {"lost", to_json(comparison.lost)}};
}

void print_as_json(const search::Figures& figures, const std::optional<Comparison>& comparison) {
  nlohmann::ordered_json out;
  for (const auto& [name, value] : named(figures)) out[name] = value;
  out["queries"] = figures.queries;
  if (comparison) out["compare"] = to_json(*comparison);
  fmt::print("{}\n", out.dump());
}

void print(const std::vector<QueryDifference>& differences, std::string_view title,
           const std::vector<JudgedQuery>& queries) {
  if (!differences.empty()) fmt::print("{}\n", title);
  for (const auto& [id, difference] : differences) {
    const auto query = std::ranges::find(queries, id, &JudgedQuery::id);
    fmt::print("  {:+.4f}  {}  {}\n", difference, id,
               utf8_prefix(query == queries.end() ? "" : query->text, kShownBytes));
  }
}

void print(const Comparison& comparison, const std::vector<JudgedQuery>& queries) {
  fmt::print("\nnDCG@10 against the earlier run: {} better, {} equal, {} worse\n", comparison.wins,
             comparison.ties, comparison.losses);
  fmt::print("mean difference {:+.4f}, p {:.5f} (paired randomisation test, two-sided)\n",
             comparison.difference, comparison.p);
  print(comparison.gained, "gained most", queries);
  print(comparison.lost, "lost most", queries);
}

void print(const search::Figures& figures) {
  for (const auto& [name, value] : named(figures)) fmt::print("{:<10} {:.4f}\n", name, value);
  fmt::print("{:<10} {}\n", "queries", figures.queries);
}

}  // namespace

void report_ranking(const search::Figures& figures, const std::optional<Comparison>& comparison,
                    const std::vector<JudgedQuery>& queries, bool as_json) {
  if (as_json) return print_as_json(figures, comparison);
  print(figures);
  if (comparison) print(*comparison, queries);
}

void report_confidence(const std::vector<Outcome>& outcomes, bool as_json) {
  constexpr double kMostAnswerable = 0.9;
  const double error = calibration_error(outcomes), area = auroc(outcomes),
               wrong = false_share(outcomes, kMostAnswerable);
  if (as_json) {
    fmt::print("{}\n",
               nlohmann::ordered_json{{"ECE", error}, {"AUROC", area}, {"false@90", wrong}}.dump());
    return;
  }
  fmt::print("\nconfidence  queries  predicted  observed\n");
  const auto bins = reliability(outcomes);
  for (size_t i = 0; i < bins.size(); ++i)
    if (bins[i].queries > 0)
      fmt::print("{:.1f} to {:.1f}  {:7}  {:9.3f}  {:8.3f}\n", static_cast<double>(i) / kBins,
                 static_cast<double>(i + 1) / kBins, bins[i].queries, bins[i].confidence,
                 bins[i].right);
  fmt::print("expected calibration error {:.4f}\n", error);
  const bool has_unanswerable =
      std::ranges::any_of(outcomes, [](const Outcome& o) { return !o.answerable; });
  if (has_unanswerable)
    fmt::print("AUROC {:.4f}; false suggestions when 90 % of the answerable get one: {:.1f} %\n",
               area, 100 * wrong);
}

}  // namespace kb::cli
