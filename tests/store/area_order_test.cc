// SPDX-License-Identifier: MIT
#include "store/area_order.h"

#include <gmock/gmock.h>

#include "core/error.h"
#include "store/accounts.h"
#include "store/canned_replies.h"
#include "store/change_log.h"
#include "store/people.h"
#include "store/search_figures.h"
#include "store/search_log.h"
#include "store/staff_areas.h"
#include "store/suggest_thresholds.h"
#include "store/tickets.h"
#include "tests/support/test_store.h"

namespace kb::store {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const Instant kNow{std::chrono::sys_days{std::chrono::May / 1 / 2026}};

class AreaOrder : public test::OnEachDialect {
 protected:
  AreaOrder() {
    Transaction tx = store().write();
    int position = 0;
    for (const char* id : {"correo", "email", "web"})
      put_area(tx, {id, "mail", ++position, id, id, "", ""});
    put_one(tx, "uno", "email");
    put_one(tx, "dos", "email");
    put_one(tx, "tres", "web");
    Ticket ticket;
    ticket.id = "T-1";
    ticket.subject = "S";
    ticket.area = "email";
    put_ticket(tx, ticket, kNow);
    Person person;
    person.id = "iva";
    person.email = "iva@f.example";
    person.roles.technician = true;
    put_person(tx, person);
    put_staff_areas(tx, "iva", {"correo", "email"});
    put_suggest_threshold(tx, {"email", .7});
    tx.commit();
  }
  static void put_one(Transaction& tx, const std::string& id, const std::string& area) {
    Article article;
    article.id = id;
    article.title = id;
    article.area = area;
    put_article(tx, article, "", kNow);
  }
  AreaMerge merge(const std::string& from, const std::string& into) {
    Transaction tx = store().write();
    const auto merged = merge_areas(tx, from, into);
    tx.commit();
    return merged;
  }
  std::vector<std::string> order() {
    Transaction tx = store().read();
    std::vector<std::string> ids;
    for (const auto& area : areas(tx)) ids.push_back(area.id);
    return ids;
  }
};
INSTANTIATE_TEST_SUITE_P(Dialects, AreaOrder, testing::ValuesIn(test::test_dialects()),
                         test::dialect_name);

TEST_P(AreaOrder, TellsWhatEachAreaHolds) {
  Transaction tx = store().read();
  std::vector<std::string> told;
  for (const auto& use : area_uses(tx))
    told.push_back(use.area + " " + std::to_string(use.articles) + " " +
                   std::to_string(use.tickets) + " " + std::to_string(use.people));
  EXPECT_THAT(told, ElementsAre("correo 0 0 1", "email 2 1 1", "web 1 0 0"));
}

TEST_P(AreaOrder, MergesOneAreaIntoAnotherAndLosesNothing) {
  long long before = 0;
  {
    Transaction tx = store().read();
    before = last_change_number(tx);
  }
  const auto merged = merge("email", "correo");
  EXPECT_EQ(merged.articles, 2);
  EXPECT_EQ(merged.tickets, 1);
  EXPECT_THAT(order(), ElementsAre("correo", "web"));
  Transaction tx = store().read();
  for (const char* id : {"uno", "dos"}) {
    EXPECT_EQ(find_article(tx, id)->area, "correo") << id;
    EXPECT_EQ(find_article(tx, id)->revision, 1) << "no new revision";
  }
  EXPECT_EQ(find_article(tx, "tres")->area, "web");
  EXPECT_EQ(find_ticket(tx, "T-1")->area, "correo");
  EXPECT_THAT(areas_of_person(tx, "iva"), ElementsAre("correo"));
  EXPECT_EQ(suggest_threshold(tx, "email"), std::nullopt);
  std::vector<std::string> changed;
  for (const auto& change : changes_after(tx, before, 10)) changed.push_back(change.id);
  EXPECT_THAT(changed, ElementsAre("dos", "uno", "T-1")) << "for the index to follow";
}

TEST_P(AreaOrder, CountsWhatWasSearchedInBothTogetherAndMovesPhrases) {
  {
    Transaction tx = store().write();
    LoggedSearch search;
    search.at = kNow;
    search.page_lang = "es";
    search.query = search.written = "buzon";
    std::vector<LoggedSearch> searches;
    for (const char* area : {"email", "email", "correo", "web"}) {
      search.area = area;
      searches.push_back(search);
      search.at += std::chrono::days(7);
      searches.push_back(search);
      search.at -= std::chrono::days(7);
    }
    log_searches(tx, searches);
    CannedReply phrase;
    phrase.id = "frase";
    phrase.area = "email";
    phrase.title = phrase.body = "Hola";
    put_canned_reply(tx, phrase, kNow);
    tx.commit();
  }
  merge("email", "correo");
  Transaction tx = store().read();
  EXPECT_EQ(find_canned_reply(tx, "frase")->area, "correo");
  std::vector<std::string> told;
  const Week first = week_of(kNow);
  for (const auto& figures : search_figures(tx, first, first + 2))
    told.push_back(std::to_string(figures.week - first) + " " + figures.area + " " +
                   std::to_string(figures.searches));
  EXPECT_THAT(told, ElementsAre("0 correo 3", "0 web 1", "1 correo 3", "1 web 1"));
}

TEST_P(AreaOrder, LeadsFromEveryFormerAreaToWhereItIsNow) {
  merge("email", "correo");
  merge("correo", "web");
  Transaction tx = store().read();
  EXPECT_EQ(area_redirect(tx, "email"), "web");
  EXPECT_EQ(area_redirect(tx, "correo"), "web");
  EXPECT_EQ(area_redirect(tx, "web"), std::nullopt);
  EXPECT_EQ(area_redirect(tx, "a/b"), std::nullopt);
  EXPECT_THAT(former_areas(tx, "web"), ElementsAre("correo", "email"));
}

TEST_P(AreaOrder, RefusesToMergeWhatIsNotThere) {
  const std::pair<const char*, const char*> cases[] = {
      {"nada", "web"}, {"web", "nada"}, {"web", "web"}, {"", "web"}};
  for (const auto& [from, into] : cases) EXPECT_THROW(merge(from, into), Error) << from << into;
  EXPECT_THAT(order(), ElementsAre("correo", "email", "web"));
}

TEST_P(AreaOrder, PutsAreasInTheOrderGiven) {
  {
    Transaction tx = store().write();
    order_areas(tx, {"web", "correo"});
    tx.commit();
  }
  EXPECT_THAT(order(), ElementsAre("web", "correo", "email"));
}

}  // namespace
}  // namespace kb::store
