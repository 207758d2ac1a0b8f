// SPDX-License-Identifier: MIT
#include "store/search_log.h"

#include <gmock/gmock.h>

#include "tests/support/test_store.h"

namespace kb::store {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const Instant kMay{std::chrono::sys_days{std::chrono::May / 1 / 2026}};
constexpr std::chrono::days kDay{1};
constexpr long long kAll = 1'000'000;

LoggedSearch asked(const std::string& query, const std::string& account, Instant at = kMay) {
  LoggedSearch search;
  search.at = at;
  search.searcher = account.empty()        ? Searcher::Anonymous
                    : account == "(staff)" ? Searcher::Staff
                                           : Searcher::Client;
  if (search.searcher == Searcher::Client) search.account = account;
  search.page_lang = "es";
  search.query = search.written = query;
  search.total = 3;
  return search;
}

class SearchLog : public test::OnEachDialect {
 protected:
  void log(const std::vector<LoggedSearch>& searches) {
    Transaction tx = store().write();
    log_searches(tx, searches);
    tx.commit();
  }
  std::vector<LoggedSearch> newest(int limit = 100) {
    Transaction tx = store().read();
    return newest_searches(tx, limit);
  }
  std::vector<std::string> frequent(Instant since = kMay - 90 * kDay, int limit = 10) {
    Transaction tx = store().read();
    std::vector<std::string> told;
    for (const auto& f : frequent_searches(tx, since, {}, limit))
      told.push_back(f.written + " " + std::to_string(f.times));
    return told;
  }
};
INSTANTIATE_TEST_SUITE_P(Dialects, SearchLog, testing::ValuesIn(test::test_dialects()),
                         test::dialect_name);

TEST_P(SearchLog, KeepsWhatItWasTold) {
  auto search = asked("buzon lleno", "acme");
  search.written = "buzón lleno";
  search.lang = "es";
  search.corrected = true;
  log({asked("otra", "", kMay - kDay), search});
  const auto kept = newest();
  ASSERT_EQ(kept.size(), 2u);
  EXPECT_EQ(kept[0].at, kMay);
  EXPECT_EQ(kept[0].searcher, Searcher::Client);
  EXPECT_EQ(kept[0].account, "acme");
  EXPECT_EQ(kept[0].lang + kept[0].page_lang, "eses");
  EXPECT_EQ(kept[0].query, "buzon lleno");
  EXPECT_EQ(kept[0].written, "buzón lleno");
  EXPECT_EQ(kept[0].total, 3);
  EXPECT_TRUE(kept[0].corrected);
  EXPECT_EQ(kept[0].opened, std::nullopt);
  EXPECT_EQ(kept[1].searcher, Searcher::Anonymous);
}

TEST_P(SearchLog, NotesWhatWasOpenedOnTheNewestSearchOfSuchAVisitor) {
  log({asked("buzon", "acme", kMay - kDay), asked("buzon", "acme"), asked("buzon", "beta")});
  Transaction tx = store().write();
  const OpenedHit hit{Searcher::Client, "acme", "buzon", "buzon-lleno"};
  log_opened(tx, hit, kMay - 2 * kDay);
  log_opened(tx, {Searcher::Client, "acme", "other", "x"}, kMay - 2 * kDay);
  log_opened(tx, {Searcher::Anonymous, "", "buzon", "x"}, kMay - 2 * kDay);
  log_opened(tx, {Searcher::Client, "acme", "buzon", "too-late"}, kMay + kDay);
  tx.commit();
  for (const auto& search : newest()) {
    const bool is_it = search.account == "acme" && search.at == kMay;
    EXPECT_EQ(search.opened.value_or(""), is_it ? "buzon-lleno" : "") << search.account;
  }
}

TEST_P(SearchLog, IsFrequentWhatSeveralAskedSeveralTimes) {
  const std::string staff = "(staff)";
  auto missed = asked("missed", "acme"), wrong = asked("wrong", "acme");
  missed.total = 0;
  wrong.corrected = true;
  const struct {
    const char* what;
    std::vector<LoggedSearch> searches;
    std::vector<std::string> expected;
  } cases[] = {
      {"two accounts", {asked("a", "acme"), asked("a", "acme"), asked("a", "beta")}, {"a 3"}},
      {"one account", {asked("b", "acme"), asked("b", "acme"), asked("b", "acme")}, {}},
      {"too few", {asked("c", "acme"), asked("c", "beta")}, {}},
      {"one day's unknown", {asked("d", ""), asked("d", ""), asked("d", "")}, {}},
      {"two days' unknown", {asked("e", ""), asked("e", ""), asked("e", "", kMay - kDay)}, {"e 3"}},
      {"staff count once",
       {asked("f", staff), asked("f", staff), asked("f", staff, kMay - kDay)},
       {}},
      {"staff and account", {asked("g", staff), asked("g", staff), asked("g", "acme")}, {"g 3"}},
      {"found nothing", {missed, missed, asked("missed", "beta")}, {}},
      {"was corrected", {wrong, wrong, asked("wrong", "beta")}, {}},
      {"without its text", {asked("", "acme"), asked("", "acme"), asked("", "beta")}, {}},
  };
  for (const auto& each : cases) {
    log(each.searches);
    EXPECT_EQ(frequent(), each.expected) << each.what;
    Transaction tx = store().write();
    forget_searches(tx, kMay + kDay, kAll);
    tx.commit();
  }
}

TEST_P(SearchLog, OrdersTheFrequentOnesAndShowsTheirAccents) {
  auto accents = asked("buzon", "beta");
  accents.written = "buzón";
  log({asked("buzon", "acme"), asked("buzon", "acme"), accents, asked("dns", "acme"),
       asked("dns", "beta"), asked("dns", "beta"), asked("dns", "beta")});
  EXPECT_THAT(frequent(), ElementsAre("dns 4", "buzón 3"));
  EXPECT_THAT(frequent(kMay, 1), ElementsAre("dns 4"));
  EXPECT_THAT(frequent(kMay + kDay), IsEmpty());
}

TEST_P(SearchLog, ForgetsTheOldAndTheTooMany) {
  log({asked("old", "", kMay - 10 * kDay), asked("1", "", kMay), asked("2", "", kMay + kDay),
       asked("3", "", kMay + 2 * kDay)});
  const auto left = [&] {
    std::string names;
    for (const auto& search : newest()) names += search.query + " ";
    return names;
  };
  Transaction tx = store().write();
  forget_searches(tx, kMay, kAll);
  tx.commit();
  EXPECT_EQ(left(), "3 2 1 ");
  Transaction again = store().write();
  forget_searches(again, kMay, 2);
  again.commit();
  EXPECT_EQ(left(), "3 2 ");
}

}  // namespace
}  // namespace kb::store
