// SPDX-License-Identifier: MIT
#include "store/search_paths.h"

#include <gmock/gmock.h>

#include "store/accounts.h"
#include "store/query_paths.h"
#include "store/suggestions.h"
#include "store/tickets.h"
#include "tests/support/test_store.h"

namespace kb::store {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const Instant kMay{std::chrono::sys_days{std::chrono::May / 1 / 2026}};
constexpr std::chrono::minutes kMinute{1};

LoggedSearch asked(const std::string& query, const std::string& account, Instant at,
                   long long total = 3) {
  LoggedSearch search;
  search.at = at;
  search.searcher = account.empty() ? Searcher::Anonymous : Searcher::Client;
  search.account = account;
  search.page_lang = "es";
  search.query = search.written = query;
  search.total = total;
  search.shown = "buzon\t3.50\n";
  return search;
}

class SearchPaths : public test::OnEachDialect {
 protected:
  SearchPaths() {
    Transaction tx = store().write();
    log_searches(
        tx, {asked("buzon", "acme", kMay), asked("buzon", "", kMay + kMinute),
             asked("nada", "acme", kMay + 2 * kMinute, 0), asked("", "acme", kMay + 3 * kMinute)});
    log_opened(tx, {Searcher::Client, "acme", "buzon", "lleno"}, kMay);
    tx.commit();
  }
  std::vector<std::string> list(PathsOf which, int limit = 10, int offset = 0) {
    Transaction tx = store().read();
    std::vector<std::string> told;
    for (const auto& each : newest_paths(tx, which, limit, offset))
      told.push_back(each.query + " " + each.opened.value_or("-") + " " + each.asking);
    return told;
  }
  void begin_draft(const std::string& account, const std::string& id, Instant since) {
    Transaction tx = store().write();
    log_begun_draft(tx, {Searcher::Client, account, id}, since);
    tx.commit();
  }
};
INSTANTIATE_TEST_SUITE_P(Dialects, SearchPaths, testing::ValuesIn(test::test_dialects()),
                         test::dialect_name);

TEST_P(SearchPaths, AreFoundByTheirWordsAndLanguage) {
  Transaction tx = store().read();
  const auto ids = path_ids_of_query(tx, "buzon", "es", 10, 0);
  ASSERT_EQ(ids.size(), 2u);
  EXPECT_EQ(find_path(tx, ids[0])->opened, std::nullopt) << "the newer one";
  EXPECT_EQ(find_path(tx, ids[1])->opened, "lleno");
  EXPECT_THAT(path_ids_of_query(tx, "buzon", "es", 1, 1), ElementsAre(ids[1]));
  EXPECT_THAT(path_ids_of_query(tx, "buzon", "en", 10, 0), IsEmpty());
  EXPECT_THAT(path_ids_of_query(tx, "", "es", 10, 0), IsEmpty());
}

class WantedArticles : public SearchPaths {
 protected:
  std::vector<std::string> wanted() {
    Transaction tx = store().read();
    std::vector<std::string> told;
    for (const auto& each : wanted_articles(tx, kMay))
      told.push_back(each.query + " " + each.article + " " + std::to_string(each.solved) +
                     std::to_string(each.opened) + std::to_string(each.opened_next));
    return told;
  }
  void log(std::vector<LoggedSearch> searches) {
    Transaction tx = store().write();
    log_searches(tx, searches);
    tx.commit();
  }
  static LoggedSearch opening(const std::string& query, const std::string& article, Instant at) {
    auto search = asked(query, "acme", at);
    search.opened = article;
    return search;
  }
};
INSTANTIATE_TEST_SUITE_P(Dialects, WantedArticles, testing::ValuesIn(test::test_dialects()),
                         test::dialect_name);

TEST_P(WantedArticles, AreThoseThatSolvedBeforeThoseOpenedMoreOften) {
  auto solved = opening("buzon", "papelera", kMay + kMinute);
  solved.solved = true;
  log({opening("buzon", "lleno", kMay), solved, opening("buzon", "viejo", kMay - kMinute)});
  EXPECT_THAT(wanted(), ElementsAre("buzon papelera 110", "buzon lleno 020"));
}

TEST_P(WantedArticles, AreWhatTheSameVisitorOpenedNext) {
  auto first = asked("casilla", "", kMay),
       next = opening("buzon lleno", "papelera", kMay + kMinute);
  first.visit = next.visit = "v1";
  auto later = asked("casilla", "", kMay), late = opening("otra cosa", "otro", kMay + 11 * kMinute);
  later.visit = late.visit = "v2";
  log({first, next, later, late});
  EXPECT_THAT(wanted(), testing::Contains("casilla papelera 001"));
  EXPECT_THAT(wanted(), testing::Not(testing::Contains("casilla otro 001")));
}

TEST_P(WantedArticles, AreWhatSolvedTheDraftOrTheTicketThatCameOfASearch) {
  {
    Transaction tx = store().write();
    put_account(tx, {"acme", "Acme", {}});
    Ticket ticket;
    ticket.id = "T-1";
    ticket.subject = "S";
    ticket.status = TicketStatus::Resolved;
    ticket.links = {{"papelera", true}, {"otro", false}};
    put_ticket(tx, ticket, kMay);
    Asking sent, solved;
    sent.id = "d1";
    sent.outcome = AskingOutcome::Sent;
    sent.ticket = "T-1";
    solved.id = "d2";
    solved.outcome = AskingOutcome::Solved;
    solved.article = "cuota";
    for (auto* asking : {&sent, &solved}) {
      asking->lang = "es";
      asking->person = "ana";
      asking->account = "acme";
      asking->started = asking->updated = kMay;
      put_asking(tx, *asking);
    }
    tx.commit();
  }
  log({asked("no entra", "acme", kMay + 20 * kMinute)});
  begin_draft("acme", "d1", kMay + 20 * kMinute);
  log({asked("no cabe", "acme", kMay + 21 * kMinute)});
  begin_draft("acme", "d2", kMay + 21 * kMinute);
  EXPECT_THAT(wanted(),
              ElementsAre("buzon lleno 010", "no cabe cuota 100", "no entra papelera 100"));
}

TEST_P(SearchPaths, ListTheNewestFirstWithoutTextsThatWereNotKept) {
  EXPECT_THAT(list(PathsOf::All), ElementsAre("nada - ", "buzon - ", "buzon lleno "));
  EXPECT_THAT(list(PathsOf::All, 1, 1), ElementsAre("buzon - "));
  EXPECT_THAT(list(PathsOf::WithoutResult), ElementsAre("nada - "));
  EXPECT_THAT(list(PathsOf::NotOpened), ElementsAre("buzon - "));
  EXPECT_THAT(list(PathsOf::WithDraft), IsEmpty());
}

TEST_P(SearchPaths, KnowTheDraftThatWasBegunAfterTheNewestSearch) {
  begin_draft("beta", "d0", kMay);
  begin_draft("acme", "d1", kMay + 10 * kMinute);  // too long ago
  EXPECT_THAT(list(PathsOf::WithDraft), IsEmpty());
  {
    Transaction tx = store().write();
    log_searches(tx, {asked("otra", "acme", kMay + 4 * kMinute)});
    tx.commit();
  }
  begin_draft("acme", "d2", kMay);
  begin_draft("acme", "d3", kMay);  // it has one
  EXPECT_THAT(list(PathsOf::WithDraft), ElementsAre("otra - d2"));
}

TEST_P(SearchPaths, TellOneByItsNumber) {
  Transaction tx = store().read();
  const auto newest = newest_paths(tx, PathsOf::All, 1, 2).at(0);
  const auto found = find_path(tx, newest.id);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->query, "buzon");
  EXPECT_EQ(found->opened, "lleno");
  EXPECT_EQ(found->shown, "buzon\t3.50\n");
  EXPECT_EQ(found->searcher, Searcher::Client);
  EXPECT_FALSE(find_path(tx, 0));
}

TEST_P(SearchPaths, CountWhatIsSearchedAndWhatWasOpened) {
  Transaction tx = store().read();
  const auto real = real_searches(tx, kMay, 10);
  ASSERT_EQ(real.size(), 2u);
  EXPECT_EQ(real[0].query, "buzon");
  EXPECT_EQ(real[0].times, 2);
  EXPECT_THAT(real_searches(tx, kMay, 1), testing::SizeIs(1));
  EXPECT_THAT(real_searches(tx, kMay + 10 * kMinute, 10), IsEmpty());
}

}  // namespace
}  // namespace kb::store
