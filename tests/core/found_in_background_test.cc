// SPDX-License-Identifier: MIT
#include "core/found_in_background.h"

#include <gtest/gtest.h>

#include <atomic>
#include <stdexcept>
#include <thread>
#include <vector>

namespace kb {
namespace {

using namespace std::chrono_literals;
using Kept = FoundInBackground<int>;

// Finds 1, 2, 3 …, each when the gate opens; what is at hand counts from `least` on.
class Finder {
 public:
  void open_gate() { gate_.store(true), gate_.notify_all(); }
  void close_gate() { gate_.store(false); }

  Kept::Latest ask(Kept& kept, std::chrono::milliseconds patience = Kept::kHoweverLong,
                   int least = 0) {
    return kept.latest([&](int found) { return found >= least; },
                       [this] {
                         gate_.wait(false);
                         return ++calls_;
                       },
                       patience);
  }
  int calls() const { return calls_; }

 private:
  std::atomic<bool> gate_ = true;
  std::atomic<int> calls_ = 0;
};

TEST(FoundInBackground, NobodyWaitsLongerThanTheyHavePatience) {
  Finder finder;
  Kept kept;
  finder.close_gate();
  const auto meanwhile = finder.ask(kept, 0ms);
  EXPECT_FALSE(meanwhile.found);
  EXPECT_FALSE(meanwhile.is_good);
  finder.open_gate();
  const auto found = finder.ask(kept);
  ASSERT_TRUE(found.found);
  EXPECT_TRUE(found.is_good);
  EXPECT_EQ(*found.found, 1);
}

TEST(FoundInBackground, WhoeverAsksTogetherSharesOneFinding) {
  Finder finder;
  Kept kept;
  finder.close_gate();
  {
    std::vector<std::jthread> askers;
    for (int i = 0; i < 8; ++i) askers.emplace_back([&] { EXPECT_EQ(*finder.ask(kept).found, 1); });
    finder.open_gate();
  }
  EXPECT_EQ(finder.calls(), 1);
}

TEST(FoundInBackground, TheFormerServesUntilTheNewIsFound) {
  Finder finder;
  Kept kept;
  finder.ask(kept);
  finder.close_gate();
  const auto former = finder.ask(kept, 0ms, 2);
  EXPECT_EQ(*former.found, 1);
  EXPECT_FALSE(former.is_good);
  finder.open_gate();
  EXPECT_EQ(*finder.ask(kept, Kept::kHoweverLong, 2).found, 2);
}

TEST(FoundInBackground, WhatIsFoundFromBeforeAChangeIsOverToo) {
  Finder finder;
  Kept kept;
  finder.close_gate();
  finder.ask(kept, 0ms);
  kept.expire();
  finder.open_gate();
  EXPECT_FALSE(finder.ask(kept).is_good) << "it may have been read before the change";
  const auto anew = finder.ask(kept);
  EXPECT_TRUE(anew.is_good);
  EXPECT_EQ(*anew.found, 2);
}

TEST(FoundInBackground, WhatWentWrongIsToldOnceAndTriedAgain) {
  Kept kept;
  const auto ask = [&](bool fails) {
    return kept.latest([](int) { return true; },
                       [fails] { return fails ? throw std::runtime_error("no") : 5; },
                       Kept::kHoweverLong);
  };
  EXPECT_THROW(ask(true), std::runtime_error);
  EXPECT_EQ(*ask(false).found, 5);
}

}  // namespace
}  // namespace kb
