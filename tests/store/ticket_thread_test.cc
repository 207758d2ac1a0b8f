// SPDX-License-Identifier: MIT
#include "store/ticket_thread.h"

#include <gmock/gmock.h>

#include <random>
#include <set>
#include <thread>

#include "core/error.h"
#include "store/change_log.h"
#include "store/client_thread.h"
#include "tests/support/test_store.h"

namespace kb::store {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const Instant kStart{std::chrono::sys_days{std::chrono::November / 16 / 2026}};
const std::string kAna = "ana@arcos.example", kIvan = "ivan@firma.example";

class ThreadOn : public test::OnEachDialect {
 protected:
  ThreadOn() {
    Ticket ticket;
    ticket.id = "T-1";
    ticket.account = "arcos";
    ticket.requester = kAna;
    ticket.subject = "El formulario no envía";
    ticket.body = "Sale un error.";
    ticket.links = {{"formulario", false, LinkStrength::Weak}};
    ticket.opened = kStart;
    auto tx = store().write();
    put_ticket(tx, ticket, kStart);
    tx.commit();
  }

  template <class Work>
  Done in_write(const Work& work) {
    auto tx = store().write();
    const Done done = work(tx);
    tx.commit();
    return done;
  }
  TicketStep by(const std::string& who, std::chrono::minutes after = {}) {
    return {"T-1", who, kStart + after};
  }

