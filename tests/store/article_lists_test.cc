// SPDX-License-Identifier: MIT
#include "store/article_lists.h"

#include "tests/support/test_store.h"

namespace kb::store {
namespace {

using enum ArticleAudience;
using Ids = std::vector<std::string>;

Article article(const std::string& id, ArticleAudience audience = Public) {
  Article a;
  a.id = id;
  a.title = "Título " + id;
  a.summary = "En corto " + id;
  a.area = "correo";
  a.audience = audience;
  a.updated = *parse_rfc3339("2026-11-03T10:00:00Z");
  return a;
}

class ArticleLists : public test::OnEachDialect {
 protected:
  void put(const std::vector<Article>& articles) {
    auto tx = store().write();
    for (const auto& a : articles) put_article(tx, a, "test", a.updated);
    tx.commit();
  }

  static Ids ids_of(const std::vector<ArticleHead>& heads) {
    Ids ids;
    for (const auto& head : heads) ids.push_back(head.id);
    return ids;
  }
};

INSTANTIATE_TEST_SUITE_P(Each, ArticleLists, testing::ValuesIn(test::test_dialects()),
                         test::dialect_name);

TEST_P(ArticleLists, ReachAsFarAsTheAudience) {
  put({article("a"), article("b", Clients), article("c", Internal)});
  auto tx = store().read();
  EXPECT_EQ(ids_of(articles_in_area(tx, "correo", Public)), (Ids{"a"}));
  EXPECT_EQ(ids_of(articles_in_area(tx, "correo", Clients)), (Ids{"a", "b"}));
  EXPECT_EQ(ids_of(articles_in_area(tx, "correo", Internal)), (Ids{"a", "b", "c"}));
  EXPECT_EQ(ids_of(newest_articles(tx, Public, 10)), (Ids{"a"}));
  EXPECT_EQ(ids_of(article_versions(tx, "c", Clients)), Ids{});
}

TEST_P(ArticleLists, HoldPublishedArticlesAlone) {
  auto draft = article("draft"), archived = article("old");
  draft.state = ArticleState::Draft;
  archived.state = ArticleState::Archived;
  put({draft, archived, article("a")});
  auto tx = store().read();
  EXPECT_EQ(ids_of(articles_in_area(tx, "correo", Internal)), (Ids{"a"}));
  EXPECT_EQ(ids_of(newest_articles(tx, Internal, 10)), (Ids{"a"}));
}

TEST_P(ArticleLists, GiveWhatAListShows) {
  auto given = article("a");
  given.lang = "en";
  given.translation_of = "b";
  put({given});
  auto tx = store().read();
  const auto head = articles_in_area(tx, "correo", Public).at(0);
  EXPECT_EQ(head.title, given.title);
  EXPECT_EQ(head.summary, given.summary);
  EXPECT_EQ(head.area, "correo");
  EXPECT_EQ(head.lang, "en");
  EXPECT_EQ(head.translation_of, "b");
  EXPECT_EQ(head.updated, given.updated);
}

TEST_P(ArticleLists, KeepToTheArea) {
  auto elsewhere = article("b"), nowhere = article("c");
  elsewhere.area = "hosting";
  nowhere.area = "";
  put({article("a"), elsewhere, nowhere});
  auto tx = store().read();
  EXPECT_EQ(ids_of(articles_in_area(tx, "hosting", Public)), (Ids{"b"}));
  EXPECT_EQ(ids_of(articles_in_area(tx, "", Public)), Ids{});
}

TEST_P(ArticleLists, BeginWithTheNewest) {
  auto later = article("b");
  later.updated += std::chrono::hours{1};
  put({article("a"), later, article("c")});
  auto tx = store().read();
  EXPECT_EQ(ids_of(newest_articles(tx, Public, 2)), (Ids{"b", "a"}));
}

TEST_P(ArticleLists, FindTheLanguagesOfAnArticleFromAnyOfThem) {
  auto english = article("a-en"), french = article("a-fr");
  english.lang = "en";
  french.lang = "fr";
  english.translation_of = french.translation_of = "a";
  put({article("a"), english, french, article("other")});
  auto tx = store().read();
  EXPECT_EQ(ids_of(article_versions(tx, "a", Public)), (Ids{"a", "a-en", "a-fr"}));
  EXPECT_EQ(ids_of(article_versions(tx, "a-fr", Public)), (Ids{"a-fr", "a-en", "a"}));
  EXPECT_EQ(ids_of(article_versions(tx, "other", Public)), (Ids{"other"}));
  EXPECT_EQ(ids_of(article_versions(tx, "none", Public)), Ids{});
}

TEST_P(ArticleLists, CountAnArticleOnceInAllItsLanguages) {
  auto english = article("a-en");
  english.translation_of = "a";
  put({article("a"), english, article("b"), article("c", Clients)});
  auto tx = store().read();
  const auto of_all = area_totals(tx, Public);
  ASSERT_EQ(of_all.size(), 1u);
  EXPECT_EQ(of_all[0].area, "correo");
  EXPECT_EQ(of_all[0].articles, 2);
  EXPECT_EQ(area_totals(tx, Clients).at(0).articles, 3);
}

}  // namespace
}  // namespace kb::store
