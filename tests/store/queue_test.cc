// SPDX-License-Identifier: MIT
#include "store/queue.h"

#include <gmock/gmock.h>

#include "store/accounts.h"
#include "store/change_log.h"
#include "store/people.h"
#include "store/staff_areas.h"
#include "tests/support/test_store.h"

namespace kb::store {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using enum TicketPriority;
using enum TicketStatus;
using enum TicketType;

const Day kToday = std::chrono::November / 16 / 2026;
const Instant kNow{std::chrono::sys_days{kToday}};

struct Row {
  const char *id, *area;
  TicketType type;
  TicketPriority priority;
  TicketStatus status;
  int age;       // hours
  int promised;  // in so many hours; 0: not
  int planned;   // in so many days; kNoDay: not
  const char *assignee, *account;
};
constexpr int kNoDay = 99;

// In the order in which they are answered.
constexpr Row kRows[] = {
    {"hosting-urgente", "hosting", Incident, Urgent, Open, 1, 0, kNoDay, "", "arcos"},
    {"hosting-vieja", "hosting", Incident, Normal, Open, 9, 0, kNoDay, "", "arcos"},
    {"hosting", "hosting", Incident, Low, InProgress, 2, 0, kNoDay, "iva@f.example", "beta"},
    {"urgente-prometida", "web", Incident, Urgent, Open, 1, 5, kNoDay, "", "arcos"},
    {"urgente", "web", Question, Urgent, Open, 7, 0, kNoDay, "iva@f.example", "arcos"},
    {"alta-prometida-antes", "web", Question, High, Open, 1, -2, kNoDay, "", "arcos"},
    {"alta-prometida", "web", Question, High, Open, 8, 3, kNoDay, "", "beta"},
    {"alta", "correo", Question, High, InProgress, 9, 0, kNoDay, "", "arcos"},
    {"prometida", "", Order, Low, Open, 1, 40, kNoDay, "", "arcos"},
    {"baja-vieja", "web", Question, Low, Open, 30, 0, kNoDay, "", "arcos"},
    {"para-hoy", "web", Order, Normal, Open, 20, 0, 0, "iva@f.example", "arcos"},
    {"hosting-duda", "hosting", Question, Normal, Open, 5, 0, kNoDay, "", "arcos"},
    {"atrasada", "correo", Order, Normal, Open, 4, 0, -3, "", "arcos"},
    {"espera-mas", "hosting", Incident, Urgent, Waiting, 50, 1, kNoDay, "", "arcos"},
    {"espera", "web", Question, Low, Waiting, 6, 0, 4, "", "arcos"},
};
constexpr Row kLater[] = {
    {"manana", "web", Order, Low, Open, 3, 0, 1, "iva@f.example", "arcos"},
    {"pasado-urgente", "hosting", Incident, Urgent, Open, 1, 1, 2, "", "arcos"},
    {"pasado", "correo", Order, Normal, Open, 90, 0, 2, "", "arcos"},
};
constexpr Row kOver[] = {
    {"resuelta", "hosting", Incident, Urgent, Resolved, 9, 0, kNoDay, "iva@f.example", "arcos"},
    {"cerrada", "web", Question, High, Closed, 9, 0, 0, "", "arcos"},
};

Ticket ticket_of(const Row& row) {
  Ticket ticket;
  ticket.id = row.id;
  ticket.area = row.area;
  ticket.account = row.account;
  ticket.assignee = row.assignee;
  ticket.type = row.type;
  ticket.priority = row.priority;
  ticket.status = row.status;
  ticket.opened = ticket.since = kNow - std::chrono::hours(row.age);
  if (row.promised != 0) ticket.promised = kNow + std::chrono::hours(row.promised);
  if (row.planned != kNoDay) ticket.planned = next_day(kToday, row.planned);
  return ticket;
}

class QueueOn : public test::OnEachDialect {
 protected:
  QueueOn() {
    for (const char* area : {"hosting", "web", "correo"})
      put_area(tx_, {area, "", 1, area, area, "", ""});
    for (const auto& row : kOver) put_ticket(tx_, ticket_of(row), kNow);
    for (const auto& row : kLater) put_ticket(tx_, ticket_of(row), kNow);
    // Not in their order.
    for (size_t i = 0; i < std::size(kRows); ++i)
      put_ticket(tx_, ticket_of(kRows[(i * 7) % std::size(kRows)]), kNow);
  }

  std::string put_technician(const std::string& email, const std::vector<std::string>& areas,
                             bool disabled = false) {
    Person person;
    person.email = email;
    person.roles.technician = true;
    person.disabled = disabled;
    put_person(tx_, person);
    const auto id = find_person_by_email(tx_, email)->id;
    put_staff_areas(tx_, id, areas);
    return id;
  }
  QueueFilter as_iva(Whose whose, const std::vector<std::string>& areas = {}) {
    QueueFilter filter;
    filter.whose = whose;
    filter.email = "iva@f.example";
    filter.person = put_technician(filter.email, areas);
    return filter;
  }

  static std::vector<std::string> ids(const std::vector<QueueTicket>& tickets) {
    std::vector<std::string> found;
    for (const auto& ticket : tickets) found.push_back(ticket.id);
    return found;
  }
  std::vector<std::string> queued(const QueueFilter& filter, int limit = 99, int skip = 0) {
    return ids(queue(tx_, filter, kToday, limit, skip));
  }

