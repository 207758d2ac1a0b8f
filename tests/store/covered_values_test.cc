// SPDX-License-Identifier: MIT
#include "store/covered_values.h"

#include <gmock/gmock.h>

#include "store/article_drafts.h"
#include "store/people.h"
#include "store/ticket_drafts.h"
#include "store/ticket_lessons.h"
#include "store/ticket_lists.h"
#include "tests/support/test_store.h"

namespace kb::store {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const Instant kNow{std::chrono::sys_days{std::chrono::November / 3 / 2026}};
const CoveredValue kMail{"[correo 1]", "email", "ana@x.example", false},
    kPhone{"[teléfono 1]", "phone", "612 34 56 78", false};

class CoveredValues : public test::OnEachDialect {
 protected:
  CoveredValues() {
    auto tx = store().write();
    Person marta;
    marta.id = "marta";
    marta.email = "marta@f.example";
    marta.roles.technician = true;
    put_person(tx, marta);
    Ticket ticket;
    ticket.id = "T-1";
    ticket.subject = "Correo";
    put_ticket(tx, ticket, kNow);
    tx.commit();
  }

  static ArticleDraft draft_of(const std::string& ticket) {
    auto draft = new_article_draft("marta", "es", kNow);
    draft.ticket = ticket;
    draft.title = "Título";
    return draft;
  }
};

TEST_P(CoveredValues, StayWithTheirDraftAndGoWithIt) {
  auto tx = store().write();
  const auto draft = draft_of("T-1");
  EXPECT_EQ(put_ticket_draft(tx, draft, {kMail, kPhone}, kNow), Done::Yes);
  EXPECT_THAT(covered_values(tx, draft.id), ElementsAre(kMail, kPhone));
  EXPECT_TRUE(mark_put_back(tx, draft.id, kPhone.mark, true));
  EXPECT_FALSE(mark_put_back(tx, draft.id, kPhone.mark, true)) << "it is so already";
  EXPECT_FALSE(mark_put_back(tx, draft.id, "[correo 9]", true));
  EXPECT_TRUE(covered_values(tx, draft.id)[1].is_back);
  delete_article_draft(tx, draft.id);
  EXPECT_THAT(covered_values(tx, draft.id), IsEmpty());
}

TEST_P(CoveredValues, OfADraftAreKeptOnceHoweverOftenItsFormIsSent) {
  auto tx = store().write();
  const auto draft = draft_of("T-1");
  EXPECT_EQ(put_ticket_draft(tx, draft, {kMail}, kNow), Done::Yes);
  EXPECT_EQ(put_ticket_draft(tx, draft, {kMail}, kNow), Done::Already);
  delete_article_draft(tx, draft.id);
  EXPECT_EQ(put_ticket_draft(tx, draft, {kMail}, kNow), Done::Already) << "also when it is gone";
  EXPECT_THAT(article_draft_ids(tx), IsEmpty());
  EXPECT_EQ(put_ticket_draft(tx, draft_of("T-9"), {}, kNow), Done::NotThere);
}

TEST_P(CoveredValues, PublishingADraftOfATicketLinksIt) {
  auto tx = store().write();
  const auto begun = draft_of("T-1");
  put_ticket_draft(tx, begun, {kMail}, kNow);
  const auto published = publish_draft(tx, begun.id, "marta", kNow);
  ASSERT_EQ(published.outcome, PublishOutcome::Published);
  const auto ticket = find_ticket(tx, "T-1").value();
  EXPECT_THAT(ticket.links, ElementsAre(TicketLink{published.article, true}));
  ASSERT_EQ(ticket.events.size(), 1u);
  EXPECT_EQ(ticket.events[0].kind, TicketEventKind::SolvedBy);
  EXPECT_EQ(ticket.events[0].by, "marta@f.example");
}

TEST_P(CoveredValues, PublishingADraftOfSeveralTicketsLinksThoseWithoutAnArticleStill) {
  auto tx = store().write();
  for (const char* id : {"T-2", "T-3", "T-4"}) {
    Ticket ticket;
    ticket.id = id;
    ticket.subject = "Correo";
    ticket.status = ticket.id == "T-4" ? TicketStatus::Open : TicketStatus::Resolved;
    if (ticket.id == "T-3") ticket.links = {{"otro", true}};
    put_ticket(tx, ticket, kNow);
  }
  const auto begun = draft_of("T-1");
  put_ticket_draft(tx, begun, {}, kNow);
  put_alike_tickets(tx, begun.id, {"T-2", "T-3", "T-4", "T-9"});
  EXPECT_THAT(tickets_without_article(tx, 10), IsEmpty()) << "one is being written";
  const auto article = publish_draft(tx, begun.id, "marta", kNow).article;
  EXPECT_THAT(find_ticket(tx, "T-1")->links, ElementsAre(TicketLink{article, true}));
  EXPECT_THAT(find_ticket(tx, "T-2")->links, ElementsAre(TicketLink{article, true}));
  EXPECT_THAT(find_ticket(tx, "T-3")->links, ElementsAre(TicketLink{"otro", true})) << "solved";
  EXPECT_THAT(find_ticket(tx, "T-4")->links, IsEmpty()) << "open again";
  EXPECT_THAT(alike_tickets(tx, begun.id), IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(Dialects, CoveredValues, testing::ValuesIn(test::test_dialects()),
                         test::dialect_name);

}  // namespace
}  // namespace kb::store
