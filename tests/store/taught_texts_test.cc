// SPDX-License-Identifier: MIT
#include "store/taught_texts.h"

#include <gmock/gmock.h>

#include "store/articles.h"
#include "store/suggestions.h"
#include "store/tickets.h"
#include "tests/support/test_store.h"

namespace kb::store {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const Instant kMay{std::chrono::sys_days{std::chrono::May / 4 / 2026}};

class TaughtTexts : public test::OnEachDialect {
 protected:
  void put(const std::string& id, const std::string& account, std::vector<TicketLink> links,
           int day = 0) {
    Ticket ticket;
    ticket.id = id;
    ticket.account = account;
    ticket.subject = "sobre " + id;
    ticket.status = TicketStatus::Resolved;
    ticket.opened = kMay + std::chrono::days{day};
    ticket.links = std::move(links);
    Transaction tx = store().write();
    put_ticket(tx, ticket, kMay);
    tx.commit();
  }
  void put_draft(const std::string& id, AskingOutcome outcome, const std::string& article) {
    Asking asking;
    asking.id = id;
    asking.person = "p1";
    asking.account = "arcos";
    asking.lang = "es";
    asking.outcome = outcome;
    asking.article = article;
    asking.started = asking.updated = kMay;
    asking.subject = "sobre " + id;
    Transaction tx = store().write();
    put_asking(tx, asking);
    tx.commit();
  }
  std::vector<std::string> taught() {
    Transaction tx = store().read();
    std::vector<std::string> out;
    for (const auto& text : taught_texts(tx))
      out.push_back(text.subject + " of " + text.account + ": " + text.article +
                    (text.solved ? "" : " (related)"));
    return out;
  }
};
INSTANTIATE_TEST_SUITE_P(Dialects, TaughtTexts, testing::ValuesIn(test::test_dialects()),
                         test::dialect_name);

TEST_P(TaughtTexts, AreTicketsWithTheirArticlesAndDraftsThatOneSolvedOldestFirst) {
  put("T-2", "", {{"buzon", true}, {"papelera", false}}, 2);
  put("T-1", "arcos", {{"buzon", true}}, 1);
  put_draft("d1", AskingOutcome::Solved, "candado");
  EXPECT_THAT(taught(), ElementsAre("sobre d1 of arcos: candado", "sobre T-1 of arcos: buzon",
                                    "sobre T-2 of : buzon", "sobre T-2 of : papelera (related)"));
}

TEST_P(TaughtTexts, AreNotWhatWasOnlyShownOrEndedOtherwise) {
  put("T-1", "arcos", {{"buzon", false, LinkStrength::Weak}});
  put_draft("d1", AskingOutcome::Sent, "");
  put_draft("d2", AskingOutcome::Solved, "");
  EXPECT_THAT(taught(), IsEmpty());
}

TEST_P(TaughtTexts, CountTheAccountsThatAnArticleHelped) {
  put("T-1", "arcos", {{"buzon", true}}, 1);
  put("T-2", "arcos", {{"buzon", true}}, 2);
  put("T-3", "faro", {{"buzon", true}, {"papelera", false}}, 3);
  put("T-4", "", {{"buzon", true}}, 4);
  Transaction tx = store().read();
  const auto summary = solved_summary(tx, "buzon");
  EXPECT_EQ(summary.tickets, 4);
  EXPECT_EQ(summary.accounts, 3) << "one without an account is of one of its own";
  EXPECT_EQ(summary.last, kMay + std::chrono::days{4});
  EXPECT_EQ(solved_summary(tx, "papelera").tickets, 0);
  EXPECT_EQ(solved_summary(tx, "papelera").last, std::nullopt);
}

}  // namespace
}  // namespace kb::store
