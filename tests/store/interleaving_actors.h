// SPDX-License-Identifier: MIT
#pragma once
#include <gtest/gtest.h>

#include <memory>

#include "store/merging.h"
#include "store/outgoing.h"
#include "store/people.h"
#include "store/reply_drafts.h"
#include "store/time_recording.h"
#include "store/undo.h"
#include "tests/store/interleaving_actor.h"

// Who works on one ticket in interleaving_test.cc: its client, two technicians and the sender of
// mails.
namespace kb::store::interleaved {

inline void queue_mail(Transaction& tx, const TicketStep& act, const std::string& text) {
  OutgoingItem item;
  item.unique_key = text;
  item.ticket = act.ticket;
  item.recipient = kAna;
  item.payload = text;
  item.created = act.at;
  enqueue(tx, item);
}

class Client : public Actor {
 public:
  using Actor::Actor;
  void act() override {
    look_sometimes();
    if (draw(5) == 0) return close();
    const auto text = fresh_text("Ana");
    send([&] {
      auto tx = place_.store.write();
      const auto done =
          reply_as_client(tx, step(kAna), {text, seen_.messages}, ClientVisibleText(text));
      tx.commit();
      if (done != Done::Already) note(text, done);
    });
  }

 private:
  void close() {
    auto tx = place_.store.write();
    withdraw(tx, step(kAna), {"", ""});
    tx.commit();
  }
};

class Technician : public Actor {
 public:
  Technician(Place& place, unsigned seed, Person person)
      : Actor(place, seed), person_(std::move(person)) {}

  void act() override {
    look_sometimes();
    switch (draw(8)) {
      case 0:
      case 1:
        return answer(static_cast<AfterReply>(draw(3)));
      case 2:
        return add_note();
      case 3:
        return take();
      case 4:
        return change_state();
      case 5:
        return close();
      case 6:
        return take_back();
      default:
        return merge();
    }
  }
  int minutes() const { return minutes_; }  // noted, and not taken back
  const std::string& id() const { return person_.id; }

 private:
  UndoStep undo_step(UndoKind kind, const TicketStep& act) const {
    UndoStep step;
    step.person = person_.id;
    step.kind = kind;
    step.thing = place_.ticket;
    step.at = act.at;
    return step;
  }

  // The form as the desk shows it: with what was taken back, if something was.
  ReplyDraft form_now(Transaction& tx, const TicketStep& act) {
    tx.lock_changes();
    auto form = open_reply_draft(tx, act.ticket, person_.id, DraftKind::Reply, act.at);
    if (form.body.empty()) form.body = fresh_text(person_.name);
    return form;
  }

  void answer(AfterReply after) { send_form(after, UndoKind::Sent); }
  void close() { send_form(AfterReply::IsSolved, UndoKind::Solved); }
  void send_form(AfterReply after, UndoKind kind) {
    ReplyDraft form;
    send([&] {
      auto tx = place_.store.write();
      const auto act = step(person_.email);
      if (form.key.empty()) form = form_now(tx, act);
      const auto entry = kind == UndoKind::Solved ? "tiempo-" + form.key : "";
      add_answer(tx, act, form.key, form.body, after, kind, entry);
      tx.commit();
    });
  }
  void add_answer(Transaction& tx, const TicketStep& act, const std::string& key,
                  const std::string& text, AfterReply after, UndoKind kind,
                  const std::string& entry) {
    const auto before = before_act(tx, act.ticket).value();
    const auto done =
        reply_as_staff(tx, act, {key, seen_.messages}, ClientVisibleText(text), after);
    if (done != Done::Already) note(text, done);
    if (done != Done::Yes) return;
    queue_mail(tx, act, text);
    end_reply_draft(tx, key, act.at);
    auto undone = undo_step(kind, act);
    undone.form = key;
    if (kind == UndoKind::Solved) {
      link_article(tx, act, "formulario", true);
      note_time(tx, act, entry);
      undone.entry = entry;
    }
    keep_undo(tx, undone, before);
    last_text_ = text;
    last_entry_ = entry;
  }
  void note_time(Transaction& tx, const TicketStep& act, const std::string& entry) {
    NewTime time;
    time.key = entry;
    time.ticket = act.ticket;
    time.staff = person_.email;
    time.at = act.at;
    time.real_minutes = 5;
    time.note = "Hecho";
    EXPECT_FALSE(record_time(tx, time, act.at).refusal);
    minutes_ += time.real_minutes;
  }

  void add_note() {
    const auto text = fresh_text("nota de " + person_.name);
    send([&] {
      auto tx = place_.store.write();
      const auto done = add_internal_note(tx, step(person_.email), {text, {}}, InternalNote(text));
      tx.commit();
      if (done != Done::Already) note(text, done);
    });
  }
  void take() {
    auto tx = place_.store.write();
    assign(tx, step(person_.email), person_.email, seen_.assignee);
    tx.commit();
  }
  void change_state() {
    auto tx = place_.store.write();
    const auto act = step(person_.email);
    const auto before = before_act(tx, act.ticket).value();
    const auto status = static_cast<TicketStatus>(1 + draw(4));
    if (set_status(tx, act, status) == Done::Yes && status >= TicketStatus::Resolved) {
      keep_undo(tx, undo_step(UndoKind::Solved, act), before);
      forget_last();
    }
    tx.commit();
  }
  void merge() {
    auto tx = place_.store.write();
    const auto act = step(person_.email);
    const auto before = before_act(tx, act.ticket).value();
    if (merge_ticket(tx, act, place_.other) == Merge::Yes) {
      auto undone = undo_step(UndoKind::Merged, act);
      undone.other = place_.other;
      keep_undo(tx, undone, before);
      forget_last();
    }
    tx.commit();
  }
  void take_back() {
    auto tx = place_.store.write();
    tx.lock_changes();
    const auto offer = newest_undo(tx, person_.id, Instant{});
    if (!offer || offer->thing != place_.ticket) return;
    const auto result = undo(tx, offer->id, person_.id, person_.email, place_.now());
    if (result.done != Undone::Yes) return;
    tx.commit();
    if (last_text_.empty()) return;
    texts_[last_text_] = Fate::TakenBack;
    std::erase(in_order_, last_text_);
    if (!last_entry_.empty()) minutes_ -= 5;
    forget_last();
  }
  void forget_last() { last_text_ = last_entry_ = ""; }

  Person person_;
  std::string last_text_, last_entry_;  // of the newest act that can be taken back
  int minutes_ = 0;
};

// Sends what is due, some seconds on.
class Sender : public Actor {
 public:
  using Actor::Actor;
  void act() override {
    auto tx = place_.store.write();
    const Instant now = place_.now() + std::chrono::seconds(draw(20));
    const auto item = claim_outgoing(tx, "x", now, now + std::chrono::minutes(2));
    if (item) mark_sent(tx, item->id, "x", now);
    tx.commit();
    if (item) sent_.push_back(item->unique_key);
  }
  const std::vector<std::string>& sent() const { return sent_; }

 private:
  std::vector<std::string> sent_;
};

struct Actors {
  std::unique_ptr<Client> client;
  std::unique_ptr<Technician> marta, ivan;
  std::unique_ptr<Sender> sender;

  std::vector<Actor*> all() const { return {client.get(), marta.get(), ivan.get(), sender.get()}; }
};

}  // namespace kb::store::interleaved
