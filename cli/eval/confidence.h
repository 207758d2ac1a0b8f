// SPDX-License-Identifier: MIT
#pragma once
#include <array>
#include <string>
#include <vector>

// How well a confidence tells right from wrong, and answerable from unanswerable.
//
// In:      for each query the confidence of what stands first (0: nothing was suggested), whether
//          that was right, and whether any document answers the query.
// Threads: any.
namespace kb::cli {

struct Outcome {
  double confidence = 0;
  bool right = false;
  bool answerable = true;
  std::string area = {};  // of the query, may be empty
};

inline constexpr int kBins = 10;

struct Bin {
  int queries = 0;
  double confidence = 0, right = 0;  // means
};

// Predicted against observed, in ten equal steps of confidence.
std::array<Bin, kBins> reliability(const std::vector<Outcome>& outcomes);

// Expected calibration error (Guo and others, 2017): the mean gap of those bins, by their queries.
double calibration_error(const std::vector<Outcome>& outcomes);

// Area under the ROC curve: how often an answerable query gets the higher confidence of two (Hanley
// and McNeil, 1982); 0.5 when there is none of either.
double auroc(const std::vector<Outcome>& outcomes);

// Share of the unanswerable that get a suggestion at the threshold at which this share of the
// answerable do.
double false_share(const std::vector<Outcome>& outcomes, double answerable_share);

}  // namespace kb::cli