  Done client(const std::string& text, const std::string& key = "c", std::optional<int> seen = {}) {
    return in_write([&](Transaction& tx) {
      return reply_as_client(tx, by(kAna), {key, seen}, ClientVisibleText(text));
    });
  }
  Done staff(const std::string& text, AfterReply after, const std::string& key = "s",
             std::optional<int> seen = {}) {
    return in_write([&](Transaction& tx) {
      return reply_as_staff(tx, by(kIvan), {key, seen}, ClientVisibleText(text), after);
    });
  }
  Done note(const std::string& text, const std::string& key = "n") {
    return in_write([&](Transaction& tx) {
      return add_internal_note(tx, by(kIvan), {key, {}}, InternalNote(text));
    });
  }
  Done status(TicketStatus wanted) {
    return in_write([&](Transaction& tx) { return set_status(tx, by(kIvan), wanted); });
  }
  Ticket ticket() {
    auto tx = store().read();
    return find_ticket(tx, "T-1").value();
  }
  std::vector<TicketEventKind> events() {
    std::vector<TicketEventKind> kinds;
    for (const auto& event : ticket().events) kinds.push_back(event.kind);
    return kinds;
  }
  long long last_change() {
    auto tx = store().read();
    return last_change_number(tx);
  }
};
INSTANTIATE_TEST_SUITE_P(Dialects, ThreadOn, testing::ValuesIn(test::test_dialects()),
                         test::dialect_name);

TEST_P(ThreadOn, WaitsAfterAQuestionAndGoesOnAfterItsAnswer) {
  EXPECT_EQ(staff("¿A qué dirección?", AfterReply::Waits), Done::Yes);
  EXPECT_EQ(ticket().status, TicketStatus::Waiting);
  EXPECT_EQ(ticket().assignee, kIvan) << "who answers first takes it";
  EXPECT_EQ(client("A info@"), Done::Yes);
  EXPECT_EQ(ticket().status, TicketStatus::InProgress);
  EXPECT_EQ(ticket().messages.size(), 2u);
  EXPECT_THAT(events(), ElementsAre(TicketEventKind::Assigned, TicketEventKind::Status,
                                    TicketEventKind::Status));
}

TEST_P(ThreadOn, TakesAFormOnceHoweverOftenItComes) {
  EXPECT_EQ(client("Hola"), Done::Yes);
  const auto number = last_change();
  EXPECT_EQ(client("Hola"), Done::Already);
  EXPECT_EQ(last_change(), number);
  EXPECT_EQ(client("Hola, otra cosa"), Done::Yes) << "the same form with another text";
  EXPECT_EQ(client("Hola", "c2"), Done::Yes) << "another form with the same text";
  EXPECT_EQ(ticket().messages.size(), 3u);
}

TEST_P(ThreadOn, ShowsFirstWhatOthersWroteMeanwhile) {
  EXPECT_EQ(staff("Lo miro", AfterReply::GoesOn), Done::Yes);
  EXPECT_EQ(client("Sigue igual", "c", 0), Done::Overtaken);
  EXPECT_EQ(ticket().messages.size(), 1u);
  EXPECT_EQ(client("Sigue igual", "c", 1), Done::Yes);
  note("Apunte");
  EXPECT_EQ(client("Y otra", "c3", 2), Done::Yes) << "a note that the client cannot see";
}

TEST_P(ThreadOn, KeepsNotesFromWhatClientsRead) {
  note("Contraseña débil");
  staff("Ya está", AfterReply::IsSolved);
  auto tx = store().read();
  const auto thread = client_thread(tx, "T-1").value();
  ASSERT_EQ(thread.messages.size(), 1u);
  EXPECT_EQ(thread.messages[0].body, "Ya está");
  EXPECT_EQ(thread.messages[0].position, 1);
  EXPECT_EQ(thread.body, "Sale un error.");
  EXPECT_EQ(thread.status, TicketStatus::Resolved);
  EXPECT_FALSE(client_thread(tx, "T-2"));
}

TEST_P(ThreadOn, ReopensWithinFourteenDays) {
  staff("Ya está", AfterReply::IsSolved);
  in_write([&](Transaction& tx) { return link_article(tx, by(kIvan), "formulario", true); });
  EXPECT_TRUE(ticket().links[0].solved);
  const auto late = by(kAna, kReopenedWithin + std::chrono::minutes(1));
  const auto again = [&](const TicketStep& act) {
    return in_write([&](Transaction& tx) {
      return reply_as_client(tx, act, {"c", {}}, ClientVisibleText("Otra vez"));
    });
  };
  EXPECT_EQ(again(late), Done::NotNow);
  EXPECT_TRUE(ticket().resolved);
  const auto soon = by(kAna, kReopenedWithin);
  EXPECT_EQ(again(soon), Done::Yes);
  EXPECT_EQ(again(soon), Done::Already);
  EXPECT_EQ(ticket().status, TicketStatus::InProgress);
  EXPECT_FALSE(ticket().resolved);
  EXPECT_FALSE(ticket().links[0].solved) << "it did not solve it";
  EXPECT_EQ(ticket().links[0].strength, LinkStrength::Strong);
}

TEST_P(ThreadOn, IsClosedByWhoSolvedItThemselves) {
  const auto give_up = [&](Transaction& tx) {
    return withdraw(tx, by(kAna), {"Vacié la papelera", "formulario"});
  };
  EXPECT_EQ(in_write(give_up), Done::Yes);
  EXPECT_EQ(in_write(give_up), Done::NotNow);
  EXPECT_EQ(ticket().status, TicketStatus::Closed);
  EXPECT_EQ(ticket().resolution, "Vacié la papelera");
  EXPECT_TRUE(ticket().links[0].solved);
  EXPECT_EQ(staff("Probad esto", AfterReply::Waits), Done::Yes) << "what was written is kept";
  EXPECT_EQ(ticket().status, TicketStatus::Closed);
}

TEST_P(ThreadOn, IsConfirmedOnlyWhenSolved) {
  const auto confirm = [&](Transaction& tx) { return confirm_solved(tx, by(kAna)); };
  EXPECT_EQ(in_write(confirm), Done::NotNow);
  staff("Ya está", AfterReply::IsSolved);
  const auto resolved = ticket().resolved;
  EXPECT_EQ(in_write(confirm), Done::Yes);
  EXPECT_EQ(ticket().status, TicketStatus::Closed);
  EXPECT_EQ(ticket().resolved, resolved);
  EXPECT_EQ(events().back(), TicketEventKind::Confirmed);
}

TEST_P(ThreadOn, LinksAndUnlinksOnce) {
  const auto related = [&](Transaction& tx) { return link_article(tx, by(kIvan), "dns", false); };
  EXPECT_EQ(in_write(related), Done::Yes);
  EXPECT_EQ(in_write(related), Done::Already);
  const auto number = last_change();
  EXPECT_EQ(in_write([&](Transaction& tx) { return link_article(tx, by(kIvan), "dns", true); }),
            Done::Yes);
  {
    auto tx = store().read();
    const auto changes = changes_after(tx, number, 10);
    ASSERT_EQ(changes.size(), 2u);
    EXPECT_EQ(changes[1].id, "dns") << "the article's usefulness changed";
  }
  EXPECT_EQ(in_write([&](Transaction& tx) { return unlink_article(tx, by(kIvan), "dns"); }),
            Done::Yes);
  EXPECT_EQ(ticket().links.size(), 1u);
}

TEST_P(ThreadOn, IsGivenToOneAndToNobody) {
  const auto give = [&](const std::string& whom) {
    return in_write([&](Transaction& tx) { return assign(tx, by(kIvan), whom); });
  };
  EXPECT_EQ(give(kIvan), Done::Yes);
  EXPECT_EQ(give(" IVAN@firma.example"), Done::Already);
  EXPECT_EQ(give(""), Done::Yes);
  EXPECT_EQ(ticket().assignee, "");
  EXPECT_EQ(status(TicketStatus::Open), Done::Already);
  EXPECT_EQ(status(TicketStatus::Closed), Done::Yes);
}

TEST_P(ThreadOn, TellsWhoTakesItSecondThatSomebodyHasIt) {
  const auto take = [&](const std::string& who, const std::string& seen) {
    return in_write([&](Transaction& tx) { return assign(tx, by(who), who, seen); });
  };
  const std::string olga = "olga@firma.example";
  EXPECT_EQ(take(kIvan, ""), Done::Yes);
  EXPECT_EQ(take(olga, ""), Done::Overtaken);
  EXPECT_EQ(ticket().assignee, kIvan);
  EXPECT_EQ(take(kIvan, ""), Done::Already) << "pressed twice";
  EXPECT_EQ(take(olga, kIvan), Done::Yes) << "it was seen that Iván had it";
}

TEST_P(ThreadOn, IsPlannedAndPromisedForStaffAlone) {
  const auto set = [&](const TicketDates& dates) {
    return in_write([&](Transaction& tx) { return set_dates(tx, by(kIvan), dates); });
  };
  const TicketDates dates{kStart + std::chrono::hours(30), parse_day("2026-11-24")};
  EXPECT_EQ(set(dates), Done::Yes);
  EXPECT_EQ(set(dates), Done::Already);
  EXPECT_EQ(ticket().promised, dates.promised);
  EXPECT_EQ(ticket().planned, dates.planned);
  staff("Lo miro", AfterReply::GoesOn);
  EXPECT_EQ(ticket().planned, dates.planned) << "other steps leave it";
  EXPECT_EQ(set({}), Done::Yes);
  EXPECT_FALSE(ticket().planned || ticket().promised);
  std::vector<std::string> told;
  const auto events = ticket().events;
  for (const auto& event : events)
    if (is_for_staff(event.kind)) told.push_back(event.detail);
  EXPECT_THAT(told, ElementsAre("2026-11-17T06:00:00Z", "2026-11-24", "", ""));
  auto tx = store().read();
  const auto shown = client_thread(tx, "T-1").value();
  for (const auto& event : shown.events)
    EXPECT_FALSE(is_for_staff(event.kind)) << to_text(event.kind);
}

TEST_P(ThreadOn, SaysWhatIsNotThereAndRefusesWhatIsNotFit) {
  const TicketStep nowhere{"T-9", kIvan, kStart};
  EXPECT_EQ(
      in_write([&](Transaction& tx) { return set_status(tx, nowhere, TicketStatus::Closed); }),
      Done::NotThere);
  EXPECT_EQ(in_write([&](Transaction& tx) { return confirm_solved(tx, nowhere); }), Done::NotThere);
  EXPECT_THROW(client("Hola", ""), Error) << "a form without its key";
  EXPECT_THROW(client("\xff"), Error);
}

TEST_P(ThreadOn, SurvivesAnImportOfTheWholeTicket) {
  client("Hola");
  staff("Ya está", AfterReply::IsSolved);
  auto whole = ticket();
  whole.events.clear();
  auto tx = store().write();
  EXPECT_EQ(put_ticket(tx, whole, kStart), PutResult::Unchanged) << "no events: those there stay";
  whole.messages.pop_back();
  EXPECT_EQ(put_ticket(tx, whole, kStart), PutResult::Changed);
  EXPECT_EQ(find_ticket(tx, "T-1")->events.size(), 2u);
}

// The status that the events lead to, one after the other.
TicketStatus replayed(const Ticket& ticket) {
  auto status = TicketStatus::Open;
  for (const auto& event : ticket.events) {
    if (event.kind == TicketEventKind::Status || event.kind == TicketEventKind::Reopened)
      status = ticket_status_from(event.detail).value();
    if (event.kind == TicketEventKind::Withdrawn || event.kind == TicketEventKind::Confirmed)
      status = TicketStatus::Closed;
  }
  return status;
}

TEST_P(ThreadOn, LosesNothingAndDoublesNothingWhateverTheOrder) {
  std::mt19937 chance(20261120);
  for (int round = 0; round < 120; ++round) {
    const int what = static_cast<int>(chance() % 8);
    // Old forms come again as well.
    const std::string key = "k" + std::to_string(chance() % 40);
    const auto before = ticket();
    Done done = Done::Already;
    bool internal = false, writes = true;
    if (what < 3)
      done = client("c " + key, key);
    else if (what < 5)
      done = staff("s " + key, what == 3 ? AfterReply::Waits : AfterReply::IsSolved, key);
    else if (what == 5)
      done = note("n " + key, key), internal = true;
    else
      writes = false;
    if (what == 6) done = in_write([&](Transaction& tx) { return withdraw(tx, by(kAna), {}); });
    if (what == 7) done = in_write([&](Transaction& tx) { return confirm_solved(tx, by(kAna)); });
    const auto after = ticket();
    const size_t came = writes && done == Done::Yes ? 1 : 0;
    ASSERT_EQ(after.messages.size(), before.messages.size() + came) << round;
    for (size_t i = 0; i < before.messages.size(); ++i)
      ASSERT_EQ(after.messages[i], before.messages[i]) << round;
    if (came == 1) {
      ASSERT_EQ(after.messages.back().internal, internal);
    }
    ASSERT_EQ(replayed(after), after.status) << round;
    ASSERT_TRUE(done == Done::Yes || after.events == before.events) << round;
    ASSERT_EQ(after.is_over(), after.resolved.has_value()) << round;
  }
  std::multiset<std::string> texts;
  for (const auto& message : ticket().messages) texts.insert(message.body);
  for (const auto& text : texts) EXPECT_EQ(texts.count(text), 1u) << text;
}

TEST_P(ThreadOn, TakesTwoWhoWriteAtOnce) {
  constexpr int kEach = 12;
  std::vector<std::jthread> people;
  people.emplace_back([&] {
    for (int i = 0; i < kEach; ++i)
      for (int twice = 0; twice < 2; ++twice) client("c" + std::to_string(i));
  });
  people.emplace_back([&] {
    for (int i = 0; i < kEach; ++i) staff("s" + std::to_string(i), AfterReply::Waits);
  });
  people.clear();
  const auto end = ticket();
  std::set<std::string> texts;
  for (const auto& message : end.messages) texts.insert(message.body);
  EXPECT_EQ(end.messages.size(), 2u * kEach);
  EXPECT_EQ(texts.size(), 2u * kEach);
  EXPECT_EQ(replayed(end), end.status);
}

}  // namespace
}  // namespace kb::store
