// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include <thread>

#include "tests/store/interleaving_checks.h"
#include "tests/support/test_store.h"

// Two technicians, a client and the sender of mails on one ticket, in orders drawn by chance. Half
// of the runs take one transaction after the other, with forms that grew old meanwhile; in the
// other half each of the four is a thread. Whatever they do, no message is lost or doubled, no mail
// speaks of what was taken back, and no state is skipped.
namespace kb::store {
namespace {

using namespace interleaved;

constexpr int kRuns = 200, kActsEach = 4;

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
    return {std::make_unique<Client>(place, seed * 4),
            std::make_unique<Technician>(place, seed * 4 + 1, marta_),
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
    {
      auto tx = store().read();
      check(tx, place, each);
    }
    empty_queue();
    if (HasFailure()) return;
  }
}

}  // namespace
}  // namespace kb::store
