// SPDX-License-Identifier: MIT
#include "store/time_entries.h"

#include <gmock/gmock.h>

#include "core/error.h"
#include "store/calls.h"
#include "tests/store/order_support.h"

namespace kb::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class TimeEntries : public OrderTest {
 protected:
  TimeEntries() {
    Ticket ticket;
    ticket.id = "T-1";
    ticket.account = "arcos";
    ticket.requester = "pepe@a.example";
    ticket.subject = "La tienda";
    ticket.status = TicketStatus::InProgress;
    Transaction tx = store().write();
    put_ticket(tx, ticket, kNow);
    tx.commit();
  }

  static NewTime some_time(const std::string& key, int minutes = 34) {
    NewTime time;
    time.key = key;
    time.ticket = "T-1";
    time.staff = "marta@f.example";
    time.at = kNow;
    time.real_minutes = minutes;
    time.note = "Subido el límite";
    return time;
  }
  static NewTime a_call(const std::string& key) {
    auto call = some_time(key, 18);
    call.kind = TimeKind::Call;
    call.contact = "pepe@a.example";
    call.asks_confirmation = true;
    return call;
  }
  int left() {
    Transaction tx = store().read();
    return balance_of(tx, *find_plan(tx, "p"), kNow).left();
  }
  TicketStatus status() {
    Transaction tx = store().read();
    return find_ticket(tx, "T-1")->status;
  }
};
INSTANTIATE_TEST_SUITE_P(Dialects, TimeEntries, testing::ValuesIn(test_dialects()), dialect_name);

TEST_P(TimeEntries, BringWhatBelongsToThemByTheList) {
  auto remarked = some_time("k1");
  remarked.remark.text = "Para nosotros";
  note(remarked);
  note(some_time("k2"));
  note(a_call("c"));
  Transaction tx = store().write();
  take_back_time(tx, "k2", "marta@f.example", "Era de otra", kNow);
  const std::vector<std::string> ids{"k1", "k2", "c", "none"};
  EXPECT_EQ(find_time_entries(tx, ids).size(), 3u);
  const auto calls = find_calls(tx, ids);
  ASSERT_EQ(calls.size(), 1u);
  EXPECT_EQ(calls[0], find_call(tx, "c"));
  const auto counters = counter_entries_of(tx, ids);
  ASSERT_EQ(counters.size(), 1u);
  EXPECT_EQ(counters[0], counter_entry_of(tx, "k2"));
  const auto remarks = remarks_on(tx, ids);
  ASSERT_EQ(remarks.size(), 1u);
  EXPECT_EQ(remarks.at("k1").text, "Para nosotros");
}

TEST_P(TimeEntries, AreChargedByThePlanAndOnceAForm) {
  const auto first = note(some_time("k"));
  EXPECT_EQ(first.entry.charged_minutes, 35);
  EXPECT_EQ(note(some_time("k", 90)).entry, first.entry);
  EXPECT_EQ(left(), 865);
}

TEST_P(TimeEntries, AreFreeWithAReason) {
  auto time = some_time("k");
  time.free_reason = "Fallo nuestro";
  const auto noted = note(time);
  EXPECT_EQ(noted.entry.charged_minutes, 0);
  EXPECT_EQ(noted.entry.charging, Charging::Free);
  EXPECT_EQ(left(), 900);
}

TEST_P(TimeEntries, AreRefusedWithoutTraceWhenSomethingIsWrong) {
  const struct {
    TimeRefusal refusal;
    std::function<void(NewTime&)> change;
  } cases[] = {
      {TimeRefusal::Minutes, [](auto& t) { t.real_minutes = 0; }},
      {TimeRefusal::Minutes, [](auto& t) { t.real_minutes = 1441; }},
      {TimeRefusal::Future, [](auto& t) { t.at = kNow + std::chrono::hours(1); }},
      {TimeRefusal::Note, [](auto& t) { t.note.clear(); }},
      {TimeRefusal::NoSuchThing, [](auto& t) { t.ticket = "T-9"; }},
      {TimeRefusal::NoSuchThing, [](auto& t) { t.order = "E-9"; }},
      {TimeRefusal::Contact,
       [](auto& t) {
         t.kind = TimeKind::Call;
         t.contact = "otro@b.example";
       }},
  };
  for (const auto& one : cases) {
    auto time = some_time("k");
    one.change(time);
    EXPECT_EQ(note(time).refusal, one.refusal);
  }
  Transaction tx = store().read();
  EXPECT_THAT(time_entry_ids(tx), IsEmpty());
}

TEST_P(TimeEntries, AreNeverChangedButTakenBackInTheirOwnPlan) {
  const auto noted = note(some_time("k"));
  {
    Transaction tx = store().write();
    auto other = noted.entry;
    other.charged_minutes = 5;
    EXPECT_THROW(put_time_entry(tx, other), Error);
  }
  Transaction tx = store().write();
  const Instant later = at("2027-05-01T10:00:00Z");  // the plan is over by then
  const auto counter = take_back_time(tx, "k", "iva@f.example", "Era de otra cuenta", later);
  ASSERT_TRUE(counter);
  EXPECT_EQ(counter->charged_minutes, -35);
  EXPECT_EQ(counter->counts_at, kNow);
  EXPECT_EQ(take_back_time(tx, "k", "iva@f.example", "Otra vez", later), counter);
  EXPECT_FALSE(take_back_time(tx, counter->id, "iva@f.example", "No", later));
  EXPECT_EQ(balance_of(tx, *find_plan(tx, "p"), later).left(), 900);
  EXPECT_EQ(balance_of(tx, *find_plan(tx, "p"), kNow).left(), 865);
  EXPECT_THAT(time_entry_ids(tx), ElementsAre("k", "k-c"));
}

