// SPDX-License-Identifier: MIT
#include "store/tags.h"

#include <gmock/gmock.h>

#include "core/error.h"
#include "store/articles.h"
#include "store/change_log.h"
#include "tests/support/test_store.h"

namespace kb::store {
namespace {

using testing::ElementsAre;

class Tags : public test::OnEachDialect {
 protected:
  Tags() {
    Transaction tx = store().write();
    put(tx, "uno", {"correo", "móvil"});
    put(tx, "dos", {"mail", "correo"});
    put(tx, "tres", {"mail"});
    tx.commit();
  }
  static void put(Transaction& tx, const std::string& id, const std::vector<std::string>& tags) {
    Article article;
    article.id = id;
    article.title = id;
    article.tags = tags;
    put_article(tx, article, "", Instant{});
  }
  std::vector<std::string> tags_of(const std::string& id) {
    Transaction tx = store().read();
    return find_article(tx, id)->tags;
  }
};
INSTANTIATE_TEST_SUITE_P(Dialects, Tags, testing::ValuesIn(test::test_dialects()),
                         test::dialect_name);

TEST_P(Tags, AreCountedByArticle) {
  Transaction tx = store().read();
  EXPECT_THAT(tag_counts(tx),
              ElementsAre(TagCount{"correo", 2}, TagCount{"mail", 2}, TagCount{"móvil", 1}));
}

TEST_P(Tags, BecomeOneWhenOneIsGivenTheNameOfAnother) {
  Transaction tx = store().write();
  const long long before = last_change_number(tx);
  EXPECT_EQ(rename_tag(tx, "mail", "correo"), 2);
  EXPECT_THAT(tag_counts(tx), ElementsAre(TagCount{"correo", 3}, TagCount{"móvil", 1}));
  std::vector<std::string> changed;
  for (const auto& change : changes_after(tx, before, 10)) changed.push_back(change.id);
  EXPECT_THAT(changed, ElementsAre("dos", "tres")) << "for the index to follow";
  tx.commit();
  EXPECT_THAT(tags_of("dos"), ElementsAre("correo"));
  EXPECT_THAT(tags_of("tres"), ElementsAre("correo"));
  EXPECT_THAT(tags_of("uno"), ElementsAre("correo", "móvil"));
}

TEST_P(Tags, GoFromEveryArticle) {
  Transaction tx = store().write();
  EXPECT_EQ(remove_tag(tx, "correo"), 2);
  EXPECT_EQ(remove_tag(tx, "correo"), 0);
  tx.commit();
  EXPECT_THAT(tags_of("uno"), ElementsAre("móvil"));
}

TEST_P(Tags, AreShortTexts) {
  Transaction tx = store().write();
  for (const std::string& wrong : {std::string(), std::string(101, 'a'), std::string("\xff")}) {
    EXPECT_THROW(rename_tag(tx, "mail", wrong), Error) << wrong;
    EXPECT_THROW(remove_tag(tx, wrong), Error) << wrong;
  }
  EXPECT_EQ(rename_tag(tx, "mail", "mail"), 0);
}

}  // namespace
}  // namespace kb::store
