// SPDX-License-Identifier: MIT
#include "store/reformulations.h"

#include <gmock/gmock.h>

#include "store/search_log.h"
#include "tests/support/test_store.h"

namespace kb::store {
namespace {

using namespace std::chrono_literals;
using testing::ElementsAre;
using testing::IsEmpty;

const Instant kMay{std::chrono::sys_days{std::chrono::May / 1 / 2026}};

LoggedSearch asked(const std::string& visit, const std::string& query, std::chrono::seconds after,
                   std::optional<std::string> opened = {}) {
  LoggedSearch search;
  search.at = kMay + after;
  search.visit = visit;
  search.searcher = Searcher::Client;
  search.account = "acme";
  search.page_lang = "es";
  search.query = search.written = query;
  search.opened = std::move(opened);
  return search;
}

class Reformulations : public test::OnEachDialect {
 protected:
  std::vector<std::string> of(const std::vector<LoggedSearch>& searches,
                              Instant since = kMay - 24h) {
    Transaction tx = store().write();
    log_searches(tx, searches);
    std::vector<std::string> told;
    for (const auto& one : reformulations(tx, since, 5min, 100))
      told.push_back(one.asker + ": " + one.before + " > " + one.after + " > " + one.opened);
    return told;
  }
};
INSTANTIATE_TEST_SUITE_P(Dialects, Reformulations, testing::ValuesIn(test::test_dialects()),
                         test::dialect_name);

TEST_P(Reformulations, AreSearchesInVainAndWhatTheSameVisitorOpenedSoonAfter) {
  EXPECT_THAT(of({asked("v", "casilla", 0s), asked("v", "cajón", 60s),
                  asked("v", "buzón", 120s, "correo"), asked("w", "otra cosa", 30s)}),
              ElementsAre("account acme: cajón > buzón > correo",
                          "account acme: casilla > buzón > correo"));
}

TEST_P(Reformulations, AreNotWhatIsFarApartOpenedAlreadyOrOfNobody) {
  const std::vector<LoggedSearch> cases[] = {
      {asked("v1", "a", 0s), asked("v1", "b", 301s, "x")},
      {asked("v2", "a", 0s, "y"), asked("v2", "b", 10s, "x")},
      {asked("v3", "a", 0s), asked("v4", "b", 10s, "x")},
      {asked("", "a", 0s), asked("", "b", 10s, "x")},
      {asked("v5", "a", 0s), asked("v5", "a", 10s, "x")},
      {asked("v6", "", 0s), asked("v6", "b", 10s, "x")},
      {asked("v7", "b", 0s, "x"), asked("v7", "a", 10s)}};
  for (const auto& searches : cases) EXPECT_THAT(of(searches), IsEmpty()) << searches[0].visit;
  EXPECT_THAT(of({asked("v8", "a", 0s), asked("v8", "b", 10s, "x")}, kMay + 1s), IsEmpty())
      << "too old";
}

TEST_P(Reformulations, OfUnknownVisitorsHaveTheirDayAsAsker) {
  auto before = asked("v", "a", 0s), after = asked("v", "b", 10s, "x");
  for (auto* search : {&before, &after}) {
    search->searcher = Searcher::Anonymous;
    search->account = "";
  }
  EXPECT_THAT(of({before, after}), ElementsAre("day 20574: a > b > x"));
}

}  // namespace
}  // namespace kb::store
