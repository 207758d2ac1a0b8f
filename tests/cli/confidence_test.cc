// SPDX-License-Identifier: MIT
#include "cli/eval/confidence.h"

#include <gtest/gtest.h>

namespace kb::cli {
namespace {

Outcome answerable(double confidence, bool right) {
  return {confidence, right, true};
}
Outcome unanswerable(double confidence) {
  return {confidence, false, false};
}

TEST(Confidence, IsCalibratedWhenAsManyAreRightAsWasSaid) {
  std::vector<Outcome> outcomes;
  for (int i = 0; i < 10; ++i) outcomes.push_back(answerable(0.75, i < 7));
  EXPECT_NEAR(calibration_error(outcomes), 0.05, 1e-9);
  for (int i = 0; i < 10; ++i) outcomes.push_back(answerable(0.15, i < 5));
  EXPECT_NEAR(calibration_error(outcomes), (0.05 + 0.35) / 2, 1e-9);
  EXPECT_EQ(calibration_error({}), 0);
}

TEST(Confidence, CountsCertaintyInTheLastBin) {
  const auto bins = reliability({answerable(1, true), answerable(0.95, false)});
  EXPECT_EQ(bins.back().queries, 2);
  EXPECT_NEAR(bins.back().confidence, 0.975, 1e-9);
  EXPECT_NEAR(bins.back().right, 0.5, 1e-9);
}

TEST(Confidence, AreaIsHowOftenAnAnswerableQueryGetsMore) {
  EXPECT_EQ(auroc({answerable(0.9, true), unanswerable(0.1)}), 1);
  EXPECT_EQ(auroc({answerable(0.1, true), unanswerable(0.9)}), 0);
  EXPECT_EQ(auroc({answerable(0.5, true), unanswerable(0.5)}), 0.5);
  EXPECT_EQ(
      auroc({answerable(0.9, true), answerable(0.3, true), unanswerable(0.5), unanswerable(0.3)}),
      (1 + 1 + 0 + 0.5) / 4);
  EXPECT_EQ(auroc({answerable(0.9, true)}), 0.5);
}

TEST(Confidence, TellsHowManyUnanswerableGetASuggestionToo) {
  std::vector<Outcome> outcomes;
  for (int i = 1; i <= 10; ++i) outcomes.push_back(answerable(i / 10.0, true));
  outcomes.push_back(unanswerable(0.15));
  outcomes.push_back(unanswerable(0.2));
  outcomes.push_back(unanswerable(0.95));
  outcomes.push_back(unanswerable(0));
  EXPECT_EQ(false_share(outcomes, 0.9), 0.5) << "nine of ten get one from .2 on";
  EXPECT_EQ(false_share(outcomes, 1), 0.75);
}

}  // namespace
}  // namespace kb::cli
