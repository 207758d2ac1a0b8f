// SPDX-License-Identifier: MIT
#include "store/merging.h"

#include <gmock/gmock.h>

#include "store/client_thread.h"
#include "store/ticket_lessons.h"
#include "tests/support/test_store.h"

namespace kb::store {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const Instant kStart{std::chrono::sys_days{std::chrono::November / 16 / 2026}};
const std::string kAna = "ana@arcos.example", kIvan = "ivan@firma.example";

class MergingOn : public test::OnEachDialect {
 protected:
  MergingOn() {
    auto tx = store().write();
    for (const char* id : {"T-1", "T-2", "T-3"}) add(tx, id, "arcos");
    add(tx, "B-1", "beta");
    add(tx, "N-1", "");
    tx.commit();
  }
  static void add(Transaction& tx, const std::string& id, const std::string& account) {
    Ticket ticket;
    ticket.id = ticket.subject = id;
    ticket.account = account;
    ticket.requester = kAna;
    ticket.opened = kStart;
    put_ticket(tx, ticket, kStart);
  }
  Merge merge(const std::string& duplicate, const std::string& survivor) {
    auto tx = store().write();
    const auto done = merge_ticket(tx, {duplicate, kIvan, kStart}, survivor);
    tx.commit();
    return done;
  }
  Ticket ticket(const std::string& id) {
    auto tx = store().read();
    return find_ticket(tx, id).value();
  }
  std::vector<std::string> merged(const std::string& survivor) {
    auto tx = store().read();
    std::vector<std::string> ids;
    for (const auto& one : merged_tickets(tx, survivor)) ids.push_back(one.id);
    return ids;
  }
};
INSTANTIATE_TEST_SUITE_P(Dialects, MergingOn, testing::ValuesIn(test::test_dialects()),
                         test::dialect_name);

TEST_P(MergingOn, ClosesTheDuplicateAndLeadsOn) {
  EXPECT_EQ(merge("T-2", "T-1"), Merge::Yes);
  const auto duplicate = ticket("T-2");
  EXPECT_EQ(duplicate.status, TicketStatus::Closed);
  EXPECT_EQ(merged_into(duplicate, duplicate.events), "T-1");
  EXPECT_EQ(ticket("T-1").status, TicketStatus::Open);
  EXPECT_THAT(merged("T-1"), ElementsAre("T-2"));
  EXPECT_EQ(merge("T-2", "T-1"), Merge::Already);
}

TEST_P(MergingOn, TellsItsClientWhereItGoesOnAndNothingElse) {
  merge("T-2", "T-1");
  auto tx = store().read();
  const auto seen = client_thread(tx, "T-2").value();
  ASSERT_EQ(seen.events.size(), 1u);
  EXPECT_EQ(merged_into(seen, seen.events), "T-1");
  EXPECT_THAT(client_thread(tx, "T-1")->events, IsEmpty());
}

TEST_P(MergingOn, RefusesWhatIsNoDuplicate) {
  {
    auto tx = store().write();
    set_status(tx, {"T-3", kIvan, kStart}, TicketStatus::Resolved);
    tx.commit();
  }
  merge("T-2", "T-1");
  const struct {
    const char *duplicate, *survivor;
    Merge expected;
  } cases[] = {
      {"T-1", "T-1", Merge::Same},         {"T-1", "B-1", Merge::OtherAccount},
      {"N-1", "N-1", Merge::Same},         {"N-1", "T-1", Merge::OtherAccount},
      {"T-1", "T-9", Merge::NotThere},     {"T-9", "T-1", Merge::NotThere},
      {"T-3", "T-1", Merge::IsOver},       {"T-1", "T-2", Merge::LeadsOn},
  };
  for (const auto& c : cases)
    EXPECT_EQ(merge(c.duplicate, c.survivor), c.expected) << c.duplicate << " " << c.survivor;
}

TEST_P(MergingOn, PartsThemWhenItsClientGoesOnWithIt) {
  merge("T-2", "T-1");
  {
    auto tx = store().write();
    EXPECT_EQ(reply_as_client(tx, {"T-2", kAna, kStart}, {"c", {}},
                              ClientVisibleText("No es lo mismo")),
              Done::Yes);
    tx.commit();
  }
  EXPECT_THAT(merged("T-1"), IsEmpty());
  EXPECT_EQ(ticket("T-2").messages.size(), 1u);
}

TEST_P(MergingOn, IsNoGap) {
  merge("T-2", "T-1");
  auto tx = store().read();
  EXPECT_THAT(tickets_without_article(tx, 10), IsEmpty());
}

TEST_P(MergingOn, OffersOpenTicketsOfTheSameAccount) {
  merge("T-2", "T-1");
  auto tx = store().read();
  std::vector<std::string> ids;
  for (const auto& one : merge_choices(tx, *find_ticket(tx, "T-1"), 10)) ids.push_back(one.id);
  EXPECT_THAT(ids, ElementsAre("T-3"));
  EXPECT_THAT(merge_choices(tx, *find_ticket(tx, "N-1"), 10), IsEmpty());
}

}  // namespace
}  // namespace kb::store
