// SPDX-License-Identifier: MIT
#include "cli/eval/comparison.h"

#include <gtest/gtest.h>

namespace kb::cli {
namespace {

TEST(Comparison, CountsWinsTiesAndLosses) {
  const search::Judgments judgments = {
      {"up", {{"d", 1}}},       {"down", {{"d", 1}}},       {"same", {{"d", 1}}},
      {"only now", {{"d", 1}}}, {"in neither", {{"d", 1}}}, {"nothing relevant", {{"d", 0}}}};
  const Rankings now = {{"up", {"d"}}, {"down", {"x", "d"}}, {"same", {"d"}}, {"only now", {"d"}}};
  const Rankings earlier = {{"up", {"x", "x2", "d"}}, {"down", {"d"}}, {"same", {"d"}}};
  const auto compared = compare(judgments, now, earlier);
  EXPECT_EQ(compared.wins, 2);
  EXPECT_EQ(compared.ties, 2);
  EXPECT_EQ(compared.losses, 1);
  EXPECT_NEAR(compared.difference, (0.5 + 1 - 0.36907) / 5, 1e-4);
  ASSERT_EQ(compared.gained.size(), 2u);
  EXPECT_EQ(compared.gained[0].query, "only now");
  ASSERT_EQ(compared.lost.size(), 1u);
  EXPECT_EQ(compared.lost[0].query, "down");
}

// With n differences of one size and sign, two of the 2^n choices are as far from 0.
TEST(RandomisationTest, AgreesWithTheExactShare) {
  EXPECT_EQ(randomisation_p({}), 1.0);
  EXPECT_EQ(randomisation_p({0.3}), 1.0);
  EXPECT_NEAR(randomisation_p(std::vector<double>(5, 0.2)), 2.0 / 32, 0.003);
  EXPECT_NEAR(randomisation_p(std::vector<double>(9, -0.2)), 2.0 / 512, 0.001);
  EXPECT_NEAR(randomisation_p({0.2, -0.2, 0.2, -0.2}), 1.0, 1e-9);
  EXPECT_NEAR(randomisation_p({0.2, 0.2, 0.2, -0.2}), 10.0 / 16, 0.005);
}

TEST(RandomisationTest, TakesMoreThanSixtyFourDifferences) {
  std::vector<double> differences;
  for (int i = 0; i < 150; ++i) differences.push_back(i % 2 == 0 ? 0.1 : -0.1);
  EXPECT_NEAR(randomisation_p(differences), 1.0, 0.001);
  for (double& difference : differences) difference += 0.05;
  EXPECT_LT(randomisation_p(differences), 0.001);
}

}  // namespace
}  // namespace kb::cli
