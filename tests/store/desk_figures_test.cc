// SPDX-License-Identifier: MIT
#include "store/desk_figures.h"

#include <gmock/gmock.h>

#include "store/articles.h"
#include "store/ticket_thread.h"
#include "store/time_entries.h"
#include "tests/store/order_support.h"

namespace kb::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using std::chrono::hours;
using std::chrono::minutes;

const Instant kMonday = at("2026-11-16T09:00:00Z");
const Week kWeek = week_of(kMonday);

class DeskFigures : public OrderTest {
 protected:
  void put_article_of(const std::string& id, Instant created) {
    Article article;
    article.id = id;
    article.title = id;
    article.body = "Texto";
    article.created = article.updated = created;
    Transaction tx = store().write();
    put_article(tx, article, "", created);
    tx.commit();
  }
  static Ticket solved(const std::string& id, std::vector<TicketLink> links = {},
                       std::vector<Message> messages = {}) {
    Ticket ticket;
    ticket.id = id;
    ticket.account = "arcos";
    ticket.requester = "pepe@a.example";
    ticket.area = "correo";
    ticket.subject = "No llegan";
    ticket.status = TicketStatus::Resolved;
    ticket.opened = kMonday;
    ticket.resolved = kMonday + hours(5);
    ticket.links = std::move(links);
    ticket.messages = std::move(messages);
    return ticket;
  }
  void put(const Ticket& ticket) {
    Transaction tx = store().write();
    put_ticket(tx, ticket, kMonday);
    tx.commit();
  }
  // "weeks since/area minutes to the answer, to the solution, with"
  std::vector<std::string> figures() {
    Transaction tx = store().read();
    std::vector<std::string> lines;
    for (const auto& t : solved_tickets(tx, kWeek - 4, kWeek + 4))
      lines.push_back(std::to_string(t.week - kWeek) + "/" + t.area + " " +
                      std::to_string(t.answer_minutes) + " " +
                      std::to_string(t.solution_minutes) + " " +
                      std::to_string(static_cast<long long>(t.with)));
    return lines;
  }
};
INSTANTIATE_TEST_SUITE_P(Dialects, DeskFigures, testing::ValuesIn(test_dialects()), dialect_name);

TEST_P(DeskFigures, TimeTheFirstAnswerOfSomebodyWhoIsNoClient) {
  const struct {
    const char* what;
    std::vector<Message> messages;
    const char* expected;
  } cases[] = {
      {"no answer: the solution is", {}, "0/correo 300 300 0"},
      {"staff answered", {{"marta@f.example", kMonday + minutes(40), "Hola", false}},
       "0/correo 40 300 0"},
      {"a note is none", {{"marta@f.example", kMonday + minutes(40), "Ojo", true}},
       "0/correo 300 300 0"},
      {"nor is who asked", {{"pepe@a.example", kMonday + minutes(40), "¿Y?", false}},
       "0/correo 300 300 0"},
      {"nor a colleague of theirs", {{"rosa@a.example", kMonday + minutes(40), "¿Y?", false}},
       "0/correo 300 300 0"},
      {"the earliest counts",
       {{"pepe@a.example", kMonday + minutes(5), "¿Y?", false},
        {"marta@f.example", kMonday + minutes(50), "Hola", false},
        {"marta@f.example", kMonday + minutes(60), "Ya", false}},
       "0/correo 50 300 0"},
      {"answered after it was solved", {{"marta@f.example", kMonday + hours(9), "Ya", false}},
       "0/correo 300 300 0"},
  };
  for (const auto& each : cases) {
    put(solved("T-1", {}, each.messages));
    EXPECT_THAT(figures(), ElementsAre(each.expected)) << each.what;
  }
}

TEST_P(DeskFigures, KnowAnAnswerFromTheDesk) {
  auto ticket = solved("T-1");
  ticket.status = TicketStatus::Open;
  ticket.resolved.reset();
  put(ticket);
  EXPECT_THAT(figures(), IsEmpty());
  Transaction tx = store().write();
  reply_as_staff(tx, {"T-1", "marta@f.example", kMonday + minutes(12)}, {"k", {}},
                 ClientVisibleText("Ya está"), AfterReply::IsSolved);
  tx.commit();
  EXPECT_THAT(figures(), ElementsAre("0/correo 12 12 0"));
}

TEST_P(DeskFigures, TellAnArticleThatWasThereFromOneWrittenForIt) {
  put_article_of("antes", kMonday - hours(1));
  put_article_of("despues", kMonday + hours(1));
  const struct {
    const char* what;
    std::vector<TicketLink> links;
    const char* expected;
  } cases[] = {
      {"none", {}, "0/correo 300 300 0"},
      {"related alone", {{"antes", false}}, "0/correo 300 300 0"},
      {"was there", {{"antes", true}}, "0/correo 300 300 1"},
      {"written since", {{"despues", true}}, "0/correo 300 300 2"},
      {"both", {{"antes", true}, {"despues", true}}, "0/correo 300 300 1"},
      {"gone meanwhile", {{"nada", true}}, "0/correo 300 300 1"},
  };
  for (const auto& each : cases) {
    put(solved("T-1", each.links));
    EXPECT_THAT(figures(), ElementsAre(each.expected)) << each.what;
  }
}

TEST_P(DeskFigures, SumWhatWasChargedForWhatAnArticleAnswered) {
  put_article_of("antes", kMonday - hours(1));
  put(solved("T-1", {{"antes", true}}));
  put(solved("T-2"));
  int number = 0;
  const auto charge = [&](const std::string& ticket, Instant when, int charged) {
    TimeEntry entry;
    entry.id = "e" + std::to_string(++number);
    entry.account = "arcos";
    entry.ticket = ticket;
    entry.staff = "marta@f.example";
    entry.at = entry.counts_at = entry.recorded = when;
    entry.real_minutes = entry.charged_minutes = charged;
    entry.note = "Hecho";
    Transaction tx = store().write();
    put_time_entry(tx, entry);
    tx.commit();
  };
  charge("T-1", kMonday, 30);
  charge("T-1", kMonday + hours(1), 12);
  charge("T-2", kMonday, 99);
  Transaction tx = store().read();
  const auto weeks = minutes_on_answered(tx, kWeek, kWeek + 1);
  ASSERT_EQ(weeks.size(), 1u);
  EXPECT_EQ(weeks[0].week, kWeek);
  EXPECT_EQ(weeks[0].minutes, 42);
  const auto mean = charged_on_tickets(tx, kMonday);
  EXPECT_EQ(mean.tickets, 2);
  EXPECT_EQ(mean.minutes, 141);
  EXPECT_EQ(charged_on_tickets(tx, kMonday + hours(9)).tickets, 0);
}

}  // namespace
}  // namespace kb::test
