// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include <algorithm>
#include <atomic>
#include <map>
#include <memory>
#include <random>
#include <set>
#include <thread>

#include "store/merging.h"
#include "store/outgoing.h"
#include "store/people.h"
#include "store/reply_drafts.h"
#include "store/ticket_thread.h"
#include "store/time_recording.h"
#include "store/undo.h"
#include "tests/support/test_store.h"

// Two technicians, a client and the sender of mails on one ticket, in orders drawn by chance. Half
// of the runs take one transaction after the other, with forms that grew old meanwhile; in the
// other half each of the four is a thread. Whatever they do, no message is lost or doubled, no mail
// speaks of what was taken back, and no state is skipped.
namespace kb::store {
namespace {

using std::chrono::seconds;
using testing::UnorderedElementsAreArray;

constexpr int kRuns = 200, kActsEach = 4;
const Instant kStart{std::chrono::sys_days{std::chrono::November / 16 / 2026}};
const std::string kAna = "ana@arcos.example";

// The ticket of one run, and the one that it may be merged into.
struct Place {
  Store& store;
  std::string ticket, other;
  std::atomic<int> moment{0};
  Instant now() { return kStart + seconds(++moment); }
};

// What a form says of the ticket that it was made of.
struct Seen {
  int messages = 0;
  std::string assignee;
};

// What became of one text.
enum class Fate { Sent, Refused, TakenBack };

class Actor {
 public:
  Actor(Place& place, unsigned seed) : place_(place), chance_(seed) {}
  virtual ~Actor() = default;
  Actor(const Actor&) = delete;
  Actor& operator=(const Actor&) = delete;

  virtual void act() = 0;
  const std::map<std::string, Fate>& texts() const { return texts_; }
  const std::vector<std::string>& in_order() const { return in_order_; }

 protected:
  int draw(int below) { return std::uniform_int_distribution<>(0, below - 1)(chance_); }

  // As a page would show it: often of some acts ago.
  void look() {
    auto tx = place_.store.read();
    const auto ticket = find_ticket(tx, place_.ticket).value();
    seen_.messages =
        static_cast<int>(std::ranges::count(ticket.messages, false, &Message::internal));
    seen_.assignee = ticket.assignee;
  }
  void look_sometimes() {
    if (draw(3) > 0) look();
  }
  std::string fresh_text(const std::string& who) {
    return who + " " + std::to_string(++written_) + " en " + place_.ticket;
  }
  // What was refused after it had been taken back stays where it was.
  void note(const std::string& text, Done done) {
    if (done != Done::Yes) {
      texts_.emplace(text, Fate::Refused);
      return;
    }
    texts_[text] = Fate::Sent;
    in_order_.push_back(text);
  }
  // Every third form is sent twice.
  template <class Work>
  void send(const Work& work) {
    work();
    if (draw(3) == 0) work();
  }
  TicketStep step(const std::string& by) { return {place_.ticket, by, place_.now()}; }

  Place& place_;
  Seen seen_;
  std::map<std::string, Fate> texts_;
  std::vector<std::string> in_order_;

