// SPDX-License-Identifier: MIT
#include "store/change_log.h"

#include <gmock/gmock.h>

#include <atomic>
#include <map>
#include <random>
#include <thread>

#include "store/tickets.h"
#include "tests/support/test_store.h"

namespace kb::store {
namespace {

constexpr int kWriters = 4;
constexpr int kTransactionsEach = 25;

class ChangeLogOn : public test::OnEachDialect {
 protected:
  std::vector<long long> numbers_after(long long after, int limit) {
    Transaction tx = store().read();
    std::vector<long long> numbers;
    for (const Change& change : changes_after(tx, after, limit)) numbers.push_back(change.number);
    return numbers;
  }
};
INSTANTIATE_TEST_SUITE_P(Dialects, ChangeLogOn, testing::ValuesIn(test::test_dialects()),
                         test::dialect_name);

TEST_P(ChangeLogOn, IsEmptyAtFirst) {
  Transaction tx = store().read();
  EXPECT_EQ(last_change_number(tx), 0);
  EXPECT_THAT(changes_after(tx, 0, 10), testing::IsEmpty());
}

TEST_P(ChangeLogOn, KeepsTheNewestChangeOfEachThingInOrder) {
  Transaction tx = store().write();
  record_change(tx, Thing::Article, "a");
  record_change(tx, Thing::Ticket, "a");
  record_change(tx, Thing::Article, "b");
  record_change(tx, Thing::Article, "a");
  tx.commit();
  EXPECT_THAT(numbers_after(0, 10), testing::ElementsAre(2, 3, 4));
  EXPECT_THAT(numbers_after(0, 2), testing::ElementsAre(2, 3));
  EXPECT_THAT(numbers_after(3, 10), testing::ElementsAre(4));
  Transaction read = store().read();
  EXPECT_EQ(last_change_number(read), 4);
  const auto changes = changes_after(read, 2, 10);
  EXPECT_EQ(changes.back().thing, Thing::Article);
  EXPECT_EQ(changes.back().id, "a");
}

TEST_P(ChangeLogOn, GivesNoNumberTwiceAfterARollback) {
  {
    Transaction tx = store().write();
    record_change(tx, Thing::Article, "lost");
  }
  Transaction tx = store().write();
  record_change(tx, Thing::Article, "kept");
  tx.commit();
  EXPECT_THAT(numbers_after(0, 10), testing::ElementsAre(1));
}

// Writes random changes; some transactions are thrown away.
void write_randomly(Store& store, unsigned seed) {
  std::minstd_rand random(seed);
  const auto pick = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
  for (int i = 0; i < kTransactionsEach; ++i) {
    Transaction tx = store.write();
    for (int changes = pick(4); changes >= 0; --changes) {
      record_change(tx, pick(2) == 0 ? Thing::Article : Thing::Ticket, std::to_string(pick(20)));
    }
    if (pick(5) != 0) tx.commit();
  }
}

using Seen = std::map<std::pair<Thing, std::string>, long long>;

// Follows the log as the indexer does, until the writers have ended and nothing is left.
Seen follow(Store& store, const std::atomic<bool>& have_writers_ended) {
  Seen seen;
  long long last = 0;
  while (true) {
    const bool is_last_round = have_writers_ended;
    Transaction tx = store.read();
    const auto changes = changes_after(tx, last, 7);
    for (const Change& change : changes) {
      EXPECT_GT(change.number, last) << "out of order";
      last = change.number;
      seen[{change.thing, change.id}] = change.number;
    }
    if (changes.empty() && is_last_round) return seen;
  }
}

TEST_P(ChangeLogOn, IsFollowedWithoutMissingAChangeOrSeeingOneOutOfOrder) {
  std::atomic<bool> have_writers_ended = false;
  Seen seen;
  std::thread reader([&] { seen = follow(store(), have_writers_ended); });
  std::vector<std::thread> writers;
  for (unsigned i = 0; i < kWriters; ++i)
    writers.emplace_back(write_randomly, std::ref(store()), i + 1);
  for (std::thread& writer : writers) writer.join();
  have_writers_ended = true;
  reader.join();
  Seen expected;
  Transaction tx = store().read();
  for (const Change& change : changes_after(tx, 0, 1000)) {
    expected[{change.thing, change.id}] = change.number;
  }
  EXPECT_FALSE(expected.empty());
  EXPECT_EQ(seen, expected);
}

TEST_P(ChangeLogOn, OrdersWritersThatPutTheSameTicket) {
  std::vector<std::thread> writers;
  std::atomic<int> changed = 0;
  for (int i = 0; i < kWriters; ++i) {
    writers.emplace_back([&, i] {
      for (int j = 0; j < 10; ++j) {
        Ticket ticket;
        ticket.id = "T-1";
        ticket.subject = std::to_string(i) + "/" + std::to_string(j);
        ticket.messages.assign(static_cast<size_t>(i + 1), {"a@b.c", {}, ticket.subject, false});
        Transaction tx = store().write();
        if (put_ticket(tx, ticket, Instant{std::chrono::seconds(1)}) != PutResult::Unchanged)
          ++changed;
        tx.commit();
      }
    });
  }
  for (std::thread& writer : writers) writer.join();
  EXPECT_EQ(changed, kWriters * 10);
  Transaction tx = store().read();
  const Ticket last = find_ticket(tx, "T-1").value();
  EXPECT_EQ(last.messages.at(0).body, last.subject);
  EXPECT_EQ(last_change_number(tx), kWriters * 10);
}

}  // namespace
}  // namespace kb::store
