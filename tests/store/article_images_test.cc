// SPDX-License-Identifier: MIT
#include "store/article_images.h"

#include <gmock/gmock.h>

#include "core/crypto.h"
#include "core/error.h"
#include "store/attachments.h"
#include "tests/support/temp_dir.h"
#include "tests/support/test_store.h"

namespace kb::store {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

const Instant kMay{std::chrono::sys_days{std::chrono::May / 4 / 2026}};
constexpr std::chrono::hours kDay{24};

ArticleImage an_image(const std::string& id, const std::string& draft = "d1") {
  ArticleImage image;
  image.id = id;
  image.draft = draft;
  image.media_type = "image/png";
  image.size = 4;
  image.width = 30;
  image.height = 20;
  image.person = "p1";
  image.at = kMay;
  return image;
}

std::string showing(const std::string& image) {
  return "![Panel](/imagenes/" + image + ")";
}

class ArticleImages : public test::OnEachDialect {
 protected:
  std::string keep(ArticleImage image, std::string_view bytes) {
    auto staged = folder_.stage(bytes);
    auto tx = store().write();
    auto id = keep_article_image(tx, std::move(image), staged);
    tx.commit();
    return id;
  }
  void put(const std::string& id, const std::string& body,
           ArticleAudience audience = ArticleAudience::Public,
           ArticleState state = ArticleState::Published) {
    Article article;
    article.id = id;
    article.title = "Uno";
    article.body = body;
    article.audience = audience;
    article.state = state;
    auto tx = store().write();
    put_article(tx, article, "test", kMay);
    tx.commit();
  }
  std::vector<ArticleAudience> audiences(const std::string& image) {
    auto tx = store().read();
    return audiences_of_image(tx, image);
  }

  test::TempDir dir_;
  BlobFolder folder_{dir_.path() / "files"};
};

INSTANTIATE_TEST_SUITE_P(Dialects, ArticleImages, testing::ValuesIn(test::test_dialects()),
                         test::dialect_name);

TEST_P(ArticleImages, KeepsOneOfTheSameBytesInADraft) {
  EXPECT_EQ(keep(an_image("i1"), "abcd"), "i1");
  EXPECT_EQ(keep(an_image("i2"), "abcd"), "i1");
  EXPECT_EQ(keep(an_image("i3", "d2"), "abcd"), "i3");
  EXPECT_EQ(keep(an_image("i4"), "efgh"), "i4");
  auto tx = store().read();
  EXPECT_EQ(images_of_draft(tx, "d1"), 2);
  EXPECT_EQ(images_of_person(tx, "p1", kMay), 3);
  EXPECT_EQ(images_of_person(tx, "p1", kMay + kDay), 0);
  const auto found = find_article_image(tx, "i4");
  ASSERT_TRUE(found);
  EXPECT_EQ(found->width, 30);
  EXPECT_EQ(folder_.read(found->digest), "efgh");
  EXPECT_FALSE(find_article_image(tx, "i2"));
}

TEST_P(ArticleImages, AreOfTheAudiencesOfTheArticlesThatShowThem) {
  put("publico", showing("i1"));
  put("interno", showing("i1") + showing("i2"), ArticleAudience::Internal);
  put("clientes", showing("i3"), ArticleAudience::Clients);
  put("borrador", showing("i4"), ArticleAudience::Public, ArticleState::Draft);
  put("revision", showing("i4"), ArticleAudience::Public, ArticleState::Review);
  put("archivado", showing("i6"), ArticleAudience::Clients, ArticleState::Archived);
  EXPECT_THAT(audiences("i1"),
              UnorderedElementsAre(ArticleAudience::Public, ArticleAudience::Internal));
  EXPECT_THAT(audiences("i2"), ElementsAre(ArticleAudience::Internal));
  EXPECT_THAT(audiences("i3"), ElementsAre(ArticleAudience::Clients));
  EXPECT_THAT(audiences("i4"), IsEmpty());
  EXPECT_THAT(audiences("i5"), IsEmpty());
  EXPECT_THAT(audiences("i6"), ElementsAre(ArticleAudience::Clients)) << "it stays readable";
}

TEST_P(ArticleImages, AreNobodysOnceTheArticleShowsThemNoMore) {
  put("uno", showing("i1"));
  put("uno", "Sin imagen");
  EXPECT_THAT(audiences("i1"), IsEmpty());
  put("uno", showing("i1"));
  EXPECT_THAT(audiences("i1"), ElementsAre(ArticleAudience::Public));
  put("uno", showing("i1"), ArticleAudience::Internal);
  EXPECT_THAT(audiences("i1"), ElementsAre(ArticleAudience::Internal));
}

TEST_P(ArticleImages, AreNotShownByACalloutForTheStaffNorByCode) {
  put("uno", "> [!STAFF]\n> " + showing("i1") + "\n\n`" + showing("i2") + "`");
  EXPECT_THAT(audiences("i1"), IsEmpty());
  EXPECT_THAT(audiences("i2"), IsEmpty());
  put("dos", "> [!STAFF]\n> " + showing("i1") + "\n\n" + showing("i1"));
  EXPECT_THAT(audiences("i1"), ElementsAre(ArticleAudience::Public));
}

TEST_P(ArticleImages, StayAsLongAsAnyRevisionShowsThem) {
  for (const char* id : {"now", "past", "staff", "restored", "never"}) keep(an_image(id), id);
  put("uno", showing("past"));
  put("uno", showing("now") + "\n\n> [!STAFF]\n> " + showing("staff"));
  put("dos", "a");
  auto tx = store().write();
  Revision old{1, "Dos", "", showing("restored"), "", "antes", kMay};
  restore_revision(tx, "dos", old);
  EXPECT_EQ(remove_unused_images(tx, kMay), 0);
  EXPECT_EQ(remove_unused_images(tx, kMay + kDay), 1);
  EXPECT_FALSE(find_article_image(tx, "never"));
  EXPECT_THAT(audiences_of_image(tx, "restored"), IsEmpty());
  tx.commit();
  EXPECT_EQ(sweep_attachments(store(), folder_, std::chrono::seconds{0}), 1);
  EXPECT_TRUE(folder_.read(crypto::digest("past")));
}

TEST_P(ArticleImages, ComeBackAsTheyWereExported) {
  auto image = an_image("i1");
  image.digest = crypto::digest("abcd");
  auto tx = store().write();
  EXPECT_EQ(put_article_image(tx, image), PutResult::Added);
  EXPECT_EQ(put_article_image(tx, image), PutResult::Unchanged);
  EXPECT_THAT(article_images(tx), ElementsAre(image));
  image.width = 31;
  EXPECT_EQ(put_article_image(tx, image), PutResult::Changed);
  image.width = 0;
  EXPECT_THROW(put_article_image(tx, image), Error);
}

}  // namespace
}  // namespace kb::store
