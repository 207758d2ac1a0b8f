// SPDX-License-Identifier: MIT
#include "store/search_figures.h"

#include <gmock/gmock.h>

#include "store/article_figures.h"
#include "store/feedback.h"
#include "store/search_log.h"
#include "store/suggestions.h"
#include "store/tickets.h"
#include "tests/support/test_store.h"

namespace kb::store {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const Instant kMonday{std::chrono::sys_days{std::chrono::May / 4 / 2026}};
constexpr std::chrono::days kDay{1};
const Week kFirst = week_of(kMonday);

LoggedSearch asked(const std::string& area, std::vector<std::string> found, Instant at = kMonday) {
  LoggedSearch search;
  search.at = at;
  search.page_lang = "es";
  search.query = search.written = "buzon";
  search.total = static_cast<long long>(found.size());
  search.area = area;
  search.found = std::move(found);
  return search;
}

class SearchCounts : public test::OnEachDialect {
 protected:
  void log(const std::vector<LoggedSearch>& searches) {
    Transaction tx = store().write();
    log_searches(tx, searches);
    tx.commit();
  }
  void put_article_named(const std::string& id) {
    Transaction tx = store().write();
    Article article;
    article.id = id;
    article.title = "Título de " + id;
    article.body = "Texto";
    put_article(tx, article, "", kMonday);
    tx.commit();
  }
  // "week from the first/area/language searches without-result opened solved"
  std::vector<std::string> figures(Week from = kFirst - 10, Week until = kFirst + 10) {
    Transaction tx = store().read();
    std::vector<std::string> lines;
    for (const auto& f : search_figures(tx, from, until)) {
      std::string line = std::to_string(f.week - kFirst) + "/" + f.area + "/" + f.lang;
      for (const auto n : {f.searches, f.without_result, f.opened, f.solved})
        line += " " + std::to_string(n);
      lines.push_back(line);
    }
    return lines;
  }
  // "id found opened solved unhelpful linked"
  std::vector<std::string> articles(Week from = kFirst) {
    Transaction tx = store().read();
    std::vector<std::string> lines;
    for (const auto& f : article_figures(tx, from)) {
      std::string line = f.id;
      for (const auto n : {f.found, f.opened, f.solved, f.unhelpful, f.linked})
        line += " " + std::to_string(n);
      lines.push_back(line);
    }
    return lines;
  }
};
INSTANTIATE_TEST_SUITE_P(Dialects, SearchCounts, testing::ValuesIn(test::test_dialects()),
                         test::dialect_name);

TEST_P(SearchCounts, AreKeptByWeekAreaAndLanguage) {
  auto english = asked("correo", {"a"});
  english.page_lang = "en";
  log({asked("correo", {"a"}), asked("correo", {}), asked("web", {"a"}), english,
       asked("correo", {"a"}, kMonday - std::chrono::milliseconds{1})});
  log({asked("correo", {"a"}, kMonday + 6 * kDay)});
  EXPECT_THAT(figures(), ElementsAre("-1/correo/es 1 0 0 0", "0/correo/en 1 0 0 0",
                                     "0/correo/es 3 1 0 0", "0/web/es 1 0 0 0"));
  EXPECT_THAT(figures(kFirst - 1, kFirst), ElementsAre("-1/correo/es 1 0 0 0"));
}

TEST_P(SearchCounts, LeaveOutWhatStaffSearched) {
  auto search = asked("correo", {"a"});
  search.searcher = Searcher::Staff;
  log({search});
  Transaction tx = store().write();
  log_opened(tx, {Searcher::Staff, "", "buzon", "a"}, kMonday);
  log_solved(tx, {Searcher::Staff, "", "a"}, kMonday);
  tx.commit();
  EXPECT_THAT(figures(), IsEmpty());
}

TEST_P(SearchCounts, TellWhatWasOpenedAndSolvedWithTheWeekOfTheSearch) {
  put_article_named("a");
  log({asked("correo", {"a"}), asked("correo", {"a"})});
  Transaction tx = store().write();
  log_opened(tx, {Searcher::Anonymous, "", "buzon", "a"}, kMonday);
  log_solved(tx, {Searcher::Anonymous, "", "other"}, kMonday);
  log_solved(tx, {Searcher::Client, "acme", "a"}, kMonday);
  log_solved(tx, {Searcher::Anonymous, "", "a"}, kMonday);
  log_solved(tx, {Searcher::Anonymous, "", "a"}, kMonday);  // said twice
  tx.commit();
  EXPECT_THAT(figures(), ElementsAre("0/correo/es 2 0 1 1"));
  EXPECT_THAT(articles(), ElementsAre("a 2 1 0 0 0"));
}

TEST_P(SearchCounts, AreForgottenByWholeWeeks) {
  log({asked("correo", {"a"}, kMonday - 8 * kDay), asked("correo", {"a"})});
  Transaction tx = store().write();
  forget_searches(tx, kMonday + kDay, 1000);
  tx.commit();
  EXPECT_THAT(figures(), ElementsAre("0/correo/es 1 0 0 0"));
}

TEST_P(SearchCounts, OfArticlesGatherAllThatTheyDid) {
  for (const auto* id : {"a", "b"}) put_article_named(id);
  log({asked("correo", {"a", "b"}), asked("correo", {"a"}, kMonday - 7 * kDay)});
  Asking asking;
  asking.id = "1";
  asking.person = "p";
  asking.lang = "es";
  asking.outcome = AskingOutcome::Solved;
  asking.article = "a";
  asking.subject = "No llegan";
  asking.started = asking.updated = kMonday;
  Ticket ticket;
  ticket.id = "T-1";
  ticket.subject = "No llegan";
  ticket.status = TicketStatus::Resolved;
  ticket.opened = ticket.updated = kMonday;
  ticket.resolved = kMonday;
  ticket.links = {{"a", true}, {"b", false}};
  Transaction tx = store().write();
  put_asking(tx, asking);
  put_ticket(tx, ticket, kMonday);
  put_vote(tx, {"a", 1, "v1", true, kMonday, ""});
  put_vote(tx, {"a", 1, "v2", false, kMonday, "Falta el puerto"});
  put_vote(tx, {"a", 1, "v3", false, kMonday - 7 * kDay, ""});
  tx.commit();
  EXPECT_THAT(articles(), ElementsAre("a 1 0 2 1 1", "b 1 0 0 0 0"));
}

}  // namespace
}  // namespace kb::store
