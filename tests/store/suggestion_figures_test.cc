// SPDX-License-Identifier: MIT
#include "store/suggestion_figures.h"

#include <gmock/gmock.h>

#include "store/suggestions.h"
#include "tests/support/test_store.h"

namespace kb::store {
namespace {

using testing::ElementsAre;

const Instant kMonday{std::chrono::sys_days{std::chrono::May / 4 / 2026}};
constexpr std::chrono::days kDay{1};
constexpr auto kShown = SuggestionEvent::Shown;

class Figures : public test::OnEachDialect {
 protected:
  void put(const std::string& id, const std::string& area, AskingOutcome outcome,
           std::vector<std::pair<std::string, SuggestionEvent>> events = {}, bool held_out = false,
           Instant at = kMonday) {
    Asking asking;
    asking.id = id;
    asking.person = "p";
    asking.account = "arcos";
    asking.area = area;
    asking.lang = "es";
    asking.held_out = held_out;
    asking.outcome = outcome;
    asking.started = asking.updated = at;
    asking.subject = "No llegan";
    Transaction tx = store().write();
    put_asking(tx, asking);
    for (const auto& [article, event] : events)
      note_suggestion(tx, {id, Suggested::Article, article, event, at});
    tx.commit();
  }
  static std::string line(std::string key, bool held_out, const DraftFigures& f) {
    key += held_out ? "/out" : "";
    for (const auto n : {f.drafts, f.shown, f.opened, f.solved, f.rejected, f.sent})
      key += " " + std::to_string(n);
    return key;
  }
  static FiguresSpan span(Instant settled = kMonday) {
    return {kMonday - 30 * kDay, kMonday + 30 * kDay, settled};
  }
  // "area/out drafts shown opened solved rejected sent"
  std::vector<std::string> by_area(Instant settled = kMonday) {
    Transaction tx = store().read();
    std::vector<std::string> lines;
    for (const auto& f : suggestion_figures(tx, span(settled)))
      lines.push_back(line(f.area, f.held_out, f));
    return lines;
  }
};
INSTANTIATE_TEST_SUITE_P(Dialects, Figures, testing::ValuesIn(test::test_dialects()),
                         test::dialect_name);

TEST_P(Figures, CountDraftsOfEachGroupByAreaAndAccount) {
  put("1", "correo", AskingOutcome::Solved,
      {{"a", kShown},
       {"b", kShown},
       {"a", SuggestionEvent::Opened},
       {"a", SuggestionEvent::Solved}});
  put("2", "correo", AskingOutcome::Sent, {{"a", kShown}, {"a", SuggestionEvent::Rejected}});
  put("3", "correo", AskingOutcome::Sent);
  put("4", "correo", AskingOutcome::Sent, {{"a", kShown}}, true);
  put("5", "web", AskingOutcome::Withdrawn);
  EXPECT_THAT(by_area(),
              ElementsAre("correo 3 2 1 1 1 2", "correo/out 1 1 0 0 0 1", "web 1 0 0 0 0 0"));
  Transaction tx = store().read();
  std::vector<std::string> accounts;
  for (const auto& f : suggestions_by_account(tx, span()))
    accounts.push_back(line(f.account, f.held_out, f));
  EXPECT_THAT(accounts, ElementsAre("arcos 4 2 1 1 1 2", "arcos/out 1 1 0 0 0 1"));
}

TEST_P(Figures, ForgetWhatWasTakenBack) {
  const std::pair rejected{std::string("a"), SuggestionEvent::Rejected};
  put("1", "correo", AskingOutcome::Sent, {{"a", kShown}, rejected});
  Transaction tx = store().write();
  forget_suggestion(tx, {"1", Suggested::Article, "a", SuggestionEvent::Rejected, kMonday});
  tx.commit();
  EXPECT_THAT(by_area(), ElementsAre("correo 1 1 0 0 0 1"));
}

TEST_P(Figures, DoNotCountSuggestedTickets) {
  put("1", "correo", AskingOutcome::Sent);
  Transaction tx = store().write();
  note_suggestion(tx, {"1", Suggested::Ticket, "T-1", kShown, kMonday});
  tx.commit();
  EXPECT_THAT(by_area(), ElementsAre("correo 1 0 0 0 0 1"));
}

TEST_P(Figures, CountByWeeksThatBeginOnMonday) {
  put("1", "correo", AskingOutcome::Sent, {}, false, kMonday - std::chrono::milliseconds{1});
  put("2", "correo", AskingOutcome::Sent, {}, false, kMonday);
  put("3", "correo", AskingOutcome::Sent, {}, false, kMonday + 6 * kDay);
  Transaction tx = store().read();
  const auto weeks = suggestion_figures(tx, span());
  ASSERT_EQ(weeks.size(), 2u);
  EXPECT_EQ(weeks[0].drafts, 1);
  EXPECT_EQ(weeks[1].drafts, 2);
  EXPECT_EQ(start_of_week(weeks[1].week), kMonday);
}

TEST_P(Figures, CountAnOpenDraftOnlyWhenItWasLeftAlone) {
  put("1", "correo", AskingOutcome::Open);
  EXPECT_THAT(by_area(kMonday), testing::IsEmpty());
  EXPECT_THAT(by_area(kMonday + kDay), ElementsAre("correo 1 0 0 0 0 0"));
}

TEST_P(Figures, LeaveOutWhatLiesOutsideTheSpan) {
  put("1", "correo", AskingOutcome::Sent, {}, false, kMonday - 31 * kDay);
  put("2", "correo", AskingOutcome::Sent, {}, false, kMonday + 30 * kDay);
  EXPECT_THAT(by_area(), testing::IsEmpty());
}

}  // namespace
}  // namespace kb::store
