// SPDX-License-Identifier: MIT
#include "bench/support/made_firm.h"

#include <fmt/format.h>

#include "bench/support/corpus.h"
#include "bench/support/made_work.h"
#include "core/calendar.h"
#include "indexer/index_run.h"
#include "store/accounts.h"
#include "store/articles.h"
#include "store/people.h"
#include "store/tickets.h"

namespace kb::bench {
namespace fs = std::filesystem;
namespace {

using namespace std::chrono_literals;

constexpr int kContactsOfAccount = 3, kStaff = 6;
constexpr const char* kAreas[] = {"correo", "hosting", "web", "dominios", "seo", "sem"};
// Pages show the last weeks: what was made reaches to the day on which it is made.
const Instant kLast = std::chrono::floor<std::chrono::days>(SystemClock().now());

std::string contact_of(int account, size_t number) {
  return fmt::format("persona{}@cuenta{}.example", number, account);
}

void put_people(store::Transaction& tx) {
  for (int account = 0; account < kFirmAccounts; ++account) {
    const auto id = fmt::format("cuenta{}", account);
    store::put_account(tx, {id, fmt::format("Cuenta {}", account), {id + ".example"}});
    for (size_t i = 0; i < kContactsOfAccount; ++i) {
      store::Person person;
      person.id = fmt::format("persona-{}-{}", account, i);
      person.email = contact_of(account, i);
      person.name = fmt::format("Persona {} {}", i, account);
      person.account = id;
      person.rights = i == 0 ? store::Rights{true, true, true, true, true, true}
                             : store::Rights{true, false, false, false, false, false};
      store::put_person(tx, person);
    }
  }
  for (int i = 0; i < kStaff; ++i) {
    store::Person person;
    person.email = fmt::format("equipo{}@firma.example", i);
    person.name = fmt::format("Equipo {}", i);
    person.roles = {true, true, true, true};
    store::put_person(tx, person);
  }
}

void put_articles(store::Transaction& tx, MadeTexts& texts, int articles) {
  for (int i = 0; i < articles; ++i) {
    store::Article article;
    article.id = MadeFirm::article(i);
    article.area = kAreas[texts.below(std::size(kAreas))];
    article.title = texts.text(4 + texts.below(6));
    article.summary = texts.text(12);
    for (int section = 0; section < 4; ++section)
      article.body += fmt::format("## {}\n\n{}.\n\n", texts.text(4), texts.text(60));
    for (int tag = 0; tag < 2; ++tag)
      article.tags.push_back(fmt::format("etiqueta{}-{}", tag, texts.below(100)));
    article.created = article.updated = kLast - i * 6h;
    store::put_article(tx, article, "bench", kLast);
  }
}

store::Ticket made_ticket(int number, MadeTexts& texts, const FirmSize& size) {
  const int account = number % kFirmAccounts;
  store::Ticket ticket;
  ticket.id = MadeFirm::ticket(number);
  ticket.account = fmt::format("cuenta{}", account);
  ticket.requester = contact_of(account, texts.below(kContactsOfAccount));
  ticket.area = kAreas[texts.below(std::size(kAreas))];
  ticket.subject = texts.text(5 + texts.below(5));
  ticket.body = texts.text(40 + texts.below(40));
  ticket.opened = kLast - (size.tickets - number) * 30min;
  for (int i = 0; i < 3; ++i)
    ticket.messages.push_back({i % 2 == 0 ? "equipo1@firma.example" : ticket.requester,
                               ticket.opened + (i + 1) * 1h, texts.text(40), false});
  // One in a hundred is still worked on; one in twenty has taught no article.
  if (number % 100 >= 99) {
    ticket.assignee = fmt::format("equipo{}@firma.example", number / 100 % kStaff);
    ticket.planned = next_day(local_day(kLast), number / 100 % 5);
    if (number % 300 == 299) ticket.priority = store::TicketPriority::High;
  } else {
    ticket.status = store::TicketStatus::Closed;
    ticket.resolved = ticket.opened + 5h;
    ticket.resolution = texts.text(25);
    if (number % 20 != 0)
      ticket.links.push_back(
          {MadeFirm::article(static_cast<int>(texts.below(static_cast<size_t>(size.articles)))),
           true});
  }
  return ticket;
}

void make(const fs::path& root, const FirmSize& size) {
  store::Store store("sqlite:" + (root / "resuelve.db").string());
  MadeTexts texts(kFirmWords);
  auto tx = store.write();
  put_people(tx);
  put_articles(tx, texts, size.articles);
  for (int i = 0; i < size.tickets; ++i) store::put_ticket(tx, made_ticket(i, texts, size), kLast);
  put_work(tx, {kFirmAccounts, size.articles, size.tickets, kLast});
  tx.commit();
  indexer::rebuild(store, root / "index", {});
}

}  // namespace

MadeFirm::MadeFirm(const FirmSize& size) : folder_(size.name) {
  if (fs::exists(root() / "index" / "CURRENT")) return;
  fs::remove_all(root());  // what a run left half made
  fs::create_directories(root());
  make(root(), size);
}

}  // namespace kb::bench
