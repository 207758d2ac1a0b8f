// SPDX-License-Identifier: MIT
#include "store/promoted.h"

#include <gmock/gmock.h>

#include "core/error.h"
#include "store/change_log.h"
#include "tests/support/test_store.h"

namespace kb::store {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const Instant kMay{std::chrono::sys_days{std::chrono::May / 1 / 2026}};
constexpr std::chrono::days kDay{1};

class PromotedAnswers : public test::OnEachDialect {
 protected:
  PutResult put(const Promoted& promoted) {
    Transaction tx = store().write();
    const auto result = put_promoted(tx, promoted);
    tx.commit();
    return result;
  }
  std::vector<std::string> changes_after_number(long long number) {
    Transaction tx = store().read();
    std::vector<std::string> ids;
    for (const auto& change : changes_after(tx, number, 10))
      if (change.thing == Thing::Promoted) ids.push_back(change.id);
    return ids;
  }
  long long last() {
    Transaction tx = store().read();
    return last_change_number(tx);
  }
  const Promoted promoted_{"Sin servicio", "es", "averia", kMay, kMay + kDay, "l@f.example", kMay};
};
INSTANTIATE_TEST_SUITE_P(Dialects, PromotedAnswers, testing::ValuesIn(test::test_dialects()),
                         test::dialect_name);

TEST_P(PromotedAnswers, AreKeptChangedAndRemovedEachWithAChange) {
  EXPECT_EQ(put(promoted_), PutResult::Added);
  const auto added = last();
  EXPECT_EQ(put(promoted_), PutResult::Unchanged);
  EXPECT_EQ(last(), added);
  auto longer = promoted_;
  longer.query = "¿SIN servicio?";
  longer.ends += kDay;
  EXPECT_EQ(put(longer), PutResult::Changed);
  EXPECT_THAT(changes_after_number(added), ElementsAre("all"));
  const auto changed = last();
  {
    Transaction tx = store().write();
    EXPECT_THAT(all_promoted(tx), ElementsAre(longer));
    EXPECT_THAT(remove_promoted(tx, "sin servicio", "", "averia"), IsEmpty());
    EXPECT_THAT(remove_promoted(tx, "sin servicio", "es", "averia"), ElementsAre(longer));
    EXPECT_THAT(all_promoted(tx), IsEmpty());
    tx.commit();
  }
  EXPECT_THAT(changes_after_number(changed), ElementsAre("all"));
}

TEST_P(PromotedAnswers, AreRefusedWithoutWordsArticleOrEnd) {
  const struct {
    const char* what;
    void (*spoil)(Promoted&);
  } cases[] = {
      {"no word", [](Promoted& p) { p.query = "¡!"; }},
      {"a tab", [](Promoted& p) { p.query = "uno\tdos"; }},
      {"too long", [](Promoted& p) { p.query = std::string(201, 'a'); }},
      {"no article", [](Promoted& p) { p.article.clear(); }},
      {"no end", [](Promoted& p) { p.ends = p.starts; }},
  };
  for (const auto& [what, spoil] : cases) {
    auto wrong = promoted_;
    spoil(wrong);
    EXPECT_THROW(put(wrong), Error) << what;
  }
}

}  // namespace
}  // namespace kb::store
