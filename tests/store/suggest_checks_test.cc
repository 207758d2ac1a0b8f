// SPDX-License-Identifier: MIT
#include "store/suggest_checks.h"

#include <gmock/gmock.h>

#include <cmath>

#include "core/error.h"
#include "store/accounts.h"
#include "store/suggestions.h"
#include "store/tickets.h"
#include "tests/support/test_store.h"

namespace kb::store {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const Instant kMay{std::chrono::sys_days{std::chrono::May / 1 / 2026}};

class SuggestChecks : public test::OnEachDialect {
 protected:
  void put(const std::vector<SuggestCheck>& checks, Instant made) {
    Transaction tx = store().write();
    put_suggest_checks(tx, checks, made);
    tx.commit();
  }
  static Asking draft(const std::string& id, AskingOutcome outcome) {
    Asking asking;
    asking.id = id;
    asking.person = "ana";
    asking.account = "acme";
    asking.area = "correo";
    asking.lang = "es";
    asking.outcome = outcome;
    asking.started = asking.updated = kMay;
    return asking;
  }
};
INSTANTIATE_TEST_SUITE_P(Dialects, SuggestChecks, testing::ValuesIn(test::test_dialects()),
                         test::dialect_name);

TEST_P(SuggestChecks, AreTheNewestAlone) {
  put({{"web", .2, true}}, kMay);
  const std::vector<SuggestCheck> checks{
      {"", 0, false}, {"correo", .5, false}, {"correo", .5, true}, {"correo", .5, true}};
  put(checks, kMay + std::chrono::days(7));
  Transaction tx = store().read();
  EXPECT_EQ(suggest_checks(tx), checks);
  EXPECT_EQ(suggest_checks_made(tx), kMay + std::chrono::days(7));
}

TEST_P(SuggestChecks, AreNoneAtFirst) {
  Transaction tx = store().read();
  EXPECT_THAT(suggest_checks(tx), IsEmpty());
  EXPECT_EQ(suggest_checks_made(tx), std::nullopt);
}

TEST_P(SuggestChecks, RefuseWhatIsNoConfidence) {
  for (const double wrong : {-.1, 1.1, std::nan("")})
    EXPECT_THROW(put({{"web", wrong, true}}, kMay), Error) << wrong;
}

TEST_P(SuggestChecks, TellHowSurePeopleWereShownArticlesAndWhomThatHelped) {
  Transaction tx = store().write();
  put_account(tx, {"acme", "Acme", {}});
  Ticket ticket;
  ticket.id = "T-1";
  ticket.subject = "S";
  ticket.status = TicketStatus::Resolved;
  ticket.links = {{"buzon", true}};
  put_ticket(tx, ticket, kMay);
  auto solved = draft("d1", AskingOutcome::Solved), sent = draft("d2", AskingOutcome::Sent);
  auto other = draft("d3", AskingOutcome::Sent), old = draft("d4", AskingOutcome::Open);
  solved.article = "buzon";
  sent.ticket = other.ticket = "T-1";
  old.started = kMay - std::chrono::days(1);
  for (const auto& asking : {solved, sent, other, old}) put_asking(tx, asking);
  const auto show = [&](const char* asking, const char* article, double confidence) {
    note_suggestion(
        tx, {asking, Suggested::Article, article, SuggestionEvent::Shown, kMay, 1, confidence});
  };
  show("d1", "buzon", .6);
  show("d1", "otro", .7);
  show("d2", "buzon", .8);
  show("d3", "otro", .9);
  show("d4", "buzon", .9);
  std::vector<std::string> told;
  for (const auto& each : shown_suggestions(tx, kMay))
    told.push_back(each.area + " " + std::to_string(std::lround(each.confidence * 10)) +
                   (each.has_helped ? " helped" : ""));
  EXPECT_THAT(told, ElementsAre("correo 7 helped", "correo 8 helped", "correo 9"));
}

}  // namespace
}  // namespace kb::store
