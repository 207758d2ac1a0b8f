// SPDX-License-Identifier: MIT
#include "store/ticket_lists.h"

#include <gmock/gmock.h>

#include "tests/support/test_store.h"

namespace kb::store {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

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

}  // namespace
}  // namespace kb::store
