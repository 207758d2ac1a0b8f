// SPDX-License-Identifier: MIT
#include "store/translations.h"

#include <gmock/gmock.h>

#include "store/articles.h"
#include "tests/support/test_store.h"

namespace kb::store {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const Instant kMay{std::chrono::sys_days{std::chrono::May / 4 / 2026}};

class Translations : public test::OnEachDialect {
 protected:
  Translations() {
    put("buzon", "es", "Borra.");
    put("mailbox", "en", "Delete.", "buzon");
  }
  void put(const std::string& id, const std::string& lang, const std::string& body,
           const std::string& source = "", const std::string& area = "correo",
           ArticleState state = ArticleState::Published) {
    Article article;
    article.id = id;
    article.lang = lang;
    article.title = "T " + id;
    article.body = body;
    article.translation_of = source;
    article.area = area;
    article.state = state;
    auto tx = store().write();
    now_ += std::chrono::hours(1);
    put_article(tx, article, "test", now_);
    tx.commit();
  }
  void set_basis(const std::string& article, int basis) {
    auto tx = store().write();
    put_translation_basis(tx, article, basis);
    tx.commit();
  }
  std::vector<std::string> behind() {
    auto tx = store().read();
    std::vector<std::string> told;
    for (const auto& lag : translations_behind(tx, 9))
      told.push_back(lag.id + " of " + lag.source + " " + std::to_string(lag.basis) + "<" +
                     std::to_string(lag.revision));
    return told;
  }

 private:
  Instant now_ = kMay;
};

INSTANTIATE_TEST_SUITE_P(Dialects, Translations, testing::ValuesIn(test::test_dialects()),
                         test::dialect_name);

TEST_P(Translations, AreBehindWhenTheirSourceSaysSomethingElse) {
  EXPECT_THAT(behind(), IsEmpty());
  put("buzon", "es", "Borra y vacía.");
  EXPECT_THAT(behind(), ElementsAre("mailbox of buzon 1<2")) << "by the dates";
  set_basis("mailbox", 2);
  EXPECT_THAT(behind(), IsEmpty());
  put("buzon", "es", "Borra, vacía y sal.");
  put("mailbox", "en", "Delete it.", "buzon");
  EXPECT_THAT(behind(), ElementsAre("mailbox of buzon 2<3"))
      << "a noted basis counts, not the date";
}

TEST_P(Translations, AreNotBehindForWhatNeedsNoTranslation) {
  set_basis("mailbox", 1);
  put("buzon", "es", "Borra.", "", "hosting");
  EXPECT_THAT(behind(), IsEmpty());
  put("buzon", "es", "Borra ya.", "", "hosting");
  put("buzon", "es", "Borra.", "", "hosting");
  EXPECT_THAT(behind(), IsEmpty()) << "it says again what was translated";
}

TEST_P(Translations, AreNotBehindUnlessBothArePublished) {
  put("buzon", "es", "Borra y vacía.");
  put("mailbox", "en", "Delete.", "buzon", "correo", ArticleState::Archived);
  EXPECT_THAT(behind(), IsEmpty());
  put("mailbox", "en", "Delete.", "buzon");
  set_basis("mailbox", 1);
  EXPECT_THAT(behind(), ElementsAre("mailbox of buzon 1<2"));
  put("buzon", "es", "Borra y vacía.", "", "correo", ArticleState::Archived);
  EXPECT_THAT(behind(), IsEmpty());
}

TEST_P(Translations, TakeTheBasisOfTheDraftThatIsPublished) {
  put("buzon", "es", "Borra y vacía.");
  auto tx = store().write();
  put_basis_of_draft(tx, "d1", 2);
  EXPECT_EQ(basis_of_draft(tx, "d1"), 2);
  ASSERT_TRUE(translation_lag(tx, "mailbox"));
  EXPECT_EQ(translation_lag(tx, "mailbox")->source_title, "T buzon");
  publish_basis(tx, "d1", "mailbox");
  publish_basis(tx, "d2", "mailbox");
  EXPECT_FALSE(translation_lag(tx, "mailbox"));
  EXPECT_FALSE(basis_of_draft(tx, "d1"));
  EXPECT_EQ(translation_basis(tx, "mailbox"), 2);
  EXPECT_THAT(translation_bases(tx), ElementsAre(NotedBasis{"mailbox", 2}));
}

}  // namespace
}  // namespace kb::store
