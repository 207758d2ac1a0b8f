// SPDX-License-Identifier: MIT
#include "store/dismissed_pairs.h"

#include <gmock/gmock.h>

#include "core/error.h"
#include "tests/support/test_store.h"

namespace kb::store {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Instant at(int seconds) {
  return Instant{std::chrono::seconds{1'700'000'000 + seconds}};
}

DismissedPair pair_of(const std::string& one, const std::string& other) {
  return {{one, "Título", 1}, {other, "Título", 1}, 700, "lucia@f.example", at(1), "Otro caso"};
}

class DismissedPairs : public test::OnEachDialect {
 protected:
  PutResult dismiss(const DismissedPair& pair) {
    Transaction tx = store().write();
    const auto result = put_dismissed_pair(tx, pair);
    tx.commit();
    return result;
  }
  void put(const std::string& id, const std::string& body, const std::string& title = "Título") {
    Article article;
    article.id = id;
    article.title = title;
    article.body = body;
    Transaction tx = store().write();
    put_article(tx, article, "", at(0));
    tx.commit();
  }
  bool stands(double likelihood, const std::string& one = "a", const std::string& other = "b") {
    Transaction tx = store().read();
    return Dismissals(tx).standing(one, other, likelihood) != nullptr;
  }
};
INSTANTIATE_TEST_SUITE_P(Dialects, DismissedPairs, testing::ValuesIn(test::test_dialects()),
                         test::dialect_name);

TEST_P(DismissedPairs, AreKeptOnceWhicheverComesFirst) {
  EXPECT_EQ(dismiss(pair_of("b", "a")), PutResult::Added);
  EXPECT_EQ(dismiss(pair_of("a", "b")), PutResult::Unchanged);
  auto again = pair_of("a", "b");
  again.reason = "";
  EXPECT_EQ(dismiss(again), PutResult::Changed);
  Transaction tx = store().write();
  EXPECT_THAT(dismissed_pairs(tx), ElementsAre(again));
  EXPECT_TRUE(remove_dismissed_pair(tx, "b", "a"));
  EXPECT_FALSE(remove_dismissed_pair(tx, "a", "b"));
  EXPECT_FALSE(remove_dismissed_pair(tx, "a/b", "b"));
  EXPECT_THAT(dismissed_pairs(tx), IsEmpty());
}

TEST_P(DismissedPairs, AreKnownForArticlesThatAreThere) {
  put("a", "uno");
  dismiss(pair_of("a", "b"));
  EXPECT_FALSE(stands(.7));
  put("b", "dos");
  EXPECT_TRUE(stands(.7));
  EXPECT_TRUE(stands(.7, "b", "a"));
  EXPECT_FALSE(stands(.7, "a", "c"));
  put("c", "tres");
  auto later = pair_of("a", "c");
  later.at = at(2);
  dismiss(later);
  Transaction tx = store().read();
  EXPECT_THAT(Dismissals(tx).newest_first(), ElementsAre(later, pair_of("a", "b")));
}

TEST_P(DismissedPairs, HoldUntilOneOfTheTwoIsChangedMaterially) {
  put("a", "uno");
  put("b", "dos");
  dismiss(pair_of("a", "b"));
  EXPECT_TRUE(stands(1)) << "likelier because of other articles alone";
  put("b", "dos y medio");
  EXPECT_TRUE(stands(.799)) << "changed, but not more alike";
  EXPECT_FALSE(stands(.8));
  put("b", "dos y medio", "Otro título");
  EXPECT_FALSE(stands(.5)) << "a new title is another question";
  Transaction tx = store().read();
  const Dismissals dismissals(tx);
  ASSERT_NE(dismissals.of("b", "a"), nullptr) << "what was said is still known";
  EXPECT_EQ(dismissals.of("b", "a")->reason, "Otro caso");
}

TEST_P(DismissedPairs, AreOfTwoArticlesAndWithinBounds) {
  const auto refused = [&](const auto& spoil) {
    auto pair = pair_of("a", "b");
    spoil(pair);
    EXPECT_THROW(dismiss(pair), Error);
  };
  refused([](DismissedPair& pair) { pair.other.article = "a"; });
  refused([](DismissedPair& pair) { pair.one.article = "a/b"; });
  refused([](DismissedPair& pair) { pair.per_mille = 1001; });
  refused([](DismissedPair& pair) { pair.per_mille = -1; });
  refused([](DismissedPair& pair) { pair.reason.assign(kMaxDismissalBytes + 1, 'x'); });
}

}  // namespace
}  // namespace kb::store
