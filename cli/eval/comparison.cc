// SPDX-License-Identifier: MIT
#include "cli/eval/comparison.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <random>

namespace kb::cli {
namespace {

constexpr double kTie = 1e-9;
constexpr int kChoices = 100'000;

double ndcg_of(const std::map<std::string, int>& judged, const Rankings& run,
               const std::string& query) {
  const auto found = run.find(query);
  return found == run.end() ? 0 : search::figures_of(judged, found->second).ndcg10;
}

bool has_relevant(const std::map<std::string, int>& judged) {
  return std::ranges::any_of(judged, [](const auto& entry) { return entry.second > 0; });
}

// Each difference with a sign of its own, by the bits of 64 at once.
double sum_with_random_signs(const std::vector<double>& differences, std::mt19937_64& random) {
  double sum = 0;
  std::uint64_t bits = 0;
  for (size_t i = 0; i < differences.size(); ++i, bits >>= 1) {
    if (i % 64 == 0) bits = random();
    sum += (bits & 1) != 0 ? differences[i] : -differences[i];
  }
  return sum;
}

std::vector<QueryDifference> first_few(std::vector<QueryDifference> sorted) {
  sorted.resize(std::min(sorted.size(), kMostShown));
  return sorted;
}

}  // namespace

double randomisation_p(const std::vector<double>& differences) {
  const double seen = std::abs(std::accumulate(differences.begin(), differences.end(), 0.0));
  std::mt19937_64 random(2007);
  int as_far = 1;  // the choice that was seen
  for (int i = 0; i < kChoices; ++i)
    if (std::abs(sum_with_random_signs(differences, random)) >= seen - kTie) ++as_far;
  return as_far / (kChoices + 1.0);
}

Comparison compare(const search::Judgments& judgments, const Rankings& now,
                   const Rankings& earlier) {
  Comparison out;
  std::vector<QueryDifference> up, down;
  std::vector<double> differences;
  int queries = 0;
  for (const auto& [query, judged] : judgments) {
    if (!has_relevant(judged)) continue;
    ++queries;
    const double difference = ndcg_of(judged, now, query) - ndcg_of(judged, earlier, query);
    if (std::abs(difference) < kTie) continue;
    (difference > 0 ? up : down).push_back({query, difference});
    differences.push_back(difference);
  }
  out.wins = static_cast<int>(up.size());
  out.losses = static_cast<int>(down.size());
  out.ties = queries - out.wins - out.losses;
  if (queries > 0)
    out.difference = std::accumulate(differences.begin(), differences.end(), 0.0) / queries;
  out.p = randomisation_p(differences);
  std::ranges::stable_sort(up, std::greater{}, &QueryDifference::difference);
  std::ranges::stable_sort(down, std::less{}, &QueryDifference::difference);
  out.gained = first_few(std::move(up));
  out.lost = first_few(std::move(down));
  return out;
}

}  // namespace kb::cli
