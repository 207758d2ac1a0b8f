// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <vector>

#include "cli/eval/judged.h"

// Two runs over the same queries, by nDCG@10: is the one better than the other, or is it chance?
//
// Chance is told by the paired randomisation test, two-sided: the share of 100,000 random choices
// of signs for the differences whose mean is as far from 0 as the one seen. Source: Smucker, Allan
// and Carterette, "A comparison of statistical significance tests for information retrieval
// evaluation" (CIKM 2007). Threads: any.
namespace kb::cli {

struct QueryDifference {
  std::string query;
  double difference = 0;  // this run less the earlier one
};

struct Comparison {
  int wins = 0, ties = 0, losses = 0;
  double difference = 0;  // mean over the judged queries
  double p = 1;
  std::vector<QueryDifference> gained, lost;  // the most first, at most kMostShown each
};
inline constexpr size_t kMostShown = 5;

// A query that a run lacks counts 0 there; queries without a relevant document do not count.
Comparison compare(const search::Judgments& judgments, const Rankings& now,
                   const Rankings& earlier);

// Differences of 0 change nothing and may be left out. The same p at every run.
double randomisation_p(const std::vector<double>& differences);

}  // namespace kb::cli
