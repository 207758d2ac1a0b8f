// SPDX-License-Identifier: MIT
#include "store/ticket_lists.h"

#include <gmock/gmock.h>

#include "store/people.h"
#include "tests/support/test_store.h"

namespace kb::store {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

const Instant kNow{std::chrono::sys_days{std::chrono::November / 16 / 2026}};

struct Row {
  const char *id, *account, *requester;
  TicketStatus status;
};
constexpr Row kRows[] = {
    {"T-1", "arcos", "ana@a.example", TicketStatus::Open},
    {"T-2", "arcos", "rosa@a.example", TicketStatus::Waiting},
    {"T-3", "arcos", "ana@a.example", TicketStatus::Resolved},
    {"T-4", "beta", "eva@b.example", TicketStatus::InProgress},
    {"T-5", "arcos", "rosa@a.example", TicketStatus::Closed},
};

class ListsOn : public test::OnEachDialect {
 protected:
  ListsOn() {
    int hours = 0;
    for (const auto& row : kRows) {
      Ticket ticket;
      ticket.id = row.id;
      ticket.account = row.account;
      ticket.requester = row.requester;
      ticket.status = row.status;
      ticket.opened = kNow + std::chrono::hours(hours++);
      put_ticket(tx_, ticket, kNow);
    }
  }
  static std::vector<std::string> ids(const std::vector<TicketHead>& heads) {
    std::vector<std::string> found;
    for (const auto& head : heads) found.push_back(head.id);
    return found;
  }

  Transaction tx_ = store().write();
};
INSTANTIATE_TEST_SUITE_P(Dialects, ListsOn, testing::ValuesIn(test::test_dialects()),
                         test::dialect_name);

TEST_P(ListsOn, HoldTheAccountsOrOnePersonsOwn) {
  const TicketOwner account{"arcos", ""}, ana{"arcos", "ana@a.example"};
  EXPECT_THAT(ids(tickets_of(tx_, account, TicketStage::Open, 9)), ElementsAre("T-2", "T-1"));
  EXPECT_THAT(ids(tickets_of(tx_, account, TicketStage::Over, 9)), ElementsAre("T-5", "T-3"));
  EXPECT_THAT(ids(tickets_of(tx_, account, TicketStage::Over, 1, 1)), ElementsAre("T-3"));
  EXPECT_THAT(ids(tickets_of(tx_, ana, TicketStage::Open, 9)), ElementsAre("T-1"));
  EXPECT_THAT(ids(tickets_of(tx_, {"nadie", ""}, TicketStage::Open, 9)), IsEmpty());
  EXPECT_EQ(ticket_counts(tx_, account).open, 2);
  EXPECT_EQ(ticket_counts(tx_, ana).over, 1);
  EXPECT_THAT(ticket_ids_of(tx_, account, "T-2", 9), ElementsAre("T-3", "T-5"));
  EXPECT_THAT(ticket_ids_of(tx_, ana, "", 1), ElementsAre("T-1"));
}

TEST_P(ListsOn, GiveOneByItsNumber) {
  EXPECT_EQ(find_ticket_head(tx_, "T-4")->account, "beta");
  EXPECT_FALSE(find_ticket_head(tx_, "T-9"));
}

TEST_P(ListsOn, CountWhatWaitsForTheClientAndForStaff) {
  EXPECT_EQ(tickets_waiting_for(tx_, {"arcos", ""}), 1);
  EXPECT_EQ(tickets_waiting_for(tx_, {"arcos", "rosa@a.example"}), 1);
  EXPECT_EQ(tickets_waiting_for(tx_, {"arcos", "ana@a.example"}), 0);
  EXPECT_EQ(tickets_waiting_for(tx_, {"beta", ""}), 0);
  EXPECT_EQ(tickets_waiting_for_staff(tx_), 2);
}

TEST_P(ListsOn, FindManyTicketsAsOneByOne) {
  std::vector<std::string> wanted{"T-4", "T-2", "T-4", "", "T-99"};
  EXPECT_THAT(ids(find_ticket_heads(tx_, wanted)), UnorderedElementsAre("T-2", "T-4"));
  EXPECT_THAT(find_ticket_heads(tx_, {}), IsEmpty());
  EXPECT_THAT(ids(find_ticket_heads(tx_, {"T-1"})), ElementsAre("T-1"));
  for (int i = 100; i < 180; ++i) {
    Ticket ticket;
    ticket.id = "T-" + std::to_string(i);
    ticket.account = "arcos";
    put_ticket(tx_, ticket, kNow);
    wanted.push_back(ticket.id);
  }
  EXPECT_EQ(find_ticket_heads(tx_, wanted).size(), 82u);
}

TEST_P(ListsOn, TellWhatStaffAskedLastOnTicketsThatWait) {
  Person marta;
  marta.email = "marta@f.example";
  marta.roles.technician = true;
  put_person(tx_, marta);
  for (const char* id : {"T-1", "T-2"}) {
    auto ticket = find_ticket(tx_, id).value();
    ticket.messages = {{"marta@f.example", kNow, "¿Desde cuándo?", false},
                       {"marta@f.example", kNow, "¿En qué equipo?", false},
                       {"marta@f.example", kNow, "Nota nuestra", true},
                       {"rosa@a.example", kNow, "Desde ayer", false}};
    put_ticket(tx_, ticket, kNow);
  }
  const auto answers = awaited_answers(tx_, {"arcos", ""});
  ASSERT_EQ(answers.size(), 1u);
  EXPECT_EQ(answers[0].ticket, "T-2");
  EXPECT_EQ(answers[0].body, "¿En qué equipo?");
  EXPECT_EQ(awaited_answers(tx_, {"arcos", "rosa@a.example"}).size(), 1u);
  EXPECT_THAT(awaited_answers(tx_, {"arcos", "ana@a.example"}), IsEmpty());
}

}  // namespace
}  // namespace kb::store
