// SPDX-License-Identifier: MIT
#include "store/tickets.h"

#include <gmock/gmock.h>

#include "core/error.h"
#include "store/accounts.h"
#include "store/change_log.h"
#include "tests/support/test_store.h"

namespace kb::store {
namespace {

using namespace std::string_literals;
using testing::ElementsAre;
using testing::IsEmpty;

const Instant kNow{std::chrono::sys_days{std::chrono::May / 1 / 2026}};
const Instant kLater = kNow + std::chrono::hours(1);

Ticket sample() {
  Ticket t;
  t.id = "T-1024";
  t.account = "acme";
  t.requester = "ana@acme.example";
  t.area = "hosting";
  t.priority = TicketPriority::High;
  t.type = TicketType::Incident;
  t.status = TicketStatus::Resolved;
  t.subject = "No llega el correo";
  t.body = "Desde ayer.\r\n";
  t.resolution = "Era el DNS. ";
  t.messages = {{"ana@acme.example", kNow, "¿Algo?", false},
                {"eva@firm.example", kLater, "Nota", true}};
  t.links = {{"correo-no-llega", true}, {"dns-basico", false}};
  t.opened = kNow;
  t.resolved = kLater;
  return t;
}

class TicketsOn : public test::OnEachDialect {
 protected:
  PutResult put(const Ticket& ticket, Instant now = kNow) {
    Transaction tx = store().write();
    const PutResult result = put_ticket(tx, ticket, now);
    tx.commit();
    return result;
  }
  Ticket find(const std::string& id = sample().id) {
    Transaction tx = store().read();
    return find_ticket(tx, id).value();
  }
  std::vector<std::string> changes_since(long long number) {
    Transaction tx = store().read();
    std::vector<std::string> ids;
    for (const Change& change : changes_after(tx, number, 100)) {
      ids.push_back((change.thing == Thing::Ticket ? "ticket " : "article ") + change.id);
    }
    return ids;
  }
  long long last_change() {
    Transaction tx = store().read();
    return last_change_number(tx);
  }
};
INSTANTIATE_TEST_SUITE_P(Dialects, TicketsOn, testing::ValuesIn(test::test_dialects()),
                         test::dialect_name);

TEST_P(TicketsOn, KeepEveryField) {
  EXPECT_EQ(put(sample()), PutResult::Added);
  const Ticket kept = find();
  EXPECT_EQ(kept.account, "acme");
  EXPECT_EQ(kept.requester, "ana@acme.example");
  EXPECT_EQ(kept.area, "hosting");
  EXPECT_EQ(kept.lang, "es");
  EXPECT_EQ(kept.priority, TicketPriority::High);
  EXPECT_EQ(kept.type, TicketType::Incident);
  EXPECT_EQ(kept.status, TicketStatus::Resolved);
  EXPECT_EQ(kept.subject, sample().subject);
  EXPECT_EQ(kept.body, sample().body);
  EXPECT_EQ(kept.resolution, sample().resolution);
  EXPECT_EQ(kept.messages, sample().messages);
  EXPECT_EQ(kept.links, sample().links);
  EXPECT_EQ(kept.opened, kNow);
  EXPECT_EQ(kept.updated, kLater);
  EXPECT_EQ(kept.resolved, kLater);
}

TEST_P(TicketsOn, KeepTheAbsenceOfWhatIsAbsent) {
  Ticket bare;
  bare.id = "T-1";
  put(bare);
  const Ticket kept = find("T-1");
  EXPECT_EQ(kept.resolved, std::nullopt);
  EXPECT_EQ(kept.account, "");
  EXPECT_EQ(kept.area, "");
  EXPECT_EQ(kept.requester, "");
  EXPECT_EQ(kept.opened, kNow);
  EXPECT_EQ(kept.updated, kNow);
  EXPECT_THAT(kept.messages, IsEmpty());
}

TEST_P(TicketsOn, PutTwiceAreUnchangedAndWriteNothing) {
  Ticket without_dates = sample();
  without_dates.id = "T-2";
  without_dates.opened = {};
  without_dates.messages.clear();
  without_dates.resolved.reset();
  for (const Ticket& ticket : {sample(), without_dates}) {
    put(ticket);
    const long long before = last_change();
    EXPECT_EQ(put(ticket, kLater), PutResult::Unchanged) << ticket.id;
    EXPECT_EQ(last_change(), before) << ticket.id;
  }
}

TEST_P(TicketsOn, ChangeWithAnyOfTheirFields) {
  const std::vector<void (*)(Ticket&)> edits = {
      [](Ticket& t) { t.account = "otra"; },
      [](Ticket& t) { t.account.clear(); },
      [](Ticket& t) { t.requester = "x@y.z"; },
      [](Ticket& t) { t.area = "correo"; },
      [](Ticket& t) { t.lang = "en"; },
      [](Ticket& t) { t.priority = TicketPriority::Urgent; },
      [](Ticket& t) { t.type = TicketType::Order; },
      [](Ticket& t) { t.status = TicketStatus::Closed; },
      [](Ticket& t) { t.subject += "!"; },
      [](Ticket& t) { t.body += " "; },
      [](Ticket& t) { t.resolution.clear(); },
      [](Ticket& t) { t.messages.pop_back(); },
      [](Ticket& t) {
        t.messages.assign(7, {"a@b.c", kNow, "m", false});
      },
      [](Ticket& t) { t.messages[3].internal = true; },
      [](Ticket& t) { t.messages.clear(); },
      [](Ticket& t) { std::swap(t.links[0], t.links[1]); },
      [](Ticket& t) { t.links.clear(); },
      [](Ticket& t) { t.resolved.reset(); },
      [](Ticket& t) { t.opened = kLater; },
      [](Ticket& t) { t.updated = kLater + std::chrono::hours(9); },
  };
  Ticket ticket = sample();
  put(ticket);
  for (size_t i = 0; i < edits.size(); ++i) {
    edits[i](ticket);
    EXPECT_EQ(put(ticket), PutResult::Changed) << "edit " << i;
    EXPECT_EQ(put(ticket), PutResult::Unchanged) << "edit " << i;
    EXPECT_EQ(find().messages, ticket.messages) << "edit " << i;
    EXPECT_EQ(find().links, ticket.links) << "edit " << i;
  }
}

TEST_P(TicketsOn, CleanTheEmailsInThem) {
  Ticket ticket = sample();
  ticket.requester = "  Ana@ACME.example ";
  ticket.messages[0].from = "ANA@acme.example\n";
  put(ticket);
  EXPECT_EQ(find().requester, "ana@acme.example");
  EXPECT_EQ(find().messages[0].from, "ana@acme.example");
  EXPECT_EQ(put(ticket), PutResult::Unchanged);
}

TEST_P(TicketsOn, MakeAnAccountAndAnAreaThatAreNotThereYet) {
  Transaction tx = store().write();
  put_account(tx, {"acme", "Acme S.L.", {"acme.example"}});
  put_ticket(tx, sample(), kNow);
  Ticket other = sample();
  other.id = "T-2";
  other.account = "nueva";
  put_ticket(tx, other, kNow);
  EXPECT_EQ(find_account(tx, "acme")->name, "Acme S.L.");
  EXPECT_EQ(find_account(tx, "nueva")->name, "nueva");
  EXPECT_EQ(areas(tx).size(), 1U);
}

TEST_P(TicketsOn, RecordTheArticlesWhoseLinksChanged) {
  put(sample());
  EXPECT_THAT(changes_since(0),
              ElementsAre("ticket T-1024", "article correo-no-llega", "article dns-basico"));
  Ticket ticket = sample();
  ticket.links = {{"correo-no-llega", true}, {"dns-basico", true}, {"nuevo", false}};
  long long before = last_change();
  put(ticket);
  EXPECT_THAT(changes_since(before),
              ElementsAre("ticket T-1024", "article dns-basico", "article nuevo"));
  before = last_change();
  ticket.subject += "!";
  put(ticket);
  EXPECT_THAT(changes_since(before), ElementsAre("ticket T-1024"));
}

TEST_P(TicketsOn, RefuseUncleanTextInEveryColumn) {
  const struct {
    std::string column;
    void (*spoil)(Ticket&, const std::string&);
  } cases[] = {
      {"tickets.id", [](Ticket& t, const std::string& bad) { t.id = bad; }},
      {"tickets.account", [](Ticket& t, const std::string& bad) { t.account = bad; }},
      {"tickets.requester", [](Ticket& t, const std::string& bad) { t.requester = bad; }},
      {"tickets.area", [](Ticket& t, const std::string& bad) { t.area = bad; }},
      {"tickets.lang", [](Ticket& t, const std::string& bad) { t.lang = bad; }},
      {"tickets.subject", [](Ticket& t, const std::string& bad) { t.subject = bad; }},
      {"tickets.body", [](Ticket& t, const std::string& bad) { t.body = bad; }},
      {"tickets.resolution", [](Ticket& t, const std::string& bad) { t.resolution = bad; }},
      {"messages.from", [](Ticket& t, const std::string& bad) { t.messages[1].from = bad; }},
      {"messages.body", [](Ticket& t, const std::string& bad) { t.messages[1].body = bad; }},
      {"links.article", [](Ticket& t, const std::string& bad) { t.links[1].article = bad; }},
      {"links.article",
       [](Ticket& t, const std::string&) { t.links[1].article = t.links[0].article; }},
  };
  Transaction tx = store().write();
  for (const auto& c : cases) {
    for (const std::string& bad : {"a\0b"s, "a\xFF"s}) {
      Ticket ticket = sample();
      c.spoil(ticket, bad);
      try {
        put_ticket(tx, ticket, kNow);
        ADD_FAILURE() << c.column;
      } catch (const Error& error) {
        EXPECT_EQ(error.code, ErrorCode::BadInput) << c.column;
        EXPECT_THAT(error.what(), testing::HasSubstr(c.column));
      }
    }
  }
  EXPECT_THAT(ticket_ids(tx), IsEmpty());
}

TEST(TicketWords, AreReadAsTheyAreWritten) {
  EXPECT_EQ(ticket_status_from("in_progress"), TicketStatus::InProgress);
  EXPECT_EQ(ticket_priority_from("urgent"), TicketPriority::Urgent);
  EXPECT_EQ(ticket_type_from("order"), TicketType::Order);
  EXPECT_EQ(to_text(TicketStatus::Waiting), "waiting");
  EXPECT_EQ(to_text(TicketPriority::Low), "low");
  EXPECT_EQ(to_text(TicketType::Question), "question");
  EXPECT_EQ(ticket_status_from("Open"), std::nullopt);
  EXPECT_EQ(ticket_priority_from(""), std::nullopt);
  EXPECT_EQ(ticket_type_from("x"), std::nullopt);
}

}  // namespace
}  // namespace kb::store
