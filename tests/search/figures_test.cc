// SPDX-License-Identifier: MIT
#include "search/figures.h"

#include <gtest/gtest.h>

#include <cmath>

namespace kb::search {
namespace {

TEST(Figures, OfAPerfectRankingAreOne) {
  const auto f = figures_of({{"a", 2}, {"b", 1}}, {"a", "b", "c"});
  for (const auto& [name, value] : named(f)) EXPECT_DOUBLE_EQ(value, 1) << name;
}

TEST(Figures, DiscountByRank) {
  const auto f = figures_of({{"a", 1}}, {"x", "y", "a"});
  EXPECT_DOUBLE_EQ(f.ndcg10, 1 / std::log2(4.0));
  EXPECT_DOUBLE_EQ(f.mrr10, 1.0 / 3);
  EXPECT_DOUBLE_EQ(f.success1, 0);
  EXPECT_DOUBLE_EQ(f.success3, 1);
  EXPECT_DOUBLE_EQ(f.map, 1.0 / 3);
}

TEST(Figures, LookAtTenOnlyButForMap) {
  Ranking ranking(11, "x");
  ranking.push_back("a");
  const auto f = figures_of({{"a", 1}}, ranking);
  EXPECT_DOUBLE_EQ(f.ndcg10, 0);
  EXPECT_DOUBLE_EQ(f.mrr10, 0);
  EXPECT_DOUBLE_EQ(f.recall10, 0);
  EXPECT_DOUBLE_EQ(f.map, 1.0 / 12);
}

TEST(MeanFigures, CountAMissingQueryAsZeroAndSkipOnesWithoutAnswer) {
  const auto mean =
      mean_figures({{"q1", {{"a", 1}}}, {"q2", {{"b", 1}}}, {"q3", {{"c", 0}}}}, {{"q1", {"a"}}});
  EXPECT_EQ(mean.queries, 2);
  EXPECT_DOUBLE_EQ(mean.success1, 0.5);
}

}  // namespace
}  // namespace kb::search