 private:
  std::mt19937 chance_;
  int written_ = 0;
};

void queue_mail(Transaction& tx, const TicketStep& act, const std::string& text) {
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
      const auto done = reply_as_client(tx, step(kAna), {text, seen_.messages},
                                        ClientVisibleText(text));
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
    const Instant now = place_.now() + seconds(draw(20));
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

class InterleavingOn : public test::OnEachDialect {
 protected:
  InterleavingOn() {
    auto tx = store().write();
    Article article;
    article.id = article.title = "formulario";
    put_article(tx, article, "test", kStart);
    marta_ = add_person(tx, "Marta");
    ivan_ = add_person(tx, "Iván");
    tx.commit();
  }
  static Person add_person(Transaction& tx, const std::string& name) {
    Person person;
    person.name = name;
    person.email = (name == "Marta" ? "marta" : "ivan") + std::string("@firma.example");
    person.roles.technician = true;
    put_person(tx, person);
    return find_person_by_email(tx, person.email).value();
  }

  void put_tickets(const Place& place) {
    auto tx = store().write();
    Ticket ticket;
    ticket.account = "arcos";
    ticket.requester = kAna;
    ticket.opened = kStart;
    for (const auto& id : {place.ticket, place.other}) {
      ticket.id = ticket.subject = id;
      put_ticket(tx, ticket, kStart);
    }
    tx.commit();
  }
  Actors actors(Place& place, unsigned seed) {
    return {std::make_unique<Client>(place, seed * 4), std::make_unique<Technician>(place, seed * 4 + 1, marta_),
            std::make_unique<Technician>(place, seed * 4 + 2, ivan_),
            std::make_unique<Sender>(place, seed * 4 + 3)};
  }

  static void one_after_another(const Actors& actors, unsigned seed) {
    std::mt19937 chance(seed);
    std::vector<Actor*> order;
    for (Actor* actor : actors.all()) order.insert(order.end(), kActsEach, actor);
    std::ranges::shuffle(order, chance);
    for (Actor* actor : order) actor->act();
  }
  static void at_once(const Actors& actors) {
    std::vector<std::thread> threads;
    for (Actor* actor : actors.all())
      threads.emplace_back([actor] {
        for (int i = 0; i < kActsEach; ++i) actor->act();
      });
    for (auto& thread : threads) thread.join();
  }

  void check(const Place& place, const Actors& actors) {
    auto tx = store().read();
    const auto ticket = find_ticket(tx, place.ticket).value();
    check_messages(ticket, actors);
    check_states(ticket);
    check_mails(tx, ticket, *actors.sender);
    check_drafts(tx, place, *actors.marta);
    check_drafts(tx, place, *actors.ivan);
    int minutes = 0;
    for (const auto& entry : time_on_ticket(tx, place.ticket)) minutes += entry.real_minutes;
    EXPECT_EQ(minutes, actors.marta->minutes() + actors.ivan->minutes());
    const auto merged = merged_tickets(tx, place.other);
    EXPECT_EQ(!merged.empty(), merged_into(ticket, ticket.events) == place.other);
  }

  static void check_messages(const Ticket& ticket, const Actors& actors) {
    std::vector<std::string> expected, bodies;
    for (const auto& message : ticket.messages) bodies.push_back(message.body);
    for (const Actor* actor : actors.all()) {
      for (const auto& [text, fate] : actor->texts())
        if (fate == Fate::Sent) expected.push_back(text);
      std::vector<std::string> own;
      const auto& order = actor->in_order();
      std::ranges::copy_if(bodies, std::back_inserter(own), [&](const auto& body) {
        return std::ranges::find(order, body) != order.end();
      });
      EXPECT_EQ(own, order) << "everybody's in the order in which they wrote";
    }
    EXPECT_THAT(bodies, UnorderedElementsAreArray(expected));
  }

  // The state that an event leads to, if it is one of those.
  static std::optional<TicketStatus> state_after(const TicketEvent& event) {
    switch (event.kind) {
      case TicketEventKind::Status:
      case TicketEventKind::Reopened:
        return ticket_status_from(event.detail);
      case TicketEventKind::Withdrawn:
      case TicketEventKind::Confirmed:
      case TicketEventKind::MergedInto:
        return TicketStatus::Closed;
      default:
        return std::nullopt;
    }
  }
  static std::optional<bool> must_be_over(TicketEventKind kind) {
    if (kind == TicketEventKind::Reopened) return true;
    if (kind == TicketEventKind::MergedInto || kind == TicketEventKind::Withdrawn) return false;
    return std::nullopt;
  }
  static void check_states(const Ticket& ticket) {
    auto status = TicketStatus::Open;
    std::string assignee;
    for (const auto& event : ticket.events) {
      if (event.kind == TicketEventKind::Assigned) {
        EXPECT_NE(event.detail, assignee);
        assignee = event.detail;
      }
      const auto next = state_after(event);
      if (!next) continue;
      EXPECT_NE(*next, status) << "each event leads on from where the one before led";
      const bool was_over = status >= TicketStatus::Resolved;
      EXPECT_EQ(must_be_over(event.kind).value_or(was_over), was_over);
      status = *next;
    }
    EXPECT_EQ(status, ticket.status);
    EXPECT_EQ(assignee, ticket.assignee);
    EXPECT_EQ(ticket.is_over(), ticket.resolved.has_value());
  }

  // Each answer of staff has one mail, sent or waiting; what was taken back has none.
  static void check_mails(Transaction& tx, const Ticket& ticket, const Sender& sender) {
    std::vector<std::string> mails = sender.sent(), answers;
    const std::set<std::string> sent(mails.begin(), mails.end());
    EXPECT_EQ(sent.size(), mails.size());
    for (const auto& item : outgoing_items(tx, OutgoingState::Queued, 1000))
      if (item.ticket == ticket.id) mails.push_back(item.unique_key);
    std::erase_if(mails, [&](const auto& key) { return !key.ends_with(ticket.id); });
    for (const auto& message : ticket.messages)
      if (message.from != kAna && !message.internal) answers.push_back(message.body);
    EXPECT_THAT(mails, UnorderedElementsAreArray(answers));
  }

  static void check_drafts(Transaction& tx, const Place& place, const Technician& technician) {
    const auto draft = find_reply_draft(tx, place.ticket, technician.id(), DraftKind::Reply);
    const std::string kept = draft ? draft->body : "";
    for (const auto& [text, fate] : technician.texts())
      EXPECT_EQ(kept.find(text) != std::string::npos, fate == Fate::TakenBack) << text;
  }

  // What nobody sent in this run is not the next one's.
  void empty_queue() {
    auto tx = store().write();
    for (const auto& item : outgoing_items(tx, std::nullopt, 1000)) drop_outgoing(tx, item.id);
    tx.commit();
  }

  Person marta_, ivan_;
};
INSTANTIATE_TEST_SUITE_P(Dialects, InterleavingOn, testing::ValuesIn(test::test_dialects()),
                         test::dialect_name);

TEST_P(InterleavingOn, LosesAndDoublesNothingAndSkipsNoState) {
  for (unsigned seed = 1; seed <= kRuns; ++seed) {
    SCOPED_TRACE(seed);
    Place place{store(), "T-" + std::to_string(seed), "U-" + std::to_string(seed)};
    put_tickets(place);
    const auto each = actors(place, seed);
    if (seed % 2 == 0)
      one_after_another(each, seed);
    else
      at_once(each);
    check(place, each);
    empty_queue();
    if (HasFailure()) return;
  }
}

}  // namespace
}  // namespace kb::store
