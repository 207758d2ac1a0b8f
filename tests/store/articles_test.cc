// SPDX-License-Identifier: MIT
#include "store/articles.h"

#include <gmock/gmock.h>

#include "store/accounts.h"
#include "store/change_log.h"
#include "tests/support/test_store.h"

namespace kb::store {
namespace {

using namespace std::string_literals;
using testing::ElementsAre;
using testing::IsEmpty;

const Instant kNow{std::chrono::sys_days{std::chrono::May / 1 / 2026}};
const Instant kLater = kNow + std::chrono::hours(1);

Article sample() {
  Article a;
  a.id = "correo-no-llega";
  a.area = "hosting";
  a.title = "El correo no llega";
  a.summary = "Qué mirar primero";
  a.body = "# Pasos\n\n1. Espere.\n";
  a.tags = {"correo", "dns"};
  a.author = "Ana";
  a.updated = kNow;
  return a;
}

class ArticlesOn : public test::OnEachDialect {
 protected:
  PutResult put(const Article& article, const std::string& reason = "", Instant now = kNow) {
    Transaction tx = store().write();
    const PutResult result = put_article(tx, article, reason, now);
    tx.commit();
    return result;
  }
  Article find(const std::string& id) {
    Transaction tx = store().read();
    return find_article(tx, id).value();
  }
  long long last_change() {
    Transaction tx = store().read();
    return last_change_number(tx);
  }
};
INSTANTIATE_TEST_SUITE_P(Dialects, ArticlesOn, testing::ValuesIn(test::test_dialects()),
                         test::dialect_name);

TEST_P(ArticlesOn, KeepEveryField) {
  Article given = sample();
  given.lang = "en";
  given.audience = ArticleAudience::Internal;
  given.state = ArticleState::Review;
  given.translation_of = "otro";
  given.created = kNow - std::chrono::milliseconds(1);
  EXPECT_EQ(put(given), PutResult::Added);
  const Article kept = find(given.id);
  EXPECT_EQ(kept.lang, "en");
  EXPECT_EQ(kept.area, "hosting");
  EXPECT_EQ(kept.audience, ArticleAudience::Internal);
  EXPECT_EQ(kept.state, ArticleState::Review);
  EXPECT_EQ(kept.title, given.title);
  EXPECT_EQ(kept.summary, given.summary);
  EXPECT_EQ(kept.body, given.body);
  EXPECT_EQ(kept.tags, given.tags);
  EXPECT_EQ(kept.author, "Ana");
  EXPECT_EQ(kept.translation_of, "otro");
  EXPECT_EQ(kept.created, given.created);
  EXPECT_EQ(kept.updated, kNow);
  EXPECT_EQ(kept.revision, 1);
}

TEST_P(ArticlesOn, KeepBodiesByteForByte) {
  for (const std::string& body :
       {""s, " "s, "a\r\nb\r\n"s, "end blanks  \n\n\t"s, "\n"s, "😀 𝒳 ñ e\u0301"s,
        "'\"\\ :name ? $1 %s"s, "\x01\x1F\x7F"s, "\xEF\xBB\xBF# BOM"s, std::string(1 << 20, 'x')}) {
    Article article = sample();
    article.body = body;
    put(article);
    EXPECT_EQ(find(article.id).body, body) << body.substr(0, 40);
  }
}

TEST_P(ArticlesOn, PutTwiceAreUnchangedAndWriteNothing) {
  put(sample());
  const long long before = last_change();
  EXPECT_EQ(put(sample(), "again", kLater), PutResult::Unchanged);
  EXPECT_EQ(last_change(), before);
  EXPECT_EQ(find(sample().id).revision, 1);
}

TEST_P(ArticlesOn, ChangeWithAnyOfTheirFields) {
  const std::vector<void (*)(Article&)> edits = {
      [](Article& a) { a.lang = "en"; },
      [](Article& a) { a.area = "correo"; },
      [](Article& a) { a.area.clear(); },
      [](Article& a) { a.audience = ArticleAudience::Clients; },
      [](Article& a) { a.state = ArticleState::Archived; },
      [](Article& a) { a.title += "!"; },
      [](Article& a) { a.summary += "!"; },
      [](Article& a) { a.body += " "; },
      [](Article& a) {
        a.tags = {"dns", "correo"};
      },
      [](Article& a) { a.tags.clear(); },
      [](Article& a) { a.tags = {"a", "b", "c", "d", "e", "f", "g"}; },
      [](Article& a) { a.author = "Eva"; },
      [](Article& a) { a.translation_of = "otro"; },
      [](Article& a) { a.updated = kLater; },
  };
  Article article = sample();
  put(article);
  for (size_t i = 0; i < edits.size(); ++i) {
    edits[i](article);
    const long long before = last_change();
    EXPECT_EQ(put(article, "edit"), PutResult::Changed) << "edit " << i;
    EXPECT_EQ(put(article, "edit"), PutResult::Unchanged) << "edit " << i;
    EXPECT_EQ(last_change(), before + 1) << "edit " << i;
    EXPECT_EQ(find(article.id).revision, static_cast<int>(i) + 2) << "edit " << i;
    EXPECT_EQ(find(article.id).tags, article.tags) << "edit " << i;
  }
}

TEST_P(ArticlesOn, WithoutADateTakeTheTimeOfTheirLastChange) {
  Article article = sample();
  article.updated = {};
  put(article, "", kNow);
  EXPECT_EQ(find(article.id).updated, kNow);
  EXPECT_EQ(find(article.id).created, kNow);
  EXPECT_EQ(put(article, "", kLater), PutResult::Unchanged);
  article.body += "more";
  EXPECT_EQ(put(article, "", kLater), PutResult::Changed);
  EXPECT_EQ(find(article.id).updated, kLater);
  EXPECT_EQ(find(article.id).created, kNow);
}

TEST_P(ArticlesOn, LeaveARevisionOfEachChange) {
  Article article = sample();
  put(article, "first", kNow);
  article.body = "second body";
  article.author = "Eva";
  put(article, "second", kLater);
  Transaction tx = store().read();
  const auto revisions = revisions_of(tx, article.id);
  ASSERT_EQ(revisions.size(), 2U);
  EXPECT_EQ(revisions[0].number, 1);
  EXPECT_EQ(revisions[0].body, sample().body);
  EXPECT_EQ(revisions[0].reason, "first");
  EXPECT_EQ(revisions[1].number, 2);
  EXPECT_EQ(revisions[1].body, "second body");
  EXPECT_EQ(revisions[1].author, "Eva");
  EXPECT_EQ(revisions[1].title, article.title);
  EXPECT_EQ(revisions[1].summary, article.summary);
  EXPECT_EQ(revisions[1].at, kLater);
}

TEST_P(ArticlesOn, MakeAnAreaThatIsNotThereYet) {
  put(sample());
  Transaction tx = store().read();
  const auto all = areas(tx);
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all[0], (Area{"hosting", "", 1, "hosting", "hosting", "", ""}));
}

TEST_P(ArticlesOn, FindTheirOtherLanguages) {
  const auto put_as = [&](const std::string& id, const std::string& lang,
                          const std::string& source) {
    Article article = sample();
    article.id = id;
    article.lang = lang;
    article.translation_of = source;
    put(article);
  };
  put_as("es", "es", "");
  put_as("en", "en", "es");
  put_as("ca", "ca", "es");
  put_as("other", "en", "");
  const auto others = [&](const std::string& id) {
    Transaction tx = store().read();
    std::vector<std::string> ids;
    for (const Article& a : translations_of(tx, *find_article(tx, id))) {
      EXPECT_EQ(a.tags, sample().tags) << a.id;
      ids.push_back(a.id);
    }
    return ids;
  };
  EXPECT_THAT(others("es"), ElementsAre("ca", "en"));
  EXPECT_THAT(others("en"), ElementsAre("ca", "es"));
  EXPECT_THAT(others("other"), IsEmpty());
}

TEST_P(ArticlesOn, ListTheirIdsInTheOrderOfTheirBytes) {
  for (const char* id : {"b", "a", "ñ", "Z", "a-1"}) {
    Article article = sample();
    article.id = id;
    put(article);
  }
  Transaction tx = store().read();
  EXPECT_THAT(article_ids(tx), ElementsAre("Z", "a", "a-1", "b", "ñ"));
}

TEST(ArticleWords, AreReadAsTheyAreWritten) {
  for (const auto state : {ArticleState::Draft, ArticleState::Review, ArticleState::Published,
                           ArticleState::Archived}) {
    EXPECT_EQ(article_state_from(to_text(state)), state) << to_text(state);
  }
  for (const auto audience :
       {ArticleAudience::Public, ArticleAudience::Clients, ArticleAudience::Internal}) {
    EXPECT_EQ(article_audience_from(to_text(audience)), audience) << to_text(audience);
  }
  EXPECT_EQ(to_text(ArticleState::Archived), "archived");
  EXPECT_EQ(article_state_from("Draft"), std::nullopt);
  EXPECT_EQ(article_audience_from(""), std::nullopt);
}

}  // namespace
}  // namespace kb::store