  Transaction tx_ = store().write();
};
INSTANTIATE_TEST_SUITE_P(Dialects, QueueOn, testing::ValuesIn(test::test_dialects()),
                         test::dialect_name);

TEST_P(QueueOn, StandsInTheFirmsOrder) {
  std::vector<std::string> expected, later;
  for (const auto& row : kRows) expected.emplace_back(row.id);
  for (const auto& row : kLater) later.emplace_back(row.id);
  EXPECT_EQ(queued({}), expected);
  EXPECT_EQ(ids(planned_later(tx_, {}, kToday, 99)), later);
}

TEST_P(QueueOn, SaysOfEachRowWhichGroupItIsOf) {
  QueuePlace last = QueuePlace::Hosting;
  for (const auto& ticket : queue(tx_, {}, kToday, 99)) {
    EXPECT_GE(place_of(ticket), last) << ticket.id;
    last = place_of(ticket);
  }
}

TEST_P(QueueOn, TurnsItsPages) {
  EXPECT_THAT(queued({}, 2), ElementsAre("hosting-urgente", "hosting-vieja"));
  EXPECT_THAT(queued({}, 2, 2), ElementsAre("hosting", "urgente-prometida"));
  EXPECT_THAT(queued({}, 2, 99), IsEmpty());
}

TEST_P(QueueOn, LeavesOutWhatTheFilterDoes) {
  const auto with = [&](const auto& set) {
    QueueFilter filter;
    set(filter);
    return queued(filter);
  };
  EXPECT_THAT(with([](auto& f) { f.area = "correo"; }), ElementsAre("alta", "atrasada"));
  EXPECT_THAT(with([](auto& f) { f.account = "beta"; }), ElementsAre("hosting", "alta-prometida"));
  EXPECT_THAT(with([](auto& f) { f.status = InProgress; }), ElementsAre("hosting", "alta"));
  EXPECT_THAT(with([](auto& f) { f.priority = Low; }),
              ElementsAre("hosting", "prometida", "baja-vieja", "espera"));
  EXPECT_THAT(with([](auto& f) { f.type = Order; }),
              ElementsAre("prometida", "para-hoy", "atrasada"));
  EXPECT_THAT(with([](auto& f) { f.planned = kToday; }), ElementsAre("para-hoy"));
  EXPECT_THAT(with([](auto& f) { f.status = Resolved; }), IsEmpty()) << "it is not in the queue";
  EXPECT_THAT(with([](auto& f) { f.area = "'; drop table tickets"; }), IsEmpty());
}

TEST_P(QueueOn, KnowsWhoseItIs) {
  EXPECT_THAT(queued(as_iva(Whose::Mine)), ElementsAre("hosting", "urgente", "para-hoy"));
  EXPECT_EQ(queued(as_iva(Whose::MyAreas)).size(), std::size(kRows)) << "tied to none: all";
  put_technician("ana@f.example", {"web"});
  put_technician("gone@f.example", {"hosting"}, true);
  // Those of correo, of no area, of hosting to which no active technician is tied, and her own.
  EXPECT_THAT(queued(as_iva(Whose::MyAreas, {"correo"})),
              ElementsAre("hosting-urgente", "hosting-vieja", "hosting", "urgente", "alta",
                          "prometida", "para-hoy", "hosting-duda", "atrasada", "espera-mas"));
}

TEST_P(QueueOn, FindsOneAndTheWorkOfADay) {
  EXPECT_TRUE(in_queue(tx_, {}, "pasado"));
  EXPECT_FALSE(in_queue(tx_, {}, "resuelta"));
  EXPECT_FALSE(in_queue(tx_, {}, "nada"));
  EXPECT_FALSE(in_queue(tx_, as_iva(Whose::Mine), "pasado"));
  QueueFilter tomorrow;
  tomorrow.planned = next_day(kToday, 2);
  EXPECT_THAT(ids(in_queue(tx_, tomorrow, 99)), ElementsAre("pasado-urgente", "pasado"));
  EXPECT_EQ(in_queue(tx_, {}, "pasado-urgente")->promised, kNow + std::chrono::hours(1));
}

TEST_P(QueueOn, CountsTabsAndGroups) {
  const auto counts = queue_counts(tx_, as_iva(Whose::All), kToday);
  EXPECT_THAT(
      (std::vector{counts.hosting, counts.pressing, counts.ordinary, counts.waiting, counts.later}),
      ElementsAre(3, 5, 5, 2, 3));
  EXPECT_EQ(counts.now(), 15);
  EXPECT_THAT((std::vector{counts.mine, counts.my_areas, counts.all}), ElementsAre(4, 18, 18));
  put_technician("ana@f.example", {"web"});
  auto filter = as_iva(Whose::Mine, {"correo"});
  filter.account = "arcos";
  const auto mine = queue_counts(tx_, filter, kToday);
  EXPECT_THAT((std::vector{mine.mine, mine.my_areas, mine.all}), ElementsAre(3, 12, 16));
  EXPECT_THAT((std::vector{mine.hosting, mine.pressing, mine.ordinary, mine.later}),
              ElementsAre(0, 1, 1, 1));
}

TEST_P(QueueOn, TellsWhatCameInSince) {
  EXPECT_EQ(opened_after(tx_, {}, kNow - std::chrono::minutes(61)), 5);
  EXPECT_EQ(opened_after(tx_, as_iva(Whose::Mine), kNow - std::chrono::hours(5)), 2);
  const auto before = last_ticket_change(tx_);
  record_change(tx_, Thing::Article, "a");
  EXPECT_EQ(last_ticket_change(tx_), before);
  record_change(tx_, Thing::Ticket, "hosting");
  EXPECT_GT(last_ticket_change(tx_), before);
}

TEST(Queue, IsEmptyInAnEmptyStore) {
  test::TestStore store;
  auto tx = store.store().read();
  EXPECT_THAT(queue(tx, {}, kToday, 9), IsEmpty());
  EXPECT_EQ(queue_counts(tx, {}, kToday).all, 0);
  EXPECT_EQ(last_ticket_change(tx), 0);
}

}  // namespace
}  // namespace kb::store
