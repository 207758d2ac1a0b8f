// SPDX-License-Identifier: MIT
#include "store/undo.h"

#include <gmock/gmock.h>

#include <functional>

#include "store/merging.h"
#include "store/outgoing.h"
#include "store/people.h"
#include "store/reply_drafts.h"
#include "store/ticket_lessons.h"
#include "store/ticket_thread.h"
#include "store/time_recording.h"
#include "store/timers.h"
#include "tests/support/test_store.h"

namespace kb::store {
namespace {

using std::chrono::minutes;
using std::chrono::seconds;
using testing::ElementsAre;
using testing::IsEmpty;

const Instant kStart{std::chrono::sys_days{std::chrono::November / 16 / 2026}};
const std::string kAna = "ana@arcos.example", kIvan = "ivan@firma.example";

class UndoOn : public test::OnEachDialect {
 protected:
  UndoOn() {
    auto tx = store().write();
    put_article(tx, an_article("formulario"), "test", kStart);
    put_article(tx, an_article("otro"), "test", kStart);
    Ticket ticket;
    ticket.account = "arcos";
    ticket.requester = kAna;
    ticket.opened = kStart;
    for (const char* id : {"T-1", "T-2"}) {
      ticket.id = ticket.subject = id;
      put_ticket(tx, ticket, kStart);
    }
    Person ivan;
    ivan.email = kIvan;
    ivan.name = "Iván";
    ivan.roles.technician = true;
    put_person(tx, ivan);
    person_ = find_person_by_email(tx, kIvan)->id;
    tx.commit();
  }

  static Article an_article(const std::string& id) {
    Article article;
    article.id = article.title = id;
    article.body = "Texto.";
    return article;
  }
  TicketStep act(Instant at = kStart) { return {"T-1", kIvan, at}; }
  Ticket ticket(const std::string& id = "T-1") {
    auto tx = store().read();
    return find_ticket(tx, id).value();
  }

  UndoStep step(UndoKind kind) {
    UndoStep step;
    step.person = person_;
    step.kind = kind;
    step.thing = "T-1";
    step.at = kStart;
    return step;
  }
  static void queue_mail(Transaction& tx, const std::string& key, const char* about = "T-1") {
    OutgoingItem item;
    item.unique_key = key;
    item.ticket = about;
    item.recipient = kAna;
    item.payload = "hola";
    item.created = kStart;
    enqueue(tx, item);
  }
  // An answer that solves, with its link, its time and its mail.
  void solve() {
    auto tx = store().write();
    put_timer(tx, {person_, "T-1", kStart - minutes(9), {}});
    const auto draft = open_reply_draft(tx, "T-1", person_, DraftKind::Reply, kStart);
    const auto before = before_act(tx, "T-1").value();
    reply_as_staff(tx, act(), {draft.key, {}}, ClientVisibleText("Hecho."), AfterReply::IsSolved);
    end_reply_draft(tx, draft.key, kStart);
    link_article(tx, act(), "formulario", true);
    NewTime time;
    time.key = "tiempo-1";
    time.ticket = "T-1";
    time.staff = kIvan;
    time.at = kStart;
    time.real_minutes = 9;
    time.note = "El formulario";
    const auto noted = record_time(tx, time, kStart);
    EXPECT_FALSE(noted.refusal);
    if (!noted.crossed.empty()) queue_mail(tx, "plan-1", "");
    queue_mail(tx, "aviso-1");
    auto undone = step(UndoKind::Solved);
    undone.form = draft.key;
    undone.entry = time.key;
    undone.gathered = clear_timer(tx, person_, "T-1", kStart);
    keep_undo(tx, undone, before);
    tx.commit();
  }
  std::optional<UndoOffer> offered(Instant now = kStart) {
    auto tx = store().read();
    return newest_undo(tx, person_, now - kUndoShown);
  }
  Undone take_back(const std::string& person = "", Instant now = kStart + seconds(5)) {
    auto tx = store().write();
    const auto offer = newest_undo(tx, person_, Instant{});
    const auto result = undo(tx, offer ? offer->id : "nada", person.empty() ? person_ : person,
                             kIvan, now);
    if (result.done == Undone::Yes) tx.commit();
    return result.done;
  }
  int waiting_mails() {
    auto tx = store().read();
    return static_cast<int>(outgoing_figures(tx).queued);
  }

