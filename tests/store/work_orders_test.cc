// SPDX-License-Identifier: MIT
#include "store/work_orders.h"

#include <gmock/gmock.h>

#include <random>

#include "core/error.h"
#include "store/calls.h"
#include "tests/store/order_support.h"

namespace kb::test {
namespace {

using testing::ElementsAre;

class WorkOrders : public OrderTest {};
INSTANTIATE_TEST_SUITE_P(Dialects, WorkOrders, testing::ValuesIn(test_dialects()), dialect_name);

TEST_P(WorkOrders, AreKeptAsTheyWereGiven) {
  const auto id = new_order();
  EXPECT_EQ(id, "E-1");
  step(id, marta_, estimate());
  step(id, rosa_, request(OrderAction::AskChange, 1, "Añade «Pide precio»"));
  step(id, marta_, estimate(an_estimate(450, 33750)));
  const auto kept = order(id);
  ASSERT_EQ(kept.versions.size(), 2u);
  EXPECT_EQ(kept.versions[0].state, VersionState::ChangeAsked);
  EXPECT_EQ(kept.versions[1].minutes(), 450);
  EXPECT_EQ(kept.versions[1].cents(), 33750);
  EXPECT_EQ(kept.versions[1].author, "marta@f.example");
  EXPECT_EQ(kept.versions[1].excluded, "Fotos");
  ASSERT_EQ(kept.events.size(), 4u);
  EXPECT_EQ(kept.events[2].words, "Añade «Pide precio»");
  EXPECT_EQ(kept.events[2].who, "rosa@a.example");
  Transaction tx = store().write();
  EXPECT_EQ(put_order(tx, kept), PutResult::Unchanged);
  EXPECT_EQ(next_order_id(tx), "E-2");
}

TEST_P(WorkOrders, AreTheSameInAListAsOneByOne) {
  std::vector<std::string> ids;
  for (int i = 0; i < 35; ++i) ids.push_back(new_order("Catálogo " + std::to_string(i)));
  for (const char* id : {"E-1", "E-34"}) {
    step(id, marta_, estimate());
    step(id, rosa_, request(OrderAction::AskChange, 1, "Menos"));
    step(id, marta_, estimate(an_estimate(450, 33750)));
  }
  Transaction tx = store().read();
  const auto found = find_orders(tx, ids), listed = orders_of_account(tx, "arcos");
  EXPECT_EQ(found.size(), 35u);
  EXPECT_EQ(listed.size(), 35u);
  for (const auto& list : {found, listed, open_orders(tx)})
    for (const auto& one : list) EXPECT_EQ(one, find_order(tx, one.id)) << one.id;
  EXPECT_EQ(find_order(tx, "E-34")->versions.size(), 2u);
  EXPECT_EQ(find_order(tx, "E-34")->versions[1].lines.size(), 2u);
}

TEST_P(WorkOrders, GoFromDraftToClosed) {
  const auto id = new_order();
  const struct {
    std::string person;
    OrderRequest what;
    OrderState after;
  } steps[] = {{marta_, estimate(), OrderState::Estimated},
               {rosa_, request(OrderAction::Approve, 1), OrderState::Approved},
               {marta_, request(OrderAction::Start), OrderState::InProgress},
               {marta_, estimate(an_estimate(500, 37500)), OrderState::InProgress},
               {rosa_, request(OrderAction::Approve, 2), OrderState::InProgress},
               {marta_, request(OrderAction::Deliver), OrderState::Delivered},
               {marta_, request(OrderAction::Close), OrderState::Closed}};
  for (const auto& one : steps) {
    const auto result = step(id, one.person, one.what);
    EXPECT_EQ(result.outcome, OrderOutcome::Done);
    EXPECT_EQ(result.order.state, one.after);
  }
  EXPECT_EQ(order(id).approved_version, 2);
}

TEST_P(WorkOrders, AreApprovedOnlyByWhoMayOrderAndInTheVersionSeen) {
  const auto id = new_order();
  step(id, marta_, estimate());
  for (const auto& nobody : {pepe_, other_, marta_})
    EXPECT_EQ(step(id, nobody, request(OrderAction::Approve, 1)).outcome, OrderOutcome::NoRight);
  step(id, marta_, estimate(an_estimate(450, 33750)));
  EXPECT_EQ(step(id, rosa_, request(OrderAction::Approve, 1)).outcome, OrderOutcome::OtherVersion);
  EXPECT_EQ(order(id).approved_version, 0);
  EXPECT_EQ(step(id, rosa_, request(OrderAction::Approve, 2)).outcome, OrderOutcome::Done);
  EXPECT_EQ(step(id, rosa_, request(OrderAction::Approve, 2)).outcome, OrderOutcome::AlreadyDone);
  EXPECT_EQ(order(id).events.size(), 4u);
}

TEST_P(WorkOrders, KeepTheApprovedVersionUntilAnAmendmentIsApproved) {
  const auto id = new_order();
  step(id, marta_, estimate());
  step(id, rosa_, request(OrderAction::Approve, 1));
  step(id, marta_, request(OrderAction::Start));
  step(id, marta_, estimate(an_estimate(500, 37500)));
  EXPECT_EQ(order(id).approved()->number, 1);
  EXPECT_EQ(order(id).pending()->number, 2);
  step(id, rosa_, request(OrderAction::Decline, 2));
  EXPECT_EQ(order(id).state, OrderState::InProgress);
  EXPECT_EQ(order(id).approved()->number, 1);
}

TEST_P(WorkOrders, KeepAnAmendmentWaitingWhenWorkStartsButNotWhenItIsDelivered) {
  const auto id = new_order();
  step(id, marta_, estimate());
  step(id, rosa_, request(OrderAction::Approve, 1));
  step(id, marta_, estimate(an_estimate(500, 37500)));
  step(id, marta_, request(OrderAction::Start));
  ASSERT_TRUE(order(id).pending());
  EXPECT_EQ(order(id).pending()->number, 2);
  step(id, marta_, request(OrderAction::Deliver));
  EXPECT_EQ(order(id).versions.at(1).state, VersionState::Replaced);
}

TEST_P(WorkOrders, AreNotApprovedWhenTheEstimateIsNoLongerValidOrACallIsOpen) {
  const auto id = new_order();
  step(id, marta_, estimate());
  EXPECT_EQ(step(id, rosa_, request(OrderAction::Approve, 1), at("2026-12-06T00:00:00Z")).outcome,
            OrderOutcome::Expired);
  NewTime call;
  call.key = "llamada";
  call.order = id;
  call.kind = TimeKind::Call;
  call.staff = "marta@f.example";
  call.at = kNow;
  call.real_minutes = 18;
  call.note = "Buscador por modelo";
  call.contact = "rosa@a.example";
  call.asks_confirmation = true;
  EXPECT_FALSE(note(call).refusal);
  EXPECT_EQ(step(id, rosa_, request(OrderAction::Approve, 1)).outcome, OrderOutcome::AwaitsCall);
  Transaction tx = store().write();
  EXPECT_EQ(confirm_call(tx, "llamada", other_, "", kNow), Confirmation::NoRight);
  EXPECT_EQ(confirm_call(tx, "llamada", rosa_, "Por modelo", kNow), Confirmation::Done);
  EXPECT_EQ(confirm_call(tx, "llamada", rosa_, "Otra cosa", kNow), Confirmation::AlreadyDone);
  EXPECT_EQ(find_call(tx, "llamada")->words, "Por modelo");
  tx.commit();
  EXPECT_EQ(step(id, rosa_, request(OrderAction::Approve, 1)).outcome, OrderOutcome::Done);
}

TEST_P(WorkOrders, AreRefusedInAStateThatCannotBe) {
  const auto id = new_order();
  for (const auto state : {OrderState::Estimated, OrderState::Approved, OrderState::InProgress,
                           OrderState::Delivered, OrderState::Closed}) {
    auto wrong = order(id);
    wrong.state = state;
    Transaction tx = store().write();
    EXPECT_THROW(put_order(tx, wrong), Error) << to_text(state);
  }
}

TEST_P(WorkOrders, AreMadeOnceOfATicket) {
  Ticket ticket;
  ticket.id = "T-1";
  ticket.account = "arcos";
  ticket.requester = "pepe@a.example";
  ticket.subject = "Un catálogo";
  ticket.type = TicketType::Order;
  Transaction tx = store().write();
  put_ticket(tx, ticket, kNow);
  const auto made = make_order_from(tx, ticket, "marta@f.example", kNow);
  EXPECT_EQ(make_order_from(tx, ticket, "otra@f.example", kNow), made);
  EXPECT_EQ(order_of_ticket(tx, "T-1"), made);
  EXPECT_EQ(made.title, "Un catálogo");
}

TEST(OrderVersion, CostsInProportionAndFixedPricesWhole) {
  OrderVersion version;
  version.lines = {{"Trabajo", 390, 29250}, {"Licencia", 0, 5000}};
  const struct { int charged, cents; } cases[] = {{0, 5000}, {390, 34250}, {165, 17375}, {1, 5075}};
  for (const auto& one : cases) EXPECT_EQ(version.cost_of(one.charged), one.cents) << one.charged;
}

// Random actions by everybody, in any order: what is in force was approved by who may, each state
// comes from one that leads there, and what was charged never goes over what was approved.
TEST_P(WorkOrders, KeepTheirRulesWhateverIsTriedInWhateverOrder) {
  using enum OrderState;
  const std::map<OrderState, std::set<OrderState>> leads_to = {
      {Draft, {Estimated, Withdrawn}},
      {Estimated, {Draft, Approved, Declined, Withdrawn}},
      {Approved, {InProgress, Withdrawn}},
      {InProgress, {Delivered}},
      {Delivered, {Closed}},
      {Closed, {}},
      {Declined, {}},
      {Withdrawn, {}}};
  std::mt19937 random(20261122);
  const auto below = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
  std::set<OrderState> reached;
  for (int round = 0; round < 12; ++round) {
    const auto id = new_order("Encargo " + std::to_string(round));
    auto before = order(id);
    for (int i = 0; i < 40; ++i) {
      const std::string people[] = {rosa_, rosa_, pepe_, other_, marta_, marta_, marta_};
      const auto& person = people[below(7)];
      const auto action = static_cast<OrderAction>(below(8));
      const int version = static_cast<int>(before.versions.size()) - below(2);
      if (action == OrderAction::Withdraw && below(4) != 0) continue;
      if (action == OrderAction::Decline && below(3) != 0) continue;
      auto what = request(action, version, below(3) == 0 ? "" : "palabras");
      if (action == OrderAction::Estimate && below(2) == 0) {
        const int minutes = 100 + below(300);
        what = estimate(an_estimate(minutes, 6750 + minutes * 75));
      }
      const auto result = step(id, person, what);
      if (below(2) == 0) {
        NewTime time;
        time.key = id + "-" + std::to_string(i);
        time.order = id;
        time.staff = "marta@f.example";
        time.at = kNow;
        time.real_minutes = 1 + below(120);
        time.note = "Trabajo";
        EXPECT_EQ(!note(time).refusal, result.order.state == InProgress);
      }
      const auto now = order(id);
      EXPECT_EQ(now, result.order);
      reached.insert(now.state);
      if (result.outcome != OrderOutcome::Done) {
        EXPECT_EQ(now, before);
      }
      if (now.state != before.state) {
        EXPECT_TRUE(leads_to.at(before.state).contains(now.state));
      }
      if (now.approved_version != before.approved_version) {
        EXPECT_EQ(person, rosa_);
        EXPECT_EQ(before.pending()->number, now.approved_version);
        EXPECT_EQ(version, now.approved_version);
      }
      const bool works = now.state == Approved || now.state == InProgress ||
                         now.state == Delivered || now.state == Closed;
      EXPECT_TRUE(!works || now.approved() != nullptr);
      Transaction tx = store().read();
      const int charged = charged_work(time_on_order(tx, id));
      const int most = now.approved() ? now.approved()->minutes() : 0;
      EXPECT_LE(charged, most);
      if (now.approved()) {
        EXPECT_LE(now.approved()->cost_of(charged), now.approved()->cents());
      }
      before = now;
    }
  }
  EXPECT_GE(reached.size(), 6u);
}

}  // namespace
}  // namespace kb::test
