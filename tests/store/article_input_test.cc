// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "core/error.h"
#include "store/articles.h"
#include "store/connection.h"
#include "tests/support/test_store.h"

namespace kb::store {
namespace {

using namespace std::string_literals;
using testing::IsEmpty;

const Instant kNow{std::chrono::sys_days{std::chrono::May / 1 / 2026}};

Article sample() {
  Article article;
  article.id = "correo-no-llega";
  article.title = "El correo no llega";
  return article;
}

class ArticleInputOn : public test::OnEachDialect {};
INSTANTIATE_TEST_SUITE_P(Dialects, ArticleInputOn, testing::ValuesIn(test::test_dialects()),
                         test::dialect_name);

TEST_P(ArticleInputOn, FindsNothingByWhatIsNoId) {
  Transaction tx = store().write();
  put_article(tx, sample(), "", kNow);
  for (const std::string& id : {""s, "no"s, "correo-no-llega\0x"s, "\xFF"s, "' or 1=1 --"s}) {
    EXPECT_FALSE(find_article(tx, id)) << id;
    EXPECT_THAT(revisions_of(tx, id), IsEmpty()) << id;
  }
}

TEST_P(ArticleInputOn, RefusesUncleanTextInEveryColumn) {
  const struct {
    std::string column;
    void (*spoil)(Article&, const std::string&);
  } cases[] = {
      {"articles.id", [](Article& a, const std::string& bad) { a.id = bad; }},
      {"articles.lang", [](Article& a, const std::string& bad) { a.lang = bad; }},
      {"articles.area", [](Article& a, const std::string& bad) { a.area = bad; }},
      {"articles.translation_of",
       [](Article& a, const std::string& bad) { a.translation_of = bad; }},
      {"articles.title", [](Article& a, const std::string& bad) { a.title = bad; }},
      {"articles.summary", [](Article& a, const std::string& bad) { a.summary = bad; }},
      {"articles.body", [](Article& a, const std::string& bad) { a.body = bad; }},
      {"articles.author", [](Article& a, const std::string& bad) { a.author = bad; }},
      {"articles.tags", [](Article& a, const std::string& bad) { a.tags.push_back(bad); }},
  };
  Transaction tx = store().write();
  for (const auto& c : cases) {
    for (const std::string& bad : {"a\0b"s, "a\xFF"s, "\xED\xA0\x80"s, "\xC0\x80"s}) {
      Article article = sample();
      c.spoil(article, bad);
      try {
        put_article(tx, article, "", kNow);
        ADD_FAILURE() << c.column;
      } catch (const Error& error) {
        EXPECT_EQ(error.code, ErrorCode::BadInput) << c.column;
        EXPECT_THAT(error.what(), testing::HasSubstr(c.column));
      }
    }
  }
  EXPECT_THROW(put_article(tx, sample(), "\xFF", kNow), Error);
  EXPECT_THAT(article_ids(tx), IsEmpty());
}

TEST_P(ArticleInputOn, IsNotGuessedWhenTheStoreHoldsAnUnknownWord) {
  Transaction tx = store().write();
  put_article(tx, sample(), "", kNow);
  tx.connection().execute("update articles set state = 'unheard-of'");
  EXPECT_THROW(find_article(tx, sample().id), Error);
}

}  // namespace
}  // namespace kb::store
