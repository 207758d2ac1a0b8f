// SPDX-License-Identifier: MIT
#include "indexer/training_time.h"

#include <gtest/gtest.h>

namespace kb::indexer {
namespace {

using namespace std::chrono_literals;
using Duration = TrainingTime::Clock::duration;

// Trainings one after the other, each as soon as the pause allows and `every` at the earliest.
struct Stream {
  explicit Stream(Duration training_time, Duration interval)
      : took(training_time), every(interval) {}

  // The pause after it.
  Duration train() {
    const auto began = now;
    now += took;
    spent += took;
    const auto pause = time.pause_after(began, now);
    now += std::max(pause, every - took);
    return pause;
  }

  TrainingTime::Clock::time_point start{}, now{};
  TrainingTime time{start};
  Duration took, every, spent{};
};

TEST(TrainingTime, LearnsSeveralLinksInARowWithoutAPause) {
  Stream small(250ms, 400ms);
  for (int i = 0; i < 60; ++i) EXPECT_EQ(small.train(), 0s) << i;
}

TEST(TrainingTime, TakesAFifthInTheLongRun) {
  for (const Duration took : {250ms, 3000ms, 20000ms}) {
    Stream busy(took, took);
    while (busy.now - busy.start < 2h) busy.train();
    EXPECT_LT(busy.spent, (busy.now - busy.start) / 5 + 12s) << took.count();
    EXPECT_GT(busy.spent, (busy.now - busy.start) / 5 - took) << took.count();
  }
}

TEST(TrainingTime, PausesFourTimesAsLongWhenNothingIsSaved) {
  Stream busy(3s, 3s);
  while (busy.train() == 0s) continue;
  busy.train();
  EXPECT_EQ(busy.train(), 12s);
}

TEST(TrainingTime, SavesNoMoreThanTwelveSecondsOfADayWithoutLinks) {
  const TrainingTime::Clock::time_point start{};
  TrainingTime time(start);
  EXPECT_EQ(time.pause_after(start + 24h, start + 24h + 20s), 5 * (20s - 12s));
}

}  // namespace
}  // namespace kb::indexer
