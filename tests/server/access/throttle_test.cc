// SPDX-License-Identifier: MIT
#include "server/access/throttle.h"

#include <gtest/gtest.h>

#include "tests/support/fake_clock.h"

namespace kb::server {
namespace {

using namespace std::chrono;

class ThrottleTest : public testing::Test {
 protected:
  test::FakeClock clock;
  Throttle throttle{clock};

  // Tries until a pause comes; how many went ahead, and the pause.
  std::pair<int, seconds> try_until_pause(const std::string& address, const std::string& account,
                                          int most = 100) {
    for (int tries = 0; tries < most; ++tries)
      if (const auto admission = throttle.admit(address, account); admission.pause)
        return {tries, *admission.pause};
    return {most, seconds{0}};
  }
};

TEST_F(ThrottleTest, PausesAfterFiveFailuresOnOneAccount) {
  EXPECT_EQ(throttle.admit("1.2.3.4", "ana").tries_left, 4);
  const auto [tries, pause] = try_until_pause("1.2.3.4", "ana");
  EXPECT_EQ(tries, 4);
  EXPECT_EQ(pause, minutes{1});
}

TEST_F(ThrottleTest, LetsOneMoreTryAfterEachPauseAndPausesLonger) {
  try_until_pause("1.2.3.4", "ana");
  const seconds pauses[] = {minutes{1}, minutes{2}, minutes{4}, minutes{5}, minutes{5}};
  for (size_t i = 0; i + 1 < std::size(pauses); ++i) {
    clock.advance(pauses[i]);
    const auto [tries, pause] = try_until_pause("1.2.3.4", "ana");
    EXPECT_EQ(tries, 1) << i;
    EXPECT_EQ(pause, pauses[i + 1]) << i;
  }
}

TEST_F(ThrottleTest, LeavesOthersAlone) {
  try_until_pause("1.2.3.4", "ana");
  EXPECT_FALSE(throttle.admit("1.2.3.4", "rosa").pause);
  EXPECT_FALSE(throttle.admit("5.6.7.8", "ana").pause);
}

TEST_F(ThrottleTest, SlowsOneAddressOnManyAccounts) {
  int tries = 0;
  while (tries < 100 && !throttle.admit("1.2.3.4", "account " + std::to_string(tries)).pause)
    ++tries;
  EXPECT_EQ(tries, 30);
}

TEST_F(ThrottleTest, SlowsManyAddressesOnOneAccountForTwoMinutesAtMost) {
  seconds longest{0};
  for (int i = 0; i < 200; ++i) {
    const auto admission = throttle.admit("10.0.0." + std::to_string(i), "ana");
    if (!admission.pause) continue;
    longest = std::max(longest, *admission.pause);
    clock.advance(*admission.pause);
  }
  EXPECT_GT(longest, seconds{0});
  EXPECT_LE(longest, minutes{2});
}

TEST_F(ThrottleTest, TakesANetworkOfIpv6AsOneAddress) {
  for (int i = 0; i < 5; ++i) throttle.admit("2001:db8:1:2::" + std::to_string(i), "ana");
  EXPECT_TRUE(throttle.admit("2001:db8:1:2:ffff::9", "ana").pause);
  EXPECT_FALSE(throttle.admit("2001:db8:1:3::9", "ana").pause);
}

TEST_F(ThrottleTest, ForgivesAfterASuccess) {
  for (int i = 0; i < 4; ++i) throttle.admit("1.2.3.4", "ana");
  throttle.note_success("1.2.3.4", "ana");
  EXPECT_EQ(try_until_pause("1.2.3.4", "ana").first, 5);
}

TEST_F(ThrottleTest, DoesNotForgetOtherAccountsForASuccess) {
  for (int i = 0; i < 29; ++i) throttle.admit("1.2.3.4", "account " + std::to_string(i));
  throttle.admit("1.2.3.4", "own");
  throttle.note_success("1.2.3.4", "own");
  EXPECT_FALSE(throttle.admit("1.2.3.4", "another").pause);
  EXPECT_TRUE(throttle.admit("1.2.3.4", "one more").pause);
}

TEST_F(ThrottleTest, ForgetsAfterAnHour) {
  try_until_pause("1.2.3.4", "ana");
  clock.advance(hours{1});
  EXPECT_EQ(try_until_pause("1.2.3.4", "ana").first, 5);
}

TEST_F(ThrottleTest, KeepsItsMemoryBounded) {
  for (size_t i = 0; i < Throttle::kMostEntries; ++i) {
    clock.advance(milliseconds{1});
    throttle.admit("10." + std::to_string(i), "account " + std::to_string(i));
  }
  for (int i = 0; i < 5; ++i) throttle.admit("1.2.3.4", "ana");
  EXPECT_TRUE(throttle.admit("1.2.3.4", "ana").pause);
}

}  // namespace
}  // namespace kb::server
