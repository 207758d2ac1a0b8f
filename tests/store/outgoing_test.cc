// SPDX-License-Identifier: MIT
#include "store/outgoing.h"

#include <gmock/gmock.h>

#include <map>
#include <thread>

#include "core/error.h"
#include "store/connection.h"
#include "tests/support/test_store.h"

namespace kb::store {
namespace {

using std::chrono::minutes;
using testing::ElementsAre;

const Instant kNow{std::chrono::sys_days{std::chrono::May / 1 / 2026}};
constexpr minutes kLease{5};

OutgoingItem item(const std::string& key, Instant created = kNow) {
  OutgoingItem made;
  made.unique_key = key;
  made.recipient = "ana@x.example";
  made.ticket = "T-1";
  made.payload = "{}";
  made.created = created;
  return made;
}

class OutgoingQueue : public test::OnEachDialect {
 protected:
  bool put(const OutgoingItem& one) {
    Transaction tx = store().write();
    const bool added = enqueue(tx, one);
    tx.commit();
    return added;
  }
  std::optional<OutgoingItem> claim(const std::string& sender, Instant now = kNow) {
    Transaction tx = store().write();
    auto claimed = claim_outgoing(tx, sender, now, now + kLease);
    tx.commit();
    return claimed;
  }
  template <typename Change>
  auto change(const Change& make) {
    Transaction tx = store().write();
    const auto result = make(tx);
    tx.commit();
    return result;
  }
  std::vector<std::string> keys(std::optional<OutgoingState> state = std::nullopt) {
    Transaction tx = store().read();
    std::vector<std::string> found;
    for (const auto& one : outgoing_items(tx, state, 100)) found.push_back(one.unique_key);
    return found;
  }
  OutgoingFigures figures() {
    Transaction tx = store().read();
    return outgoing_figures(tx);
  }
  std::optional<Instant> next_time() {
    Transaction tx = store().read();
    return next_outgoing_time(tx);
  }
};
INSTANTIATE_TEST_SUITE_P(Dialects, OutgoingQueue, testing::ValuesIn(test::test_dialects()),
                         test::dialect_name);

TEST_P(OutgoingQueue, TakesTheSameThingOnce) {
  EXPECT_TRUE(put(item("a")));
  EXPECT_FALSE(put(item("a")));
  EXPECT_TRUE(put(item("b")));
  EXPECT_THAT(keys(), ElementsAre("a", "b"));
}

TEST_P(OutgoingQueue, TakesNothingThatWasRolledBack) {
  {
    Transaction tx = store().write();
    enqueue(tx, item("a"));
  }
  EXPECT_THAT(keys(), ElementsAre());
  EXPECT_EQ(next_time(), std::nullopt);
}

TEST_P(OutgoingQueue, RefusesWhatIsNoCleanText) {
  auto broken = item("a");
  broken.payload = "\xff";
  EXPECT_THROW(put(broken), Error);
  EXPECT_THROW(put(item("")), Error);
}

TEST_P(OutgoingQueue, GivesEachOneToOneSenderAtATime) {
  put(item("a"));
  put(item("later", kNow + minutes(1)));
  const auto claimed = claim("first");
  ASSERT_TRUE(claimed);
  EXPECT_EQ(claimed->unique_key, "a");
  EXPECT_EQ(claimed->payload, "{}");
  EXPECT_EQ(claimed->recipient, "ana@x.example");
  EXPECT_FALSE(claim("second"));
  EXPECT_EQ(next_time(), kNow + minutes(1));
  EXPECT_EQ(claim("second", kNow + minutes(1))->unique_key, "later");
}

TEST_P(OutgoingQueue, GivesItToAnotherWhenALeaseEnds) {
  put(item("a"));
  const auto id = claim("dead")->id;
  EXPECT_EQ(next_time(), kNow + kLease);
  EXPECT_FALSE(claim("next", kNow + kLease - minutes(1)));
  EXPECT_EQ(claim("next", kNow + kLease)->id, id);
  EXPECT_FALSE(change([&](Transaction& tx) { return mark_sent(tx, id, "dead", kNow); }))
      << "who lost the lease has no say";
  EXPECT_TRUE(change([&](Transaction& tx) { return mark_sent(tx, id, "next", kNow); }));
  EXPECT_FALSE(change([&](Transaction& tx) { return mark_sent(tx, id, "next", kNow); }));
}

TEST_P(OutgoingQueue, ForgetsThePayloadOnceItIsSent) {
  put(item("a"));
  const auto id = claim("s")->id;
  change([&](Transaction& tx) { return mark_sent(tx, id, "s", kNow + minutes(1)); });
  Transaction tx = store().read();
  EXPECT_EQ(tx.connection().select<std::string>("select payload from outgoing").at(0), "");
  const auto sent = outgoing_items(tx, OutgoingState::Sent, 10).at(0);
  EXPECT_EQ(sent.attempts, 1);
  EXPECT_EQ(sent.finished, kNow + minutes(1));
}

TEST_P(OutgoingQueue, BringsWhatFailedBackWhenItIsDue) {
  put(item("a"));
  const auto id = claim("s")->id;
  const Instant next = kNow + minutes(1);
  EXPECT_TRUE(
      change([&](Transaction& tx) { return mark_failed(tx, id, "s", "no connection", next); }));
  EXPECT_FALSE(claim("s"));
  EXPECT_EQ(next_time(), next);
  const auto again = claim("s", next);
  ASSERT_TRUE(again);
  EXPECT_EQ(again->attempts, 1);
  EXPECT_EQ(again->failure, "no connection");
}

TEST_P(OutgoingQueue, CountsNoAttemptOfWhoWasStopped) {
  put(item("a"));
  const auto id = claim("s")->id;
  EXPECT_TRUE(change([&](Transaction& tx) { return release_outgoing(tx, id, "s"); }));
  EXPECT_EQ(claim("other")->attempts, 0);
}

TEST_P(OutgoingQueue, ShowsWhatWasGivenUpUntilSomebodyRetriesIt) {
  put(item("a"));
  put(item("b", kNow + minutes(1)));
  const auto id = claim("s")->id;
  change([&](Transaction& tx) { return mark_given_up(tx, id, "s", "smtp 550", kNow); });
  EXPECT_EQ(figures().given_up, 1);
  EXPECT_EQ(figures().queued, 1);
  EXPECT_EQ(figures().oldest, kNow + minutes(1));
  EXPECT_THAT(keys(OutgoingState::GivenUp), ElementsAre("a"));
  EXPECT_FALSE(claim("s"));
  const Instant later = kNow + std::chrono::days(9);
  EXPECT_EQ(change([&](Transaction& tx) { return retry_given_up(tx, later); }), 1);
  EXPECT_EQ(figures().given_up, 0);
  EXPECT_EQ(claim("s", later)->unique_key, "b");
  EXPECT_EQ(claim("s", later)->unique_key, "a");
}

TEST_P(OutgoingQueue, DropsAndRetriesByNumber) {
  put(item("a"));
  const auto id = claim("s")->id;
  change([&](Transaction& tx) { return mark_failed(tx, id, "s", "x", kNow + minutes(60)); });
  EXPECT_TRUE(change([&](Transaction& tx) { return retry_outgoing(tx, id, kNow); }));
  EXPECT_TRUE(claim("s"));
  change([&](Transaction& tx) { return mark_sent(tx, id, "s", kNow); });
  EXPECT_FALSE(change([&](Transaction& tx) { return retry_outgoing(tx, id, kNow); }))
      << "what was sent is not sent again";
  EXPECT_TRUE(change([&](Transaction& tx) { return drop_outgoing(tx, id); }));
  EXPECT_FALSE(change([&](Transaction& tx) { return drop_outgoing(tx, id); }));
}

TEST_P(OutgoingQueue, KeepsWhereATicketWentWhenItForgetsTheRest) {
  auto handed = item("h");
  handed.purpose = OutgoingPurpose::HandOver;
  put(handed);
  put(item("n"));
  for (int i = 0; i < 2; ++i) {
    const auto id = claim("s")->id;
    change([&](Transaction& tx) { return mark_sent(tx, id, "s", kNow); });
  }
  change([&](Transaction& tx) {
    forget_sent(tx, kNow + minutes(1));
    return true;
  });
  EXPECT_THAT(keys(), ElementsAre("h"));
  Transaction tx = store().read();
  EXPECT_EQ(hand_over_of(tx, "T-1").value().state, OutgoingState::Sent);
  EXPECT_EQ(hand_over_of(tx, "T-2"), std::nullopt);
}

// Each through a store of its own, as the nodes of a group.
TEST_P(OutgoingQueue, IsEmptiedOnceByManySenders) {
  constexpr int kItems = 40, kSenders = 4;
  for (int i = 0; i < kItems; ++i) put(item("k" + std::to_string(i)));
  std::vector<std::vector<std::string>> sent(kSenders);
  std::vector<std::thread> senders;
  for (int s = 0; s < kSenders; ++s)
    senders.emplace_back([&, s] {
      Store own(address());
      const std::string name = "s" + std::to_string(s);
      while (true) {
        Transaction tx = own.write();
        const auto claimed = claim_outgoing(tx, name, kNow, kNow + kLease);
        tx.commit();
        if (!claimed) break;
        sent[static_cast<size_t>(s)].push_back(claimed->unique_key);
        Transaction report = own.write();
        EXPECT_TRUE(mark_sent(report, claimed->id, name, kNow));
        report.commit();
      }
    });
  for (auto& sender : senders) sender.join();
  std::map<std::string, int> times;
  for (const auto& one : sent)
    for (const auto& key : one) ++times[key];
  // A sender that found all candidates taken may stop early; what is left is there for the next.
  while (const auto left = claim("last")) ++times[left->unique_key];
  EXPECT_EQ(times.size(), static_cast<size_t>(kItems));
  for (const auto& [key, count] : times) EXPECT_EQ(count, 1) << key;
}

TEST_P(OutgoingQueue, CallsBackAfterACommitAndNotWithoutOne) {
  int calls = 0;
  {
    Transaction tx = store().write();
    tx.after_commit([&] { ++calls; });
  }
  EXPECT_EQ(calls, 0);
  Transaction tx = store().write();
  tx.after_commit([&] { calls += 10; });
  tx.commit();
  EXPECT_EQ(calls, 10);
}

}  // namespace
}  // namespace kb::store
