// SPDX-License-Identifier: MIT
#include "server/guard_ranks.h"

#include <gtest/gtest.h>

#include "tests/support/test_index.h"

namespace kb::server {
namespace {

using namespace std::chrono_literals;

const Instant kNoon = *parse_rfc3339("2026-11-24T12:00:00Z");

class GuardRanksTest : public testing::Test {
 protected:
  int rank_at(Instant now, const std::string& query = "papelera") {
    CheckedGuard guard;
    guard.guard.query = query;
    guard.guard.lang = "es";
    guard.guard.article = guard.article = "buzon";
    std::vector<CheckedGuard> guards{guard};
    ranks_.check(index_.reader(), guards, now);
    return guards.front().rank;
  }

  test::TestIndex index_{{test::article("buzon", "La papelera del buzón", "Vacía la papelera."),
                          test::article("movil", "El móvil", "Se carga de noche.")}};
  GuardRanks ranks_;
};

TEST_F(GuardRanksTest, SearchesAgainAsSoonAsTheIndexHasChanged) {
  EXPECT_EQ(rank_at(kNoon), 1);
  index_.remove("article", "buzon");
  EXPECT_EQ(rank_at(kNoon), 0);
}

TEST_F(GuardRanksTest, SearchesWhatItDoesNotKnowYet) {
  EXPECT_EQ(rank_at(kNoon), 1);
  EXPECT_EQ(rank_at(kNoon, "zurbalote"), 0);
}

// Until then the other one stands first, promoted.
TEST_F(GuardRanksTest, KeepsWhatItFoundForTheRestOfTheMinute) {
  index_.promote({{"papelera", "", "movil", kNoon - 1h, kNoon + 30s}});
  EXPECT_EQ(rank_at(kNoon), 2);
  EXPECT_EQ(rank_at(kNoon + 45s), 2);
  EXPECT_EQ(rank_at(kNoon + 1min), 1);
}

}  // namespace
}  // namespace kb::server
