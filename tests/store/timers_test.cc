// SPDX-License-Identifier: MIT
#include "store/timers.h"

#include <gtest/gtest.h>

#include "store/people.h"
#include "store/tickets.h"
#include "tests/support/test_store.h"

namespace kb::store {
namespace {

using std::chrono::minutes;
using std::chrono::seconds;

const Instant kStart{std::chrono::sys_days{std::chrono::November / 16 / 2026}};

class TimersOn : public test::OnEachDialect {
 protected:
  TimersOn() {
    auto tx = store().write();
    for (const char* id : {"T-1", "T-2"}) {
      Ticket ticket;
      ticket.id = id;
      put_ticket(tx, ticket, kStart);
    }
    marta_ = add_person(tx, "marta@f.example");
    ivan_ = add_person(tx, "ivan@f.example");
    tx.commit();
  }
  static std::string add_person(Transaction& tx, const std::string& email) {
    Person person;
    person.email = email;
    put_person(tx, person);
    return find_person_by_email(tx, email)->id;
  }
  std::string marta_, ivan_;
};
INSTANTIATE_TEST_SUITE_P(Dialects, TimersOn, testing::ValuesIn(test::test_dialects()),
                         test::dialect_name);

TEST_P(TimersOn, GathersWhatWasWorkedBetweenStartAndStop) {
  auto tx = store().write();
  start_timer(tx, marta_, "T-1", kStart);
  stop_timer(tx, marta_, "T-1", kStart + minutes(5));
  start_timer(tx, marta_, "T-1", kStart + minutes(60));
  const auto timer = find_timer(tx, marta_, "T-1").value();
  EXPECT_EQ(timer.at(kStart + minutes(62)), minutes(7));
  EXPECT_EQ(timer_minutes(timer, kStart + minutes(62)), 7);
  EXPECT_EQ(timer_minutes(timer, kStart + minutes(62) + seconds(1)), 8) << "begun ones count";
}

TEST_P(TimersOn, RunsOneOfAPersonAndSaysWhichItStopped) {
  auto tx = store().write();
  EXPECT_FALSE(start_timer(tx, marta_, "T-1", kStart).halted);
  EXPECT_FALSE(start_timer(tx, ivan_, "T-1", kStart).halted);
  EXPECT_FALSE(start_timer(tx, marta_, "T-1", kStart + minutes(1)).halted) << "it runs already";
  EXPECT_EQ(start_timer(tx, marta_, "T-2", kStart + minutes(3)).halted, "T-1");
  EXPECT_EQ(running_timer(tx, marta_)->ticket, "T-2");
  EXPECT_EQ(running_timer(tx, ivan_)->ticket, "T-1");
  EXPECT_EQ(find_timer(tx, marta_, "T-1")->at(kStart + minutes(50)), minutes(3));
}

TEST_P(TimersOn, BeginsAnewOnceItsTimeWasNoted) {
  auto tx = store().write();
  start_timer(tx, marta_, "T-1", kStart);
  EXPECT_EQ(clear_timer(tx, marta_, "T-1", kStart + minutes(4)), minutes(4));
  EXPECT_EQ(clear_timer(tx, marta_, "T-1", kStart + minutes(4)), minutes(0));
  EXPECT_FALSE(find_timer(tx, marta_, "T-1"));
}

TEST_P(TimersOn, SaysNoMoreThanADayAndNothingUnderZero) {
  const Timer timer{marta_, "T-1", kStart, {}};
  EXPECT_EQ(timer_minutes(timer, kStart + minutes(99999)), 24 * 60);
  EXPECT_EQ(timer_minutes(timer, kStart - minutes(5)), 0) << "a clock that was set back";
}

TEST_P(TimersOn, KnowsNoTicketThatIsNotThere) {
  auto tx = store().write();
  EXPECT_FALSE(start_timer(tx, marta_, "T-9", kStart).is_there);
  EXPECT_FALSE(running_timer(tx, marta_));
}

}  // namespace
}  // namespace kb::store
