// SPDX-License-Identifier: MIT
#include "store/harmless_secrets.h"

#include <gmock/gmock.h>

#include "core/error.h"
#include "tests/support/test_store.h"

namespace kb::store {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

ArticleDraft draft_of(const std::string& id, const std::string& article) {
  ArticleDraft draft;
  draft.id = id;
  draft.article = article;
  return draft;
}

class Harmless : public test::OnEachDialect {};
INSTANTIATE_TEST_SUITE_P(Dialects, Harmless, testing::ValuesIn(test::test_dialects()),
                         test::dialect_name);

TEST_P(Harmless, WordsAreOfTheirDraftAndThenOfItsArticle) {
  Transaction tx = store().write();
  const auto one = draft_of("d1", ""), other = draft_of("d2", "buzon");
  put_harmless_secret(tx, one, "x");
  put_harmless_secret(tx, one, "x");
  put_harmless_secret(tx, other, "y");
  EXPECT_THAT(harmless_secrets(tx, one), ElementsAre("x"));
  EXPECT_THAT(harmless_secrets(tx, other), ElementsAre("y"));
  publish_harmless_secrets(tx, "d1", "buzon");
  EXPECT_THAT(harmless_secrets(tx, one), IsEmpty());
  EXPECT_THAT(harmless_secrets(tx, other), ElementsAre("x", "y"));
  rename_harmless_secrets(tx, "buzon", "lleno");
  EXPECT_THAT(harmless_secrets(tx, draft_of("d3", "lleno")), ElementsAre("x"));
  EXPECT_THAT(harmless_secrets(tx, draft_of("d3", "")), IsEmpty());
}

TEST_P(Harmless, WordsGoWithADraftThatIsThrownAway) {
  Transaction tx = store().write();
  put_harmless_secret(tx, draft_of("d1", ""), "x");
  forget_harmless_secrets(tx, "d1");
  EXPECT_THAT(harmless_secrets(tx, draft_of("d1", "")), IsEmpty());
}

TEST_P(Harmless, WordsAreToldWithWhoseTheyAreAndTakenAgain) {
  Transaction tx = store().write();
  const HarmlessOf of_draft{"d1", "", {"x", "y"}}, of_article{"", "buzon", {"z"}};
  EXPECT_EQ(add_harmless_secrets(tx, of_draft), PutResult::Added);
  EXPECT_EQ(add_harmless_secrets(tx, of_article), PutResult::Added);
  EXPECT_EQ(add_harmless_secrets(tx, of_article), PutResult::Unchanged);
  EXPECT_THAT(all_harmless_secrets(tx), ElementsAre(of_draft, of_article));
  EXPECT_EQ(add_harmless_secrets(tx, {"", "buzon", {"otro"}}), PutResult::Changed);
  EXPECT_THAT(harmless_secrets(tx, draft_of("d1", "buzon")), ElementsAre("otro", "x", "y", "z"));
  EXPECT_THROW(add_harmless_secrets(tx, {"", "", {"x"}}), Error);
}

}  // namespace
}  // namespace kb::store
