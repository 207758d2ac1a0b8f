// SPDX-License-Identifier: MIT
#include "server/recalled.h"

#include <gtest/gtest.h>

#include <stdexcept>
#include <thread>

namespace kb::server {
namespace {

using std::chrono::milliseconds;

// Finds what was asked the how-manieth time, after so much work of the processor.
class Finder {
 public:
  explicit Finder(milliseconds work) : work_(work) {}
  int operator()() {
    const auto end = std::clock() + work_.count() * CLOCKS_PER_SEC / 1000;
    while (std::clock() < end) {
    }
    return ++calls_;
  }

 private:
  milliseconds work_;
  int calls_ = 0;
};

TEST(Recalled, WhatTookLongIsFoundOnce) {
  Recalled<int, int> kept;
  Finder find(milliseconds(200));
  EXPECT_EQ(*kept.get(1, [&] { return find(); }), 1);
  EXPECT_EQ(*kept.get(1, [&] { return find(); }), 1);
}

TEST(Recalled, WhatWasFoundAtOnceIsFoundAnewForEachWhoAsks) {
  Recalled<int, int> kept;
  Finder find(milliseconds(0));
  EXPECT_EQ(*kept.get(1, [&] { return find(); }), 1);
  EXPECT_EQ(*kept.get(1, [&] { return find(); }), 2);
}

TEST(Recalled, EachKeyHasItsOwn) {
  Recalled<int, int> kept;
  Finder find(milliseconds(200));
  EXPECT_EQ(*kept.get(1, [&] { return find(); }), 1);
  EXPECT_EQ(*kept.get(2, [&] { return find(); }), 2);
  EXPECT_EQ(*kept.get(1, [&] { return find(); }), 1);
}

TEST(Recalled, IsFoundAnewAfterAWhileAndOnceItWasForgotten) {
  Recalled<int, int> kept;
  Finder find(milliseconds(20));
  kept.get(1, [&] { return find(); });
  int found = 1;
  for (int tries = 0; found == 1 && tries < 6000; ++tries) {
    std::this_thread::sleep_for(milliseconds(10));
    found = *kept.get(1, [&] { return find(); });
  }
  EXPECT_EQ(found, 2);
  kept.forget();
  EXPECT_EQ(*kept.get(1, [&] { return find(); }), 3);
}

TEST(Recalled, WhatCouldNotBeFoundIsLookedForAgain) {
  Recalled<int, int> kept;
  EXPECT_THROW(kept.get(1, []() -> int { throw std::runtime_error("away"); }), std::runtime_error);
  EXPECT_EQ(*kept.get(1, [] { return 7; }), 7);
}

}  // namespace
}  // namespace kb::server
