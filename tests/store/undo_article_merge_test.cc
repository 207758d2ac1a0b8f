// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "store/article_drafts.h"
#include "store/article_moves.h"
#include "store/people.h"
#include "store/redirects.h"
#include "store/ticket_thread.h"
#include "store/undo.h"
#include "tests/support/test_store.h"

// A merge of two articles, taken back with all that it moved.
namespace kb::store {
namespace {

using std::chrono::seconds;
using testing::ElementsAre;

const Instant kMay{std::chrono::sys_days{std::chrono::May / 4 / 2026}};
const std::string kLucia = "lucia@f.example";

class UndoOfMerge : public test::OnEachDialect {
 protected:
  UndoOfMerge() {
    Person lucia;
    lucia.id = "lucia";
    lucia.email = kLucia;
    lucia.name = "Lucía Ferrer";
    lucia.roles.editor = lucia.roles.publisher = true;
    put_person(tx_, lucia);
    put("uno");
    put("dos");
  }
  void put(const std::string& id, const std::string& translation_of = "") {
    Article article;
    article.id = id;
    article.title = "Título de " + id;
    article.body = "Texto.\n";
    article.translation_of = translation_of;
    put_article(tx_, article, "Primera", kMay);
  }
  void put_ticket_with(const std::string& id, const std::vector<TicketLink>& links) {
    Ticket ticket;
    ticket.id = ticket.subject = id;
    ticket.status = TicketStatus::Resolved;
    ticket.opened = ticket.updated = kMay;
    ticket.resolved = kMay;
    ticket.links = links;
    put_ticket(tx_, ticket, kMay);
  }
  void merge() {
    UndoStep step;
    step.person = "lucia";
    step.thing = "uno";
    step.other = "dos";
    step.at = kMay + seconds(60);
    step.text = "Deshecho";
    keep_merge_undo(tx_, step);
    ASSERT_EQ(merge_article(tx_, "uno", "dos", {"Lucía Ferrer", "Unido", step.at}),
              MoveOutcome::Done);
  }
  Undone take_back() {
    const Instant now = kMay + seconds(65);
    return undo(tx_, newest_undo(tx_, "lucia", kMay)->id, "lucia", kLucia, now).done;
  }
  Article article(const std::string& id) { return find_article(tx_, id).value(); }
  std::vector<TicketLink> links(const std::string& ticket) {
    return find_ticket(tx_, ticket).value().links;
  }

  Transaction tx_ = store().write();
};
INSTANTIATE_TEST_SUITE_P(Dialects, UndoOfMerge, testing::ValuesIn(test::test_dialects()),
                         test::dialect_name);

TEST_P(UndoOfMerge, PutsTheArticleInUseAgainAndSaysSoInItsHistory) {
  merge();
  EXPECT_EQ(take_back(), Undone::Yes);
  EXPECT_EQ(article("uno").state, ArticleState::Published);
  EXPECT_EQ(article("uno").successor, "");
  EXPECT_EQ(redirected(tx_, "uno"), std::nullopt);
  const auto newest = revisions_of(tx_, "uno").back();
  EXPECT_EQ(newest.reason, "Deshecho");
  EXPECT_EQ(newest.author, "Lucía Ferrer");
  EXPECT_FALSE(newest_undo(tx_, "lucia", kMay));
}

TEST_P(UndoOfMerge, GivesEachTicketItsLinksBack) {
  put_ticket_with("T-1", {{"uno", true}});
  put_ticket_with("T-2", {{"dos", false}, {"uno", true}});
  put_ticket_with("T-3", {{"dos", true}});
  put_ticket_with("T-4", {{"uno", false, LinkStrength::Weak}});
  merge();
  EXPECT_EQ(take_back(), Undone::Yes);
  EXPECT_THAT(links("T-1"), ElementsAre(TicketLink{"uno", true}));
  EXPECT_THAT(links("T-2"), ElementsAre(TicketLink{"dos", false}, TicketLink{"uno", true}));
  EXPECT_THAT(links("T-3"), ElementsAre(TicketLink{"dos", true}));
  EXPECT_THAT(links("T-4"), ElementsAre(TicketLink{"uno", false, LinkStrength::Weak}));
  EXPECT_EQ(solved_summary(tx_, "uno").tickets, 2);
}

TEST_P(UndoOfMerge, LeavesWhatSomebodyChangedMeanwhile) {
  put_ticket_with("T-1", {{"uno", true}});
  merge();
  unlink_article(tx_, {"T-1", kLucia, kMay + seconds(62)}, "dos");
  EXPECT_EQ(take_back(), Undone::Yes);
  EXPECT_THAT(links("T-1"), ElementsAre());
}

TEST_P(UndoOfMerge, GivesTranslationsAndOldAddressesBack) {
  put("one", "uno");
  put_redirect(tx_, {"viejo", "uno", kMay});
  auto draft = new_article_draft("lucia", "en", kMay);
  draft.translation_of = "uno";
  put_article_draft(tx_, draft);
  merge();
  ASSERT_EQ(redirected(tx_, "viejo"), "dos");
  EXPECT_EQ(take_back(), Undone::Yes);
  EXPECT_EQ(article("one").translation_of, "uno");
  EXPECT_EQ(find_article_draft(tx_, draft.id)->translation_of, "uno");
  EXPECT_EQ(redirected(tx_, "viejo"), "uno");
}

TEST_P(UndoOfMerge, GivesATranslationBackThatTheOtherWas) {
  put("dos", "uno");
  merge();
  ASSERT_EQ(article("dos").translation_of, "");
  EXPECT_EQ(take_back(), Undone::Yes);
  EXPECT_EQ(article("dos").translation_of, "uno");
}

TEST_P(UndoOfMerge, IsRefusedOnceTheArticleWasChanged) {
  merge();
  republish_article(tx_, "uno", {"Otra", "De nuevo", kMay + seconds(62)});
  EXPECT_EQ(take_back(), Undone::Overtaken);
}

}  // namespace
}  // namespace kb::store
