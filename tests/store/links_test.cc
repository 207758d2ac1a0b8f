// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "store/ticket_parts.h"
#include "tests/support/test_store.h"

namespace kb::store {
namespace {

using testing::ElementsAre;

const Instant kMay{std::chrono::sys_days{std::chrono::May / 1 / 2026}};
constexpr std::chrono::days kDay{1};

class SolvedCounts : public test::OnEachDialect {
 protected:
  void put(const std::string& id, std::vector<TicketLink> links, std::optional<Instant> resolved,
           Instant opened = kMay - 100 * kDay) {
    Ticket ticket;
    ticket.id = id;
    ticket.opened = opened;
    ticket.resolved = resolved;
    ticket.links = std::move(links);
    Transaction tx = store().write();
    put_ticket(tx, ticket, kMay);
    tx.commit();
  }
  std::vector<std::string> counts(Instant since, int limit) {
    Transaction tx = store().read();
    std::vector<std::string> told;
    for (const SolvedCount& c : solved_counts(tx, since, limit)) {
      told.push_back(c.article + " " + std::to_string(c.recent) + "/" + std::to_string(c.total));
    }
    return told;
  }
};
INSTANTIATE_TEST_SUITE_P(Dialects, SolvedCounts, testing::ValuesIn(test::test_dialects()),
                         test::dialect_name);

TEST_P(SolvedCounts, CountTicketsPerArticleTheMostRecentlySolvedFirst) {
  put("1", {{"old", true}}, kMay - 50 * kDay);
  put("2", {{"old", true}, {"mere-mention", false}}, kMay - 40 * kDay);
  put("3", {{"new", true}}, kMay);
  put("4", {{"new", true}, {"old", true}}, kMay - 30 * kDay);
  EXPECT_THAT(counts(kMay - 30 * kDay, 0), ElementsAre("new 2/2", "old 1/3"));
  EXPECT_THAT(counts(kMay - 30 * kDay, 1), ElementsAre("new 2/2"));
  EXPECT_THAT(counts(kMay + kDay, 0), ElementsAre("new 0/2", "old 0/3"));
}

TEST_P(SolvedCounts, DateAnUnresolvedTicketByItsLastUpdate) {
  put("1", {{"a", true}}, std::nullopt, kMay);
  EXPECT_THAT(counts(kMay, 0), ElementsAre("a 1/1"));
  EXPECT_THAT(counts(kMay + kDay, 0), ElementsAre("a 0/1"));
}

TEST_P(SolvedCounts, FollowTheDateOfTheTicketAndItsLinks) {
  put("1", {{"a", true}}, kMay - 50 * kDay);
  put("1", {{"a", true}}, kMay);
  EXPECT_THAT(counts(kMay, 0), ElementsAre("a 1/1"));
  put("1", {{"a", false}, {"b", true}}, kMay);
  EXPECT_THAT(counts(kMay, 0), ElementsAre("b 1/1"));
  put("1", {}, kMay);
  EXPECT_THAT(counts(kMay, 0), testing::IsEmpty());
}

TEST_P(SolvedCounts, KeepHowStrongALinkIs) {
  Ticket ticket;
  ticket.id = "T-1";
  ticket.links = {
      {"seen", false, LinkStrength::Weak}, {"solved", true, LinkStrength::Weak}, {"named", false}};
  Transaction tx = store().write();
  put_ticket(tx, ticket, kMay);
  const auto links = find_ticket(tx, "T-1").value().links;
  ASSERT_EQ(links.size(), 3u);
  EXPECT_EQ(links[0].strength, LinkStrength::Weak);
  EXPECT_EQ(links[1].strength, LinkStrength::Strong) << "what solved it cannot be weak";
  EXPECT_EQ(links[2].strength, LinkStrength::Strong);
}

TEST(RelinkedArticles, AreThoseWhoseLinkCameWentOrChanged) {
  const TicketLink a{"a", true}, a_unsolved{"a", false}, b{"b", true}, c{"c", false};
  const struct {
    std::vector<TicketLink> before, after;
    std::vector<std::string> expected;
  } cases[] = {
      {{}, {}, {}},
      {{a, b}, {b, a}, {}},
      {{}, {b, a}, {"a", "b"}},
      {{a, b}, {}, {"a", "b"}},
      {{a, b}, {a_unsolved, b}, {"a"}},
      {{a, c}, {b, c}, {"a", "b"}},
  };
  for (const auto& each : cases)
    EXPECT_EQ(relinked_articles(each.before, each.after), each.expected);
}

}  // namespace
}  // namespace kb::store
