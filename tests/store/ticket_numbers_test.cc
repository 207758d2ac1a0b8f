// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "store/tickets.h"
#include "tests/support/test_store.h"

namespace kb::store {
namespace {

class TicketNumbers : public test::OnEachDialect {
 protected:
  void put(const std::string& id) {
    Ticket ticket;
    ticket.id = id;
    Transaction tx = store().write();
    put_ticket(tx, ticket, Instant{std::chrono::hours{1}});
    tx.commit();
  }
  std::string next() {
    Transaction tx = store().write();
    auto id = next_ticket_id(tx);
    tx.commit();
    return id;
  }
};
INSTANTIATE_TEST_SUITE_P(Dialects, TicketNumbers, testing::ValuesIn(test::test_dialects()),
                         test::dialect_name);

TEST_P(TicketNumbers, CountUp) {
  EXPECT_EQ(next(), "T-1001");
  EXPECT_EQ(next(), "T-1002");
}

TEST_P(TicketNumbers, GoOnFromWhatWasImported) {
  for (const char* id : {"T-999", "T-1001", "T-1013", "T-abc", "T-12x", "X-5000", "T-"}) put(id);
  EXPECT_EQ(next(), "T-1014");
  put("T-1015");
  put("T-20000");
  EXPECT_EQ(next(), "T-20001");
}

}  // namespace
}  // namespace kb::store
