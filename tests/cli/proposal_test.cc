// SPDX-License-Identifier: MIT
#include "cli/eval/proposal.h"

#include <gtest/gtest.h>

namespace kb::cli {
namespace {

// Confidences .05, .10 … 1 in one area, right from `from` on.
std::vector<Outcome> steps(const std::string& area, double from) {
  std::vector<Outcome> outcomes;
  for (int i = 1; i <= 20; ++i) outcomes.push_back({i / 20.0, i / 20.0 >= from, true, area});
  return outcomes;
}

TEST(Proposal, IsTheLowestThresholdThatIsRightOftenEnough) {
  const auto proposals = propose_thresholds(steps("web", 0.4), 1);
  ASSERT_EQ(proposals.size(), 2);
  for (const auto& proposal : proposals) {
    EXPECT_EQ(proposal.threshold, 0.4) << proposal.area;
    EXPECT_EQ(proposal.asked, 20);
    EXPECT_EQ(proposal.shown, 13);
    EXPECT_EQ(proposal.right, 13);
  }
  // 13 right of 14 from .35 on is .93, of 15 .87
  EXPECT_EQ(propose_thresholds(steps("web", 0.4), 0.9).front().threshold, 0.35);
  EXPECT_EQ(propose_thresholds(steps("web", 0.4), 0).front().threshold, 0.05);
}

TEST(Proposal, IsAbsentWhereNothingIsRightThatOften) {
  EXPECT_EQ(propose_thresholds(steps("web", 2), 0.5).front().threshold, std::nullopt);
  EXPECT_EQ(propose_thresholds(steps("web", 0.9), 1).front().threshold, std::nullopt)
      << "three say too little";
  EXPECT_EQ(propose_thresholds({}, 0.5).front().threshold, std::nullopt);
}

TEST(Proposal, IsMadeForEachAreaThatWasAskedOftenEnough) {
  auto outcomes = steps("web", 0.1);
  for (auto& outcome : steps("correo", 0.5)) outcomes.push_back(outcome);
  outcomes.push_back({0.9, true, true, "rare"});
  outcomes.push_back({0.9, true, true, ""});
  const auto proposals = propose_thresholds(outcomes, 1);
  ASSERT_EQ(proposals.size(), 3);
  EXPECT_EQ(proposals[0].area, "");
  EXPECT_EQ(proposals[0].asked, 42);
  EXPECT_EQ(proposals[1].area, "correo");
  EXPECT_EQ(proposals[1].threshold, 0.5);
  EXPECT_EQ(proposals[2].area, "web");
  EXPECT_EQ(proposals[2].threshold, 0.1);
}

TEST(Proposal, CountsThoseOfOneConfidenceTogetherAndNoSilence) {
  std::vector<Outcome> outcomes(30, {0.8, true, true, "web"});
  outcomes.resize(40, {0.8, false, true, "web"});
  outcomes.resize(60, {0, false, true, "web"});
  const auto all = propose_thresholds(outcomes, 0.75).front();
  EXPECT_EQ(all.threshold, 0.8);
  EXPECT_EQ(all.shown, 40);
  EXPECT_EQ(propose_thresholds(outcomes, 0.76).front().threshold, std::nullopt);
}

}  // namespace
}  // namespace kb::cli
