// SPDX-License-Identifier: MIT
#include "server/access/rate_limit.h"

#include <gtest/gtest.h>

#include "tests/support/fake_clock.h"

namespace kb::server {
namespace {

TEST(RateLimit, LetsEachKeyThroughSoManyTimesAnHour) {
  test::FakeClock clock;
  RateLimit limit(clock, 2);
  EXPECT_TRUE(limit.admits("a"));
  EXPECT_TRUE(limit.admits("a"));
  EXPECT_FALSE(limit.admits("a"));
  EXPECT_TRUE(limit.admits("b"));
  clock.advance(std::chrono::hours{1});
  EXPECT_TRUE(limit.admits("a"));
}

TEST(RateLimit, HoldsSoManyKeysAndNoMore) {
  test::FakeClock clock;
  RateLimit limit(clock, 1);
  for (size_t i = 0; i <= RateLimit::kMostKeys; ++i) EXPECT_TRUE(limit.admits(std::to_string(i)));
  EXPECT_TRUE(limit.admits("0"));
}

}  // namespace
}  // namespace kb::server
