// SPDX-License-Identifier: MIT
#include "store/guards.h"

#include <gmock/gmock.h>

#include "core/error.h"
#include "tests/support/test_store.h"

namespace kb::store {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const Instant kMay{std::chrono::sys_days{std::chrono::May / 1 / 2026}};

class Guards : public test::OnEachDialect {
 protected:
  PutResult put(const Guard& guard) {
    Transaction tx = store().write();
    const auto result = put_guard(tx, guard);
    tx.commit();
    return result;
  }
  std::vector<Guard> all() {
    Transaction tx = store().read();
    return guards(tx);
  }
  const Guard guard_{"¿Buzón lleno?", "es", "buzon", 3, "lucia@f.example", kMay};
};
INSTANTIATE_TEST_SUITE_P(Dialects, Guards, testing::ValuesIn(test::test_dialects()),
                         test::dialect_name);

TEST_P(Guards, AreKeptOnceForEachQueryLanguageAndArticle) {
  EXPECT_EQ(put(guard_), PutResult::Added);
  EXPECT_EQ(put(guard_), PutResult::Unchanged);
  auto again = guard_;
  again.query = "buzon  LLENO";  // the same words
  again.within = 1;
  EXPECT_EQ(put(again), PutResult::Changed);
  EXPECT_THAT(all(), ElementsAre(again));
  auto other = guard_;
  other.article = "acceso";
  auto english = guard_;
  english.lang = "en";
  EXPECT_EQ(put(other), PutResult::Added);
  EXPECT_EQ(put(english), PutResult::Added);
  EXPECT_THAT(all(), ElementsAre(other, english, again));
  Transaction tx = store().read();
  EXPECT_THAT(guards_of(tx, "acceso"), ElementsAre(other));
  EXPECT_THAT(guards_of(tx, "a/b"), IsEmpty());
}

TEST_P(Guards, AreRemovedByTheirWordsAndGivenBack) {
  put(guard_);
  Transaction tx = store().write();
  EXPECT_THAT(remove_guard(tx, "buzon lleno", "en", "buzon"), IsEmpty());
  EXPECT_THAT(remove_guard(tx, "buzon lleno", "es", "a/b"), IsEmpty());
  EXPECT_THAT(remove_guard(tx, "buzon lleno", "es", "buzon"), ElementsAre(guard_));
  EXPECT_THAT(guards(tx), IsEmpty());
}

TEST_P(Guards, AreRefusedWhenTheyAskForNothing) {
  const struct {
    const char* what;
    void (*spoil)(Guard&);
  } cases[] = {
      {"no word", [](Guard& g) { g.query = "¿?"; }},
      {"too long", [](Guard& g) { g.query = std::string(201, 'a'); }},
      {"two lines", [](Guard& g) { g.query = "uno\ndos"; }},
      {"not UTF-8", [](Guard& g) { g.query = "uno \xFF"; }},
      {"no language", [](Guard& g) { g.lang.clear(); }},
      {"no article", [](Guard& g) { g.article.clear(); }},
      {"no place", [](Guard& g) { g.within = 0; }},
      {"a place too far", [](Guard& g) { g.within = 11; }},
  };
  for (const auto& [what, spoil] : cases) {
    auto wrong = guard_;
    spoil(wrong);
    EXPECT_THROW(put(wrong), Error) << what;
  }
}

}  // namespace
}  // namespace kb::store
