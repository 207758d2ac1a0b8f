// SPDX-License-Identifier: MIT
#include "indexer/own_history.h"

#include <gtest/gtest.h>

#include "indexer/index_run.h"
#include "store/articles.h"
#include "store/suggest_checks.h"
#include "store/tickets.h"
#include "tests/support/temp_dir.h"

namespace kb::indexer {
namespace {

const Instant kMay{std::chrono::sys_days{std::chrono::May / 4 / 2026}};

class OwnHistory : public testing::Test {
 protected:
  OwnHistory() {
    auto tx = store_.write();
    for (const auto& [id, title] :
         {std::pair{"buzon", "El buzón está lleno"},
          std::pair{"candado", "El candado sale tachado"}, std::pair{"lenta", "La web va lenta"}}) {
      store::Article article;
      article.id = id;
      article.title = title;
      article.body = "Texto.";
      store::put_article(tx, article, {}, kMay);
    }
    tx.commit();
    rebuild(store_, index(), {});
  }
  // Tickets that an article solved, each in its own words.
  void solve(int tickets) {
    auto tx = store_.write();
    for (int i = 0; i < tickets; ++i) {
      store::Ticket ticket;
      ticket.id = "T-" + std::to_string(i);
      ticket.account = "cuenta" + std::to_string(i % 5);
      ticket.area = "correo";
      ticket.subject = i % 2 == 0 ? "el buzón está lleno otra vez" : "la web va muy lenta hoy";
      ticket.status = store::TicketStatus::Resolved;
      ticket.links = {{i % 2 == 0 ? "buzon" : "lenta", true}};
      store::put_ticket(tx, ticket, kMay);
    }
    tx.commit();
  }
  bool check(Instant now, bool is_over = false) {
    return check_suggestions(store_, index(), now, [is_over] { return is_over; });
  }
  std::vector<store::SuggestCheck> checks() {
    auto tx = store_.read();
    return store::suggest_checks(tx);
  }
  std::filesystem::path index() const { return folder_.path() / "index"; }

 private:
  test::TempDir folder_;

 protected:
  store::Store store_{"sqlite:" + (folder_.path() / "kb.db").string()};
};

TEST_F(OwnHistory, IsAskedOnceAWeekAndKept) {
  solve(24);
  EXPECT_TRUE(check(kMay));
  ASSERT_EQ(checks().size(), 24u);
  int right = 0;
  for (const auto& each : checks()) {
    EXPECT_EQ(each.area, "correo");
    right += each.is_right ? 1 : 0;
  }
  EXPECT_GE(right, 20) << "what one asks is what the titles say";
  EXPECT_FALSE(check(kMay + std::chrono::days(6)));
  EXPECT_TRUE(check(kMay + std::chrono::days(7)));
}

TEST_F(OwnHistory, SaysNothingOfFewTickets) {
  solve(19);
  EXPECT_FALSE(check(kMay));
  EXPECT_TRUE(checks().empty());
}

TEST_F(OwnHistory, KeepsNothingOfWhatWasCutShort) {
  solve(24);
  EXPECT_FALSE(check(kMay, true));
  EXPECT_TRUE(checks().empty());
}

TEST_F(OwnHistory, AsksAtMostSoMany) {
  solve(24);
  EXPECT_EQ(ask_own_history(store_, index(), {10, [] { return false; }}).size(), 10u);
}

}  // namespace
}  // namespace kb::indexer
