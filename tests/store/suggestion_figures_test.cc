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
  // "key/out drafts shown opened solved rejected sent"
  std::vector<std::string> figures(FiguresBy by, Instant settled = kMonday) {
    Transaction tx = store().read();
    std::vector<std::string> lines;
    const FiguresSpan span{kMonday - 30 * kDay, kMonday + 30 * kDay, settled};
    for (const auto& f : suggestion_figures(tx, by, span)) {
      std::string line = f.key + (f.held_out ? "/out" : "");
      for (const auto n : {f.drafts, f.shown, f.opened, f.solved, f.rejected, f.sent})
        line += " " + std::to_string(n);
      lines.push_back(line);
    }
    return lines;
  }
};
INSTANTIATE_TEST_SUITE_P(Dialects, Figures, testing::ValuesIn(test::test_dialects()),
                         test::dialect_name);

constexpr auto kShown = SuggestionEvent::Shown;

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
  EXPECT_THAT(figures(FiguresBy::Area),
              ElementsAre("correo 3 2 1 1 1 2", "correo/out 1 1 0 0 0 1", "web 1 0 0 0 0 0"));
  EXPECT_THAT(figures(FiguresBy::Account),
              ElementsAre("arcos 4 2 1 1 1 2", "arcos/out 1 1 0 0 0 1"));
  EXPECT_THAT(figures(FiguresBy::Article),
              ElementsAre("a 2 2 1 1 1 1", "a/out 1 1 0 0 0 1", "b 1 1 0 0 0 0"));
}

TEST_P(Figures, CountByWeeksThatBeginOnMonday) {
  put("1", "correo", AskingOutcome::Sent, {}, false, kMonday - std::chrono::milliseconds{1});
  put("2", "correo", AskingOutcome::Sent, {}, false, kMonday);
  put("3", "correo", AskingOutcome::Sent, {}, false, kMonday + 6 * kDay);
  Transaction tx = store().read();
  const auto weeks =
      suggestion_figures(tx, FiguresBy::Week, {kMonday - 30 * kDay, kMonday + 30 * kDay, kMonday});
  ASSERT_EQ(weeks.size(), 2u);
  EXPECT_EQ(weeks[0].drafts, 1);
  EXPECT_EQ(weeks[1].drafts, 2);
  EXPECT_EQ(first_day_of_week(weeks[1].key), kMonday);
}

TEST_P(Figures, CountAnOpenDraftOnlyWhenItWasLeftAlone) {
  put("1", "correo", AskingOutcome::Open);
  EXPECT_THAT(figures(FiguresBy::Area, kMonday), testing::IsEmpty());
  EXPECT_THAT(figures(FiguresBy::Area, kMonday + kDay), ElementsAre("correo 1 0 0 0 0 0"));
}

TEST_P(Figures, LeaveOutWhatLiesOutsideTheSpan) {
  put("1", "correo", AskingOutcome::Sent, {}, false, kMonday - 31 * kDay);
  put("2", "correo", AskingOutcome::Sent, {}, false, kMonday + 30 * kDay);
  EXPECT_THAT(figures(FiguresBy::Area), testing::IsEmpty());
}

}  // namespace
}  // namespace kb::store
