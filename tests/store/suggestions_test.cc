// SPDX-License-Identifier: MIT
#include "store/suggestions.h"

#include <gmock/gmock.h>

#include "core/error.h"
#include "store/change_log.h"
#include "tests/support/test_store.h"

namespace kb::store {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const Instant kMay{std::chrono::sys_days{std::chrono::May / 4 / 2026}};
constexpr std::chrono::hours kHour{1};

Asking an_asking(const std::string& id, AskingOutcome outcome = AskingOutcome::Open) {
  Asking asking;
  asking.id = id;
  asking.person = "p1";
  asking.account = "arcos";
  asking.area = "correo";
  asking.lang = "es";
  asking.outcome = outcome;
  asking.started = asking.updated = kMay;
  asking.subject = "No llegan";
  asking.body = "Los correos.";
  return asking;
}

class Suggestions : public test::OnEachDialect {
 protected:
  PutResult put(const Asking& asking) {
    Transaction tx = store().write();
    const auto result = put_asking(tx, asking);
    tx.commit();
    return result;
  }
  bool note(const SuggestionNote& one) {
    Transaction tx = store().write();
    const bool written = note_suggestion(tx, one);
    tx.commit();
    return written;
  }
  std::vector<std::string> changed_drafts(long long after = 0) {
    Transaction tx = store().read();
    std::vector<std::string> ids;
    for (const Change& change : changes_after(tx, after, 100))
      if (change.thing == Thing::SolvedDraft) ids.push_back(change.id);
    return ids;
  }
  long long last_change() {
    Transaction tx = store().read();
    return last_change_number(tx);
  }
};
INSTANTIATE_TEST_SUITE_P(Dialects, Suggestions, testing::ValuesIn(test::test_dialects()),
                         test::dialect_name);

TEST_P(Suggestions, KeepADraftAsItWasWritten) {
  Asking asking = an_asking("r1");
  asking.held_out = true;
  EXPECT_EQ(put(asking), PutResult::Added);
  EXPECT_EQ(put(asking), PutResult::Unchanged);
  asking.updated += kHour;
  EXPECT_EQ(put(asking), PutResult::Unchanged);
  asking.body = "¿Y ahora?";
  EXPECT_EQ(put(asking), PutResult::Changed);
  Transaction tx = store().read();
  EXPECT_EQ(find_asking(tx, "r1"), asking);
  EXPECT_EQ(find_asking(tx, "r2"), std::nullopt);
  EXPECT_EQ(find_asking(tx, "a/b"), std::nullopt);
}

TEST_P(Suggestions, ResumeTheOpenDraftOfAPersonThatWasTouchedLast) {
  Asking older = an_asking("r1"), newer = an_asking("r2"), sent = an_asking("r3");
  newer.updated = kMay + kHour;
  sent.updated = kMay + 2 * kHour;
  sent.outcome = AskingOutcome::Sent;
  sent.ticket = "T-9";
  for (const Asking& each : {older, newer, sent}) put(each);
  Transaction tx = store().read();
  EXPECT_EQ(open_asking_of(tx, "p1", kMay).value().id, "r2");
  EXPECT_EQ(open_asking_of(tx, "p1", kMay + 2 * kHour), std::nullopt);
  EXPECT_EQ(open_asking_of(tx, "p2", kMay), std::nullopt);
  EXPECT_EQ(asking_of_ticket(tx, "T-9").value().id, "r3");
  EXPECT_EQ(asking_of_ticket(tx, "T-8"), std::nullopt);
}

TEST_P(Suggestions, AreNotedOnceAndForgottenOnRequest) {
  put(an_asking("r1"));
  const SuggestionNote shown{"r1",  Suggested::Article, "buzon", SuggestionEvent::Shown, kMay, 1,
                             0.8125};
  const SuggestionNote rejected{"r1", Suggested::Article, "buzon", SuggestionEvent::Rejected,
                                kMay + kHour};
  EXPECT_TRUE(note(shown));
  auto again = shown;
  again.at += kHour;
  again.rank = 3;
  EXPECT_FALSE(note(again));
  EXPECT_TRUE(note(rejected));
  EXPECT_TRUE(note({"r1", Suggested::Ticket, "T-1", SuggestionEvent::Same, kMay}));
  Transaction tx = store().write();
  const auto notes = suggestion_notes(tx, "r1");
  ASSERT_EQ(notes.size(), 3u);
  EXPECT_EQ(notes[0].rank, 1);
  EXPECT_EQ(notes[0].at, kMay);
  EXPECT_NEAR(notes[0].confidence, 0.8125, 0.001);
  EXPECT_EQ(notes[1].event, SuggestionEvent::Rejected);
  EXPECT_EQ(notes[2].thing, Suggested::Ticket);
  EXPECT_TRUE(forget_suggestion(tx, rejected));
  EXPECT_FALSE(forget_suggestion(tx, rejected));
  EXPECT_EQ(suggestion_notes(tx, "r1").size(), 2u);
  EXPECT_THAT(suggestion_notes(tx, "r2"), IsEmpty());
}

TEST_P(Suggestions, TeachWhenAnArticleSolvedTheDraft) {
  put(an_asking("r1"));
  EXPECT_THAT(changed_drafts(), IsEmpty());
  Asking solved = an_asking("r1", AskingOutcome::Solved);
  solved.article = "buzon";
  solved.area = std::string(kUnknownArea);
  put(solved);
  EXPECT_THAT(changed_drafts(), ElementsAre("r1"));
  const auto before_undo = last_change();
  put(an_asking("r1"));
  EXPECT_THAT(changed_drafts(before_undo), ElementsAre("r1"));
}

TEST_P(Suggestions, DoNotTeachWhenNoArticleIsNamed) {
  put(an_asking("r1", AskingOutcome::Solved));
  EXPECT_THAT(changed_drafts(), IsEmpty());
}

TEST_P(Suggestions, RefuseWhatIsNotFit) {
  Transaction tx = store().write();
  Asking no_id = an_asking("");
  EXPECT_THROW(put_asking(tx, no_id), Error);
  Asking bad_text = an_asking("r1");
  bad_text.body = "\xff";
  EXPECT_THROW(put_asking(tx, bad_text), Error);
}

}  // namespace
}  // namespace kb::store
