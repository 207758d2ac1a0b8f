// SPDX-License-Identifier: MIT
#include "search/figures.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace kb::search {
namespace {

constexpr size_t kDepth = 10;

constexpr double Figures::*kMembers[] = {&Figures::ndcg10,   &Figures::mrr10,    &Figures::success1,
                                         &Figures::success3, &Figures::success5, &Figures::recall10,
                                         &Figures::map};
constexpr const char* kNames[] = {"nDCG@10",   "MRR@10",    "Success@1", "Success@3",
                                  "Success@5", "Recall@10", "MAP"};

double discounted(int grade, size_t index) {
  return grade / std::log2(static_cast<double>(index) + 2);
}

double ideal_gain(std::vector<int> grades) {
  std::ranges::sort(grades, std::ranges::greater{});
  double gain = 0;
  for (size_t i = 0; i < std::min(grades.size(), kDepth); ++i) gain += discounted(grades[i], i);
  return gain;
}

bool has_relevant(const std::map<std::string, int>& judged) {
  return std::ranges::any_of(judged, [](const auto& entry) { return entry.second > 0; });
}

}  // namespace

std::vector<std::pair<std::string, double>> named(const Figures& figures) {
  std::vector<std::pair<std::string, double>> out;
  for (size_t i = 0; i < std::size(kMembers); ++i)
    out.emplace_back(kNames[i], figures.*kMembers[i]);
  return out;
}

Figures figures_of(const std::map<std::string, int>& judged, const Ranking& ranking) {
  std::vector<int> grades;
  for (const auto& [document, grade] : judged)
    if (grade > 0) grades.push_back(grade);
  const auto relevant = static_cast<double>(grades.size());
  double gain = 0, precision_sum = 0;
  int hits = 0, hits10 = 0;
  size_t first = ranking.size();
  for (size_t i = 0; i < ranking.size(); ++i) {
    const auto entry = judged.find(ranking[i]);
    if (entry == judged.end() || entry->second <= 0) continue;
    precision_sum += ++hits / static_cast<double>(i + 1);
    first = std::min(first, i);
    if (i >= kDepth) continue;
    ++hits10;
    gain += discounted(entry->second, i);
  }
  const auto within = [&](size_t k) { return first < k && first < ranking.size() ? 1.0 : 0.0; };
  Figures f;
  f.ndcg10 = gain / ideal_gain(grades);
  f.mrr10 = within(kDepth) > 0 ? 1.0 / static_cast<double>(first + 1) : 0;
  f.success1 = within(1);
  f.success3 = within(3);
  f.success5 = within(5);
  f.recall10 = hits10 / relevant;
  f.map = precision_sum / relevant;
  f.queries = 1;
  return f;
}

Figures mean_figures(const Judgments& judgments, const std::map<std::string, Ranking>& run) {
  Figures mean;
  for (const auto& [query, judged] : judgments) {
    if (!has_relevant(judged)) continue;
    const auto found = run.find(query);
    const Figures one = figures_of(judged, found == run.end() ? Ranking{} : found->second);
    for (const auto member : kMembers) mean.*member += one.*member;
    ++mean.queries;
  }
  if (mean.queries > 0)
    for (const auto member : kMembers) mean.*member /= mean.queries;
  return mean;
}

}  // namespace kb::search