  std::string person_;
};
INSTANTIATE_TEST_SUITE_P(Dialects, UndoOn, testing::ValuesIn(test::test_dialects()),
                         test::dialect_name);

TEST_P(UndoOn, TakesBackASolutionWithAllThatCameWithIt) {
  solve();
  ASSERT_EQ(ticket().status, TicketStatus::Resolved);
  EXPECT_EQ(take_back(), Undone::Yes);
  const auto now = ticket();
  EXPECT_EQ(now.status, TicketStatus::Open);
  EXPECT_EQ(now.assignee, "");
  EXPECT_FALSE(now.resolved);
  EXPECT_TRUE(now.messages.empty());
  EXPECT_TRUE(now.links.empty());
  ASSERT_EQ(now.events.size(), 1u);
  EXPECT_EQ(now.events.front().kind, TicketEventKind::Undone);
  EXPECT_EQ(waiting_mails(), 0);
  auto tx = store().read();
  EXPECT_EQ(find_reply_draft(tx, "T-1", person_, DraftKind::Reply)->body, "Hecho.");
  int minutes_left = 0;
  for (const auto& entry : time_on_ticket(tx, "T-1")) minutes_left += entry.real_minutes;
  EXPECT_EQ(minutes_left, 0);
  EXPECT_EQ(find_timer(tx, person_, "T-1")->gathered, minutes(9));
}

TEST_P(UndoOn, SendsTheSameTextAgainAfterIt) {
  solve();
  take_back();
  auto tx = store().write();
  const auto draft = find_reply_draft(tx, "T-1", person_, DraftKind::Reply).value();
  EXPECT_EQ(reply_as_staff(tx, act(kStart + minutes(1)), {draft.key, {}},
                           ClientVisibleText(draft.body), AfterReply::GoesOn),
            Done::Yes);
}

TEST_P(UndoOn, IsRefusedOnceSomebodyElseDidSomething) {
  solve();
  const struct {
    const char* what;
    std::function<void(Transaction&, const TicketStep&)> others;
  } cases[] = {
      {"a message",
       [](Transaction& tx, const TicketStep& act) {
         reply_as_client(tx, {act.ticket, kAna, act.at}, {"c", {}}, ClientVisibleText("Gracias"));
       }},
      {"a note",
       [](Transaction& tx, const TicketStep& act) {
         add_internal_note(tx, act, {"n", {}}, InternalNote("Ojo"));
       }},
      {"a link",
       [](Transaction& tx, const TicketStep& act) { link_article(tx, act, "otro", false); }},
  };
  for (const auto& c : cases) {
    auto tx = store().write();  // never committed, so each finds it as it was
    c.others(tx, act(kStart + seconds(3)));
    EXPECT_EQ(undo(tx, newest_undo(tx, person_, Instant{})->id, person_, kIvan, kStart + seconds(5))
                  .done,
              Undone::Overtaken)
        << c.what;
  }
}

TEST_P(UndoOn, IsRefusedOnceItsMailLeft) {
  solve();
  {
    auto tx = store().write();
    EXPECT_FALSE(claim_outgoing(tx, "x", kStart + kUndoShown, kStart + minutes(2)));
    EXPECT_TRUE(claim_outgoing(tx, "x", kStart + kHeldForUndo, kStart + minutes(2)));
    tx.commit();
  }
  EXPECT_EQ(take_back("", kStart + seconds(13)), Undone::Told);
  EXPECT_EQ(ticket().status, TicketStatus::Resolved);
}

TEST_P(UndoOn, HoldsOnlyMailsOfItsOwnTicketAndAct) {
  {
    auto tx = store().write();
    queue_mail(tx, "de-antes");
    tx.commit();
  }
  solve();
  auto tx = store().write();
  const auto due = claim_outgoing(tx, "x", kStart, kStart + minutes(2));
  ASSERT_TRUE(due);
  EXPECT_EQ(due->unique_key, "de-antes");
  EXPECT_FALSE(claim_outgoing(tx, "y", kStart, kStart + minutes(2)));
}

TEST_P(UndoOn, HoldsTheMailsOfThePlanAndForgetsTheMarkThatWasCrossed) {
  SupportPlan plan;
  plan.id = plan.name = "plan";
  plan.account = "arcos";
  plan.prepaid_minutes = 10;
  plan.starts = *parse_day("2026-04-01");
  plan.ends = *parse_day("2027-03-31");
  {
    auto tx = store().write();
    put_plan(tx, plan);
    tx.commit();
  }
  solve();
  {
    auto tx = store().read();
    EXPECT_EQ(alerts_of(tx, "plan").size(), 2u);
  }
  EXPECT_EQ(take_back(), Undone::Yes);
  auto tx = store().write();
  EXPECT_THAT(alerts_of(tx, "plan"), IsEmpty());
  EXPECT_EQ(outgoing_figures(tx).queued, 0);
}

TEST_P(UndoOn, IsForWhoDidItForAWhileAndOnce) {
  solve();
  EXPECT_TRUE(offered(kStart + kUndoShown));
  EXPECT_FALSE(offered(kStart + kUndoShown + seconds(1)));
  EXPECT_EQ(take_back("otra-persona"), Undone::NotThere);
  EXPECT_EQ(take_back("", kStart + kUndoneWithin + seconds(1)), Undone::NotThere);
  EXPECT_EQ(take_back(), Undone::Yes);
  EXPECT_EQ(take_back(), Undone::NotThere);
}

TEST_P(UndoOn, PutsALinkBackThatWasRemoved) {
  auto tx = store().write();
  link_article(tx, act(), "otro", false);
  const auto before = before_act(tx, "T-1").value();
  unlink_article(tx, act(), "otro");
  auto removed = step(UndoKind::Unlinked);
  removed.other = "otro";
  keep_undo(tx, removed, before);
  EXPECT_EQ(undo(tx, newest_undo(tx, person_, Instant{})->id, person_, kIvan, kStart).done,
            Undone::Yes);
  EXPECT_THAT(find_ticket(tx, "T-1")->links,
              ElementsAre(TicketLink{"otro", false, LinkStrength::Strong}));
}

TEST_P(UndoOn, PartsMergedTickets) {
  auto tx = store().write();
  const auto before = before_act(tx, "T-1").value();
  ASSERT_EQ(merge_ticket(tx, act(), "T-2"), Merge::Yes);
  auto merged = step(UndoKind::Merged);
  merged.other = "T-2";
  keep_undo(tx, merged, before);
  EXPECT_EQ(undo(tx, newest_undo(tx, person_, Instant{})->id, person_, kIvan, kStart).done,
            Undone::Yes);
  EXPECT_EQ(find_ticket(tx, "T-1")->status, TicketStatus::Open);
  EXPECT_THAT(merged_tickets(tx, "T-2"), IsEmpty());
}

TEST_P(UndoOn, GivesADraftBackUnderWhatWasWrittenSince) {
  auto tx = store().write();
  const auto draft = open_reply_draft(tx, "T-1", person_, DraftKind::Note, kStart);
  keep_reply_draft(tx, draft.key, "Lo primero", kStart);
  auto dropped = step(UndoKind::NoteDropped);
  dropped.form = draft.key;
  dropped.text = "Lo primero";
  end_reply_draft(tx, draft.key, kStart);
  keep_undo(tx, dropped);
  keep_reply_draft(tx, find_reply_draft(tx, "T-1", person_, DraftKind::Note)->key, "Lo segundo",
                   kStart);
  EXPECT_EQ(undo(tx, newest_undo(tx, person_, Instant{})->id, person_, kIvan, kStart).done,
            Undone::Yes);
  EXPECT_EQ(find_reply_draft(tx, "T-1", person_, DraftKind::Note)->body,
            "Lo primero\n\nLo segundo");
}

TEST_P(UndoOn, ForgetsWhatIsTooOld) {
  solve();
  auto tx = store().write();
  forget_undos(tx, kStart + seconds(1));
  EXPECT_FALSE(newest_undo(tx, person_, Instant{}));
}

}  // namespace
}  // namespace kb::store
