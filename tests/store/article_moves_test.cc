// SPDX-License-Identifier: MIT
#include "store/article_moves.h"

#include <gmock/gmock.h>

#include "store/accounts.h"
#include "store/article_drafts.h"
#include "store/article_lists.h"
#include "store/change_log.h"
#include "store/feedback.h"
#include "store/redirects.h"
#include "store/tickets.h"
#include "tests/support/test_store.h"

namespace kb::store {
namespace {


const Instant kMay{std::chrono::sys_days{std::chrono::May / 4 / 2026}};
const Mover kLucia{"Lucía Ferrer", "Sobraba", kMay + std::chrono::hours(1)};
constexpr int kMany = 100;

class ArticleMoves : public test::OnEachDialect {
 protected:
  void put(const std::string& id, const std::string& translation_of = {}) {
    Article article;
    article.id = id;
    article.area = "correo";
    article.title = "Título de " + id;
    article.body = "Texto.\n";
    article.tags = {"uno"};
    article.translation_of = translation_of;
    put_article(tx_, article, "Primera", kMay);
  }
  void put_ticket_with(const std::string& id, const std::vector<TicketLink>& links) {
    Ticket ticket;
    ticket.id = id;
    ticket.subject = "Consulta";
    ticket.status = TicketStatus::Resolved;
    ticket.opened = ticket.updated = kMay;
    ticket.resolved = kMay;
    ticket.links = links;
    put_ticket(tx_, ticket, kMay);
  }
  Article article(const std::string& id) { return find_article(tx_, id).value(); }
  std::vector<std::string> changed_after(long long number) {
    std::vector<std::string> ids;
    for (const Change& change : changes_after(tx_, number, kMany))
      if (change.thing == Thing::Article) ids.push_back(change.id);
    return ids;
  }
  Transaction tx_ = store().write();
};
INSTANTIATE_TEST_SUITE_P(Dialects, ArticleMoves, testing::ValuesIn(test::test_dialects()),
                         test::dialect_name);

TEST_P(ArticleMoves, ArchiveInFavourOfAnotherThatIsPublished) {
  put("viejo");
  put("nuevo");
  EXPECT_EQ(archive_article(tx_, "viejo", "viejo", kLucia), MoveOutcome::Unfit);
  EXPECT_EQ(archive_article(tx_, "viejo", "nada", kLucia), MoveOutcome::Unfit);
  EXPECT_EQ(archive_article(tx_, "nada", "nuevo", kLucia), MoveOutcome::Gone);
  EXPECT_EQ(archive_article(tx_, "viejo", "nuevo", kLucia), MoveOutcome::Done);
  EXPECT_EQ(article("viejo").state, ArticleState::Archived);
  EXPECT_EQ(article("viejo").successor, "nuevo");
  EXPECT_EQ(revision_heads(tx_, "viejo").back().reason, "Sobraba");
  EXPECT_EQ(revision_heads(tx_, "viejo").back().author, "Lucía Ferrer");
  EXPECT_EQ(article_versions(tx_, "viejo", ArticleAudience::Internal).size(), 0u);
  EXPECT_EQ(archive_article(tx_, "nuevo", "viejo", kLucia), MoveOutcome::Unfit);
}

TEST_P(ArticleMoves, TakeEverythingToANewAddressAndLeadTheOldOneThere) {
  put("viejo");
  put("mail", "viejo");
  put("otro");
  put_ticket_with("T-1", {{"viejo", true}});
  put_vote(tx_, {"viejo", 1, "v", true, kMay, ""});
  ArticleDraft draft = draft_of_article(article("viejo"), "lucia", kMay);
  put_article_draft(tx_, draft);
  archive_article(tx_, "otro", "viejo", kLucia);
  const long long before = last_change_number(tx_);

  EXPECT_EQ(rename_article(tx_, "viejo", "otro", kLucia), MoveOutcome::Taken);
  EXPECT_EQ(rename_article(tx_, "viejo", "viejo", kLucia), MoveOutcome::Unfit);
  EXPECT_EQ(rename_article(tx_, "nada", "nuevo", kLucia), MoveOutcome::Gone);
  EXPECT_EQ(rename_article(tx_, "viejo", "nuevo", kLucia), MoveOutcome::Done);

  EXPECT_EQ(find_article(tx_, "viejo"), std::nullopt);
  EXPECT_EQ(article("nuevo").title, "Título de viejo");
  EXPECT_EQ(article("nuevo").tags, std::vector<std::string>{"uno"});
  EXPECT_EQ(article("nuevo").created, kMay);
  EXPECT_EQ(revisions_of(tx_, "nuevo").size(), 2u);
  EXPECT_EQ(revisions_of(tx_, "nuevo").front().reason, "Primera");
  EXPECT_EQ(article("mail").translation_of, "nuevo");
  EXPECT_EQ(article("otro").successor, "nuevo");
  EXPECT_EQ(find_ticket(tx_, "T-1").value().links, (std::vector<TicketLink>{{"nuevo", true}}));
  EXPECT_TRUE(find_vote(tx_, "nuevo", 1, "v"));
  EXPECT_EQ(find_article_draft(tx_, draft.id).value().article, "nuevo");
  EXPECT_EQ(redirected(tx_, "viejo"), "nuevo");
  EXPECT_THAT(changed_after(before), testing::IsSupersetOf({"viejo", "nuevo", "mail"}));
}

TEST_P(ArticleMoves, GoBackToAnAddressThatItHadWithoutALoop) {
  put("uno");
  rename_article(tx_, "uno", "dos", kLucia);
  rename_article(tx_, "dos", "tres", kLucia);
  EXPECT_EQ(redirected(tx_, "uno"), "tres");
  put("otro");
  EXPECT_EQ(rename_article(tx_, "otro", "uno", kLucia), MoveOutcome::Taken);
  EXPECT_EQ(rename_article(tx_, "tres", "uno", kLucia), MoveOutcome::Done);
  EXPECT_EQ(redirected(tx_, "uno"), std::nullopt);
  EXPECT_EQ(redirected(tx_, "dos"), "uno");
  EXPECT_EQ(redirected(tx_, "tres"), "uno");
}

TEST_P(ArticleMoves, MergeOneIntoAnotherWithWhatItSolved) {
  put("uno");
  put("dos");
  put("one", "uno");
  put_ticket_with("T-1", {{"uno", true}});
  put_ticket_with("T-2", {{"dos", false}, {"uno", true}});
  EXPECT_EQ(merge_article(tx_, "uno", "", kLucia), MoveOutcome::Unfit);
  EXPECT_EQ(article("uno").state, ArticleState::Published);
  EXPECT_EQ(merge_article(tx_, "uno", "dos", kLucia), MoveOutcome::Done);
  EXPECT_EQ(article("uno").state, ArticleState::Archived);
  EXPECT_EQ(article("uno").successor, "dos");
  EXPECT_EQ(redirected(tx_, "uno"), "dos");
  EXPECT_EQ(article("one").translation_of, "dos");
  EXPECT_EQ(find_ticket(tx_, "T-1").value().links, (std::vector<TicketLink>{{"dos", true}}));
  EXPECT_EQ(find_ticket(tx_, "T-2").value().links, (std::vector<TicketLink>{{"dos", true}}));
  EXPECT_EQ(solved_summary(tx_, "dos").tickets, 2);
  EXPECT_EQ(revisions_of(tx_, "uno").size(), 2u);
}

TEST_P(ArticleMoves, PublishWhatWasMergedAnewAtItsOwnAddress) {
  put("uno");
  put("dos");
  merge_article(tx_, "uno", "dos", kLucia);
  const ArticleDraft draft = draft_of_article(article("uno"), "lucia", kMay);
  put_article_draft(tx_, draft);
  EXPECT_EQ(publish_draft(tx_, draft.id, "lucia", kMay).outcome, PublishOutcome::Published);
  EXPECT_EQ(redirected(tx_, "uno"), std::nullopt);
}

TEST_P(ArticleMoves, PutAnArchivedOneInUseAgain) {
  put("uno");
  put("dos");
  merge_article(tx_, "uno", "dos", kLucia);
  EXPECT_EQ(republish_article(tx_, "uno", kLucia), MoveOutcome::Done);
  EXPECT_EQ(article("uno").state, ArticleState::Published);
  EXPECT_EQ(article("uno").successor, "");
  EXPECT_EQ(redirected(tx_, "uno"), std::nullopt);
  EXPECT_EQ(republish_article(tx_, "nada", kLucia), MoveOutcome::Gone);
}

TEST_P(ArticleMoves, RestoreAnyRevisionAsANewOne) {
  put("uno");
  Article changed = article("uno");
  changed.title = "Otro";
  changed.body = "Otro texto.\n";
  put_article(tx_, changed, "Segunda", kMay);
  EXPECT_EQ(restore_text(tx_, "uno", 1, kLucia), MoveOutcome::Done);
  EXPECT_EQ(article("uno").title, "Título de uno");
  EXPECT_EQ(article("uno").body, "Texto.\n");
  EXPECT_EQ(article("uno").revision, 3);
  EXPECT_EQ(find_revision(tx_, "uno", 2).value().body, "Otro texto.\n");
  EXPECT_EQ(restore_text(tx_, "uno", 9, kLucia), MoveOutcome::Gone);
}

TEST_P(ArticleMoves, GiveAnotherAudienceToTheArticleAndToDraftsThatHadItsOwn) {
  put("uno");
  ArticleDraft same = draft_of_article(article("uno"), "lucia", kMay);
  ArticleDraft other = draft_of_article(article("uno"), "lucia", kMay);
  other.audience = ArticleAudience::Clients;
  put_article_draft(tx_, same);
  put_article_draft(tx_, other);
  EXPECT_EQ(change_audience(tx_, "uno", ArticleAudience::Internal, kLucia), MoveOutcome::Done);
  EXPECT_EQ(article("uno").audience, ArticleAudience::Internal);
  EXPECT_EQ(find_article_draft(tx_, same.id).value().audience, ArticleAudience::Internal);
  EXPECT_EQ(find_article_draft(tx_, other.id).value().audience, ArticleAudience::Clients);
  EXPECT_EQ(change_audience(tx_, "nada", ArticleAudience::Internal, kLucia), MoveOutcome::Gone);
}

}  // namespace
}  // namespace kb::store
