// SPDX-License-Identifier: MIT
#include "store/article_drafts.h"

#include <gmock/gmock.h>

#include "core/error.h"
#include "store/change_log.h"
#include "store/draft_asides.h"
#include "store/people.h"
#include "store/redirects.h"
#include "tests/support/test_store.h"

namespace kb::store {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const Instant kMay{std::chrono::sys_days{std::chrono::May / 4 / 2026}};
constexpr std::chrono::hours kHour{1};
constexpr int kMany = 100;

ArticleDraft a_draft(const std::string& id) {
  ArticleDraft draft = new_article_draft("lucia", "es", kMay);
  draft.id = id;
  draft.area = "correo";
  draft.audience = ArticleAudience::Clients;
  draft.title = "No llegan los correos";
  draft.summary = "Mira el filtro.";
  draft.body = "# Qué hacer\n\nMíralo.\n";
  draft.tags = {"filtro", "correo"};
  draft.reason = "Faltaba el filtro";
  return draft;
}

std::vector<std::string> ids(const std::vector<DraftHead>& heads) {
  std::vector<std::string> all;
  for (const DraftHead& head : heads) all.push_back(head.id);
  return all;
}

class ArticleDrafts : public test::OnEachDialect {
 protected:
  void SetUp() override {
    for (const auto* const name : {"lucia", "marta"}) {
      Person person;
      person.id = name;
      person.email = std::string(name) + "@f.example";
      person.name = std::string(name) == "lucia" ? "Lucía Ferrer" : "";
      person.roles.editor = true;
      put_person(tx_, person);
    }
  }
  Article published(const std::string& id) {
    Article article;
    article.id = id;
    article.area = "correo";
    article.title = "Antes";
    article.body = "Como estaba.\n";
    article.author = "Iván";
    put_article(tx_, article, "Primera", kMay);
    return find_article(tx_, id).value();
  }
  Transaction tx_ = store().write();
};
INSTANTIATE_TEST_SUITE_P(Dialects, ArticleDrafts, testing::ValuesIn(test::test_dialects()),
                         test::dialect_name);

TEST_P(ArticleDrafts, KeepEveryField) {
  ArticleDraft draft = a_draft("d1");
  draft.article = "correo-no-llega";
  draft.base_revision = 3;
  draft.slug = "correo";
  draft.state = DraftState::Review;
  draft.translation_of = "mail";
  draft.ticket = "T-9";
  draft.edition = 7;
  draft.tab = "pestana";
  EXPECT_EQ(put_article_draft(tx_, draft), PutResult::Added);
  EXPECT_EQ(find_article_draft(tx_, "d1"), draft);
  EXPECT_EQ(find_article_draft(tx_, "d2"), std::nullopt);
  EXPECT_EQ(find_article_draft(tx_, "a/b"), std::nullopt);
}

TEST_P(ArticleDrafts, ChangeWithAnyOfTheirFieldsButTheTime) {
  const std::vector<void (*)(ArticleDraft&)> edits = {
      [](ArticleDraft& d) { d.article = "otro"; },
      [](ArticleDraft& d) { d.base_revision = 2; },
      [](ArticleDraft& d) { d.slug = "otra"; },
      [](ArticleDraft& d) { d.author = "marta"; },
      [](ArticleDraft& d) { d.state = DraftState::Review; },
      [](ArticleDraft& d) { d.lang = "en"; },
      [](ArticleDraft& d) { d.area = ""; },
      [](ArticleDraft& d) { d.audience = ArticleAudience::Internal; },
      [](ArticleDraft& d) { d.title = "Otro"; },
      [](ArticleDraft& d) { d.summary = "Otro"; },
      [](ArticleDraft& d) { d.body = "Otro"; },
      [](ArticleDraft& d) { d.tags.pop_back(); },
      [](ArticleDraft& d) { d.tags.clear(); },
      [](ArticleDraft& d) { d.translation_of = "mail"; },
      [](ArticleDraft& d) { d.reason = "Otra"; },
      [](ArticleDraft& d) { d.ticket = "T-1"; },
      [](ArticleDraft& d) { d.edition = 1; },
      [](ArticleDraft& d) { d.tab = "t"; },
  };
  ArticleDraft draft = a_draft("d1");
  put_article_draft(tx_, draft);
  for (size_t i = 0; i < edits.size(); ++i) {
    edits[i](draft);
    EXPECT_EQ(put_article_draft(tx_, draft), PutResult::Changed) << "edit " << i;
    draft.updated += kHour;
    EXPECT_EQ(put_article_draft(tx_, draft), PutResult::Unchanged) << "edit " << i;
    draft.updated -= kHour;
  }
  EXPECT_EQ(find_article_draft(tx_, "d1"), draft);
}

TEST_P(ArticleDrafts, RefuseWhatIsNoTextOrNoAddress) {
  const std::vector<void (*)(ArticleDraft&)> edits = {
      [](ArticleDraft& d) { d.id.clear(); },        [](ArticleDraft& d) { d.slug = "a/b"; },
      [](ArticleDraft& d) { d.title = "\xFF"; },    [](ArticleDraft& d) { d.body = "\xC3"; },
      [](ArticleDraft& d) { d.tags = {"\xFF"}; },   [](ArticleDraft& d) { d.reason = "\xFF"; },
      [](ArticleDraft& d) { d.lang.clear(); },      [](ArticleDraft& d) { d.tab = "a/b"; },
      [](ArticleDraft& d) { d.article = " espa"; }, [](ArticleDraft& d) { d.ticket = "a/b"; },
  };
  for (size_t i = 0; i < edits.size(); ++i) {
    ArticleDraft draft = a_draft("d1");
    edits[i](draft);
    EXPECT_THROW(put_article_draft(tx_, draft), Error) << "edit " << i;
  }
  EXPECT_THAT(article_draft_ids(tx_), IsEmpty());
}

TEST_P(ArticleDrafts, AreListedByWhatTheyChangeByWriterByTicketAndByWhoWaitsLongest) {
  ArticleDraft first = a_draft("d1"), second = a_draft("d2"), third = a_draft("d3");
  first.article = second.article = "correo";
  first.author = "marta";
  third.ticket = "T-9";
  second.updated += kHour;
  third.updated += 2 * kHour;
  second.state = third.state = DraftState::Review;
  for (const ArticleDraft& draft : {third, first, second}) put_article_draft(tx_, draft);
  EXPECT_THAT(ids(open_drafts(tx_, kMany)), ElementsAre("d3", "d2", "d1"));
  EXPECT_THAT(ids(open_drafts(tx_, 1)), ElementsAre("d3"));
  EXPECT_THAT(ids(drafts_of_article(tx_, "correo", kMany)), ElementsAre("d2", "d1"));
  EXPECT_THAT(ids(drafts_of_person(tx_, "lucia", kMany)), ElementsAre("d3", "d2"));
  EXPECT_THAT(ids(drafts_of_ticket(tx_, "T-9")), ElementsAre("d3"));
  EXPECT_THAT(ids(drafts_in_review(tx_, kMany)), ElementsAre("d2", "d3"));
  EXPECT_EQ(count_drafts(tx_, DraftState::Writing), 1);
  EXPECT_EQ(count_drafts(tx_, DraftState::Review), 2);
  EXPECT_EQ(drafts_of_person(tx_, "lucia", kMany).front().author_name, "Lucía Ferrer");
  EXPECT_EQ(drafts_of_person(tx_, "marta", kMany).front().author_name, "marta@f.example");
}

TEST_P(ArticleDrafts, KeepTheTextsThatOpenPagesStandOn) {
  ArticleDraft draft = a_draft("d1");
  put_article_draft(tx_, draft);
  keep_draft_text(tx_, draft);
  const DraftText first{draft.title, draft.summary, draft.body};
  draft.body = "Otro.";
  keep_draft_text(tx_, draft);  // the same edition
  EXPECT_EQ(draft_text(tx_, "d1", 0), first);
  EXPECT_EQ(draft_text(tx_, "d1", 1), std::nullopt);
  constexpr int kLater = 60;
  for (draft.edition = 1; draft.edition <= kLater; ++draft.edition) keep_draft_text(tx_, draft);
  EXPECT_EQ(draft_text(tx_, "d1", 0), std::nullopt);
  EXPECT_EQ(draft_text(tx_, "d1", kLater).value().body, "Otro.");
  EXPECT_TRUE(delete_article_draft(tx_, "d1"));
  EXPECT_FALSE(delete_article_draft(tx_, "d1"));
  EXPECT_EQ(draft_text(tx_, "d1", kLater), std::nullopt);
}

TEST_P(ArticleDrafts, LeaveThePublishedArticleAloneUntilTheyArePublished) {
  const Article before = published("correo");
  const long long last = last_change_number(tx_);
  ArticleDraft draft = draft_of_article(before, "lucia", kMay);
  draft.body = "Como queda.\n";
  draft.reason = "Más corto";
  put_article_draft(tx_, draft);
  EXPECT_EQ(find_article(tx_, "correo").value().body, before.body);
  EXPECT_EQ(last_change_number(tx_), last);

  const auto done = publish_draft(tx_, draft.id, "marta", kMay + kHour);
  EXPECT_EQ(done.outcome, PublishOutcome::Published);
  EXPECT_EQ(done.article, "correo");
  EXPECT_EQ(done.revision, 2);
  const Article after = find_article(tx_, "correo").value();
  EXPECT_EQ(after.body, "Como queda.\n");
  EXPECT_EQ(after.author, "Lucía Ferrer");
  EXPECT_EQ(after.updated, kMay + kHour);
  EXPECT_EQ(after.created, before.created);
  const Revision newest = revisions_of(tx_, "correo").back();
  EXPECT_EQ(newest.reason, "Más corto");
  EXPECT_EQ(newest.author, "Lucía Ferrer");
  EXPECT_EQ(newest.publisher, "marta@f.example");
  EXPECT_EQ(find_article_draft(tx_, draft.id), std::nullopt);
  EXPECT_EQ(changes_after(tx_, last, kMany).size(), 1u);
  EXPECT_EQ(publish_draft(tx_, draft.id, "marta", kMay).outcome, PublishOutcome::Gone);
}

TEST_P(ArticleDrafts, AreNotPublishedOverWhatSomebodyPublishedMeanwhile) {
  Article article = published("correo");
  const ArticleDraft draft = draft_of_article(article, "lucia", kMay);
  put_article_draft(tx_, draft);
  article.body = "De otra persona.\n";
  put_article(tx_, article, "Otra", kMay + kHour);
  EXPECT_EQ(publish_draft(tx_, draft.id, "marta", kMay).outcome, PublishOutcome::MovedOn);
  EXPECT_EQ(find_article(tx_, "correo").value().body, "De otra persona.\n");
  EXPECT_TRUE(find_article_draft(tx_, draft.id));
}

TEST_P(ArticleDrafts, GetAnAddressOfTheirTitleWhenNew) {
  const std::vector<std::string> addresses = {"no-llegan-los-correos", "no-llegan-los-correos-2",
                                              "no-llegan-los-correos-3"};
  for (const std::string& address : addresses) {
    put_article_draft(tx_, a_draft("d1"));
    EXPECT_EQ(publish_draft(tx_, "d1", "lucia", kMay).article, address);
  }
  EXPECT_EQ(find_article(tx_, addresses[0]).value().tags, a_draft("d1").tags);
  EXPECT_EQ(find_article(tx_, addresses[0]).value().audience, ArticleAudience::Clients);
}

TEST_P(ArticleDrafts, NeverTakeTheAddressOfAnotherArticleOrAnOldOne) {
  published("correo");
  put_redirect(tx_, {"buzon", "correo", kMay});
  for (const std::string slug : {"correo", "buzon"}) {
    ArticleDraft draft = a_draft("d1");
    draft.slug = slug;
    put_article_draft(tx_, draft);
    const auto refused = publish_draft(tx_, "d1", "lucia", kMay);
    EXPECT_EQ(refused.outcome, PublishOutcome::Taken) << slug;
    EXPECT_EQ(refused.article, slug);
  }
  ArticleDraft nameless = a_draft("d1");
  nameless.title.clear();
  put_article_draft(tx_, nameless);
  EXPECT_EQ(publish_draft(tx_, "d1", "lucia", kMay).outcome, PublishOutcome::NoTitle);
}

TEST_P(ArticleDrafts, AreNotPublishedWhileSomebodysTextLiesBesideThem) {
  put_article_draft(tx_, a_draft("d1"));
  const DraftAside aside{"d1", "t", "marta", 3, kMay, {"Título", "Resumen", "Texto."}};
  put_draft_aside(tx_, {"d1", "t", "marta", 2, kMay, {"", "", "Antes."}});
  put_draft_aside(tx_, aside);
  EXPECT_EQ(find_draft_aside(tx_, "d1", "t"), aside);
  EXPECT_EQ(find_draft_aside(tx_, "d1", "u"), std::nullopt);
  EXPECT_THAT(draft_asides(tx_, "d1"), ElementsAre(aside));
  EXPECT_EQ(publish_draft(tx_, "d1", "lucia", kMay).outcome, PublishOutcome::Unmerged);
  EXPECT_TRUE(remove_draft_aside(tx_, "d1", "t"));
  EXPECT_FALSE(remove_draft_aside(tx_, "d1", "t"));
  EXPECT_EQ(publish_draft(tx_, "d1", "lucia", kMay).outcome, PublishOutcome::Published);
}

TEST_P(ArticleDrafts, BringAnArchivedArticleBack) {
  Article article = published("correo");
  article.state = ArticleState::Archived;
  article.successor = "buzon";
  put_article(tx_, article, "Archivado", kMay);
  article = find_article(tx_, "correo").value();
  EXPECT_EQ(article.successor, "buzon");
  const ArticleDraft draft = draft_of_article(article, "lucia", kMay);
  put_article_draft(tx_, draft);
  publish_draft(tx_, draft.id, "lucia", kMay);
  EXPECT_EQ(find_article(tx_, "correo").value().state, ArticleState::Published);
  EXPECT_EQ(find_article(tx_, "correo").value().successor, "");
}

TEST_P(ArticleDrafts, PublishWhollyOrNotAtAll) {
  const ArticleDraft draft = draft_of_article(published("correo"), "lucia", kMay);
  put_article_draft(tx_, draft);
  tx_.commit();
  {
    Transaction undone = store().write();
    publish_draft(undone, draft.id, "lucia", kMay);
  }
  Transaction tx = store().read();
  EXPECT_EQ(find_article(tx, "correo").value().revision, 1);
  EXPECT_TRUE(find_article_draft(tx, draft.id));
}

}  // namespace
}  // namespace kb::store
