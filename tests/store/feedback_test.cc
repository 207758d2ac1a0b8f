// SPDX-License-Identifier: MIT
#include "store/feedback.h"

#include <gmock/gmock.h>

#include "core/error.h"
#include "tests/support/test_store.h"

namespace kb::store {
namespace {

using testing::ElementsAre;

const Instant kMay{std::chrono::sys_days{std::chrono::May / 4 / 2026}};
constexpr std::chrono::hours kHour{1};

class Feedback : public test::OnEachDialect {
 protected:
  void put(const ArticleVote& vote) {
    Transaction tx = store().write();
    put_vote(tx, vote);
    tx.commit();
  }
};
INSTANTIATE_TEST_SUITE_P(Dialects, Feedback, testing::ValuesIn(test::test_dialects()),
                         test::dialect_name);

TEST_P(Feedback, CountsOneVoteOfAVisitorForEachRevision) {
  put({"buzon", 1, "ana", false, kMay, "Falta lo de Outlook"});
  put({"buzon", 1, "ana", true, kMay + kHour, ""});
  put({"buzon", 1, "luis", false, kMay, ""});
  put({"buzon", 2, "ana", false, kMay, ""});
  Transaction tx = store().read();
  EXPECT_TRUE(find_vote(tx, "buzon", 1, "ana").value().helpful);
  EXPECT_FALSE(find_vote(tx, "buzon", 3, "ana"));
  const auto counts = vote_counts(tx, {"buzon", "papelera"});
  ASSERT_EQ(counts.size(), 1u) << "nobody voted on the other";
  EXPECT_EQ(counts[0].helpful, 1);
  EXPECT_EQ(counts[0].unhelpful, 2);
}

TEST_P(Feedback, ListsWhatDidNotHelpNewestFirst) {
  put({"a", 1, "ana", false, kMay, "uno"});
  put({"b", 1, "ana", false, kMay + kHour, "dos"});
  put({"c", 1, "ana", true, kMay + 2 * kHour, "tres"});
  Transaction tx = store().read();
  std::vector<std::string> whys;
  for (const auto& vote : unhelpful_votes(tx, 10)) whys.push_back(vote.why);
  EXPECT_THAT(whys, ElementsAre("dos", "uno"));
  EXPECT_EQ(unhelpful_votes(tx, 1).size(), 1u);
}

TEST_P(Feedback, TakesOneShortLine) {
  put({"a", 1, "ana", false, kMay, std::string(kMaxWhyBytes, 'x')});
  Transaction tx = store().write();
  EXPECT_THROW(put_vote(tx, {"a", 1, "ana", false, kMay, std::string(kMaxWhyBytes + 1, 'x')}),
               Error);
}

}  // namespace
}  // namespace kb::store
