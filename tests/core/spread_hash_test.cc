// SPDX-License-Identifier: MIT
#include "core/spread_hash.h"

#include <gtest/gtest.h>

#include <array>
#include <string>

namespace kb {
namespace {

TEST(SpreadHash, IsOfSeedAndTextTogether) {
  EXPECT_EQ(spread_hash(1, "q1"), spread_hash(1, "q1"));
  EXPECT_NE(spread_hash(1, "q1"), spread_hash(1, "q2"));
  EXPECT_NE(spread_hash(1, "q1"), spread_hash(2, "q1"));
}

TEST(SpreadHash, FillsEachFifthAlikeWithNamesInARow) {
  std::array<int, 5> fifths{};
  for (int i = 0; i < 1000; ++i) ++fifths[spread_hash(0, "T-" + std::to_string(i)) % 5];
  for (const int count : fifths) EXPECT_NEAR(count, 200, 40);
}

}  // namespace
}  // namespace kb