TEST_P(TimeEntries, KeepWhatStaffRemarkApart) {
  auto time = some_time("k");
  time.remark = {"Culpa del plugin"};
  const auto noted = note(time);
  Transaction tx = store().read();
  EXPECT_EQ(remark_on(tx, "k")->text, "Culpa del plugin");
  EXPECT_EQ(find_time_entry(tx, "k"), noted.entry);
}

TEST_P(TimeEntries, WaitForTheWrittenConfirmationOfACall) {
  EXPECT_FALSE(note(a_call("c")).refusal);
  EXPECT_EQ(status(), TicketStatus::Waiting);
  EXPECT_EQ(note(some_time("k")).refusal, TimeRefusal::AwaitsCall);
  auto before = some_time("antes");
  before.at = kNow - std::chrono::hours(1);
  EXPECT_FALSE(note(before).refusal);
  Transaction tx = store().write();
  EXPECT_EQ(awaiting_calls_of_account(tx, "arcos").size(), 1u);
  EXPECT_EQ(confirm_call(tx, "c", pepe_, "Así es", kNow), Confirmation::Done);
  tx.commit();
  EXPECT_EQ(status(), TicketStatus::InProgress);
  EXPECT_FALSE(note(some_time("k")).refusal);
}

TEST_P(TimeEntries, OfACallThatIsTakenBackHoldUpNothing) {
  EXPECT_FALSE(note(a_call("c")).refusal);
  Transaction tx = store().write();
  EXPECT_TRUE(take_back_time(tx, "c", "marta@f.example", "Era de otra cuenta", kNow));
  EXPECT_EQ(find_ticket(tx, "T-1")->status, TicketStatus::InProgress);
  EXPECT_EQ(confirm_call(tx, "c", pepe_, "", kNow), Confirmation::NotThere);
}

TEST_P(TimeEntries, OfACallMoveTheTicketAsAnybodyWould) {
  EXPECT_FALSE(note(a_call("c")).refusal);
  Transaction tx = store().write();
  EXPECT_EQ(find_ticket(tx, "T-1")->since, kNow);
  confirm_call(tx, "c", pepe_, "Así es", kNow + std::chrono::hours(1));
  const auto ticket = find_ticket(tx, "T-1").value();
  EXPECT_EQ(ticket.since, kNow + std::chrono::hours(1));
  EXPECT_THAT(
      ticket.events,
      ElementsAre(testing::FieldsAre(TicketEventKind::Status, "marta@f.example", kNow, "waiting"),
                  testing::FieldsAre(TicketEventKind::Status, "pepe@a.example",
                                     kNow + std::chrono::hours(1), "in_progress")));
}

TEST_P(TimeEntries, OfAnOrderAreChargedUpToTheEstimate) {
  const auto id = new_order();
  step(id, marta_, estimate(an_estimate(100, 7500)));
  auto time = some_time("a", 60);
  time.order = id;
  EXPECT_EQ(note(time).refusal, TimeRefusal::NotGoing);
  step(id, rosa_, request(OrderAction::Approve, 1));
  step(id, marta_, request(OrderAction::Start));
  EXPECT_EQ(note(time).entry.charged_minutes, 60);
  time.key = "b";
  const auto second = note(time).entry;
  EXPECT_EQ(second.charged_minutes, 40);
  EXPECT_EQ(second.charging, Charging::UpToEstimate);
  step(id, marta_, request(OrderAction::Deliver));
  time.key = "c";
  EXPECT_EQ(note(time).refusal, TimeRefusal::Over);
}

TEST_P(TimeEntries, TellWhichMarksOfThePlanTheyCrossed) {
  EXPECT_THAT(note(some_time("a", 600)).crossed, IsEmpty());
  const auto crossed = note(some_time("b", 75)).crossed;
  ASSERT_EQ(crossed.size(), 1u);
  EXPECT_EQ(crossed[0].mark, 75);
  EXPECT_EQ(crossed[0].balance.left(), 225);
}

TEST_P(TimeEntries, AreListedByMonthInTheZoneOfTheProcess) {
  auto time = some_time("a");
  time.at = at("2026-10-15T10:00:00Z");
  note(time);
  note(some_time("b"));
  Transaction tx = store().read();
  EXPECT_THAT(months_with_time(tx, "arcos"), ElementsAre("2026-11", "2026-10"));
  const auto november = time_of_account(tx, "arcos", start_of(*parse_month("2026-11")),
                                        start_of(*parse_month("2026-12")));
  ASSERT_EQ(november.size(), 1u);
  EXPECT_EQ(november[0].id, "b");
}

}  // namespace
}  // namespace kb::test
