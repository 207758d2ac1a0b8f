// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "core/error.h"
#include "store/articles.h"
#include "store/change_log.h"
#include "tests/support/test_store.h"

namespace kb::store {
namespace {

class Revisions : public test::OnEachDialect {
 protected:
  Revisions() { put("Dos", 100); }

  void put(const std::string& title, int seconds) {
    Article article;
    article.id = "a";
    article.title = title;
    put_article(tx_, article, "import", at(seconds));
  }

  static Instant at(int seconds) { return Instant{std::chrono::seconds{seconds}}; }
  static Revision revision(int number, const std::string& title) {
    return {number, title, "s", "b", "Ana", "r", at(number)};
  }

  ErrorCode refusal_of(const std::string& article, const Revision& revision) {
    try {
      restore_revision(tx_, article, revision);
    } catch (const Error& e) {
      return e.code;
    }
    return ErrorCode::Internal;
  }

  Transaction tx_ = store().write();
};

INSTANTIATE_TEST_SUITE_P(Stores, Revisions, testing::ValuesIn(test::test_dialects()),
                         test::dialect_name);

TEST_P(Revisions, TakeTheirOldPlace) {
  const long long before = last_change_number(tx_);
  EXPECT_EQ(restore_revision(tx_, "a", revision(1, "Uno")), PutResult::Changed);
  EXPECT_EQ(restore_revision(tx_, "a", revision(2, "Dos")), PutResult::Added);
  EXPECT_EQ(restore_revision(tx_, "a", revision(1, "Uno")), PutResult::Unchanged);
  EXPECT_EQ(restore_revision(tx_, "a", revision(2, "Dos")), PutResult::Unchanged);
  const auto restored = revisions_of(tx_, "a");
  ASSERT_EQ(restored.size(), 2u);
  EXPECT_EQ(restored[0].title, "Uno");
  EXPECT_EQ(restored[0].reason, "r");
  EXPECT_EQ(restored[0].at, at(1));
  EXPECT_EQ(find_article(tx_, "a")->revision, 2);
  EXPECT_EQ(find_article(tx_, "a")->title, "Dos");
  EXPECT_EQ(last_change_number(tx_), before);
}

TEST_P(Revisions, NeverReplaceAHistory) {
  put("Tres", 200);
  EXPECT_EQ(refusal_of("a", revision(1, "Otro")), ErrorCode::Conflict);
  EXPECT_EQ(revisions_of(tx_, "a").at(0).title, "Dos");
}

TEST_P(Revisions, BelongToAnArticle) {
  EXPECT_EQ(refusal_of("gone", revision(1, "Uno")), ErrorCode::NotFound);
  EXPECT_EQ(refusal_of("a/b", revision(1, "Uno")), ErrorCode::BadInput);
  EXPECT_EQ(refusal_of("a", revision(0, "Uno")), ErrorCode::BadInput);
  EXPECT_EQ(refusal_of("a", revision(1, "\xFF")), ErrorCode::BadInput);
}

}  // namespace
}  // namespace kb::store
