// SPDX-License-Identifier: MIT
#include "store/work_evidence.h"

#include <gmock/gmock.h>

#include "core/error.h"
#include "store/article_reviews.h"
#include "store/articles.h"
#include "store/feedback.h"
#include "store/search_log.h"
#include "store/suggestions.h"
#include "store/work_dismissals.h"
#include "tests/support/test_store.h"

namespace kb::store {
namespace {

using std::chrono::days;
using std::chrono::minutes;
using testing::ElementsAre;
using testing::IsEmpty;

const Instant kNow{std::chrono::sys_days{std::chrono::November / 20 / 2026}};
const Instant kSince = kNow - days{90};

class WorkEvidence : public test::OnEachDialect {
 protected:
  void log(const std::string& query, int times, int opened = 0, int without_result = 0,
           Searcher searcher = Searcher::Client, Instant at = kNow) {
    std::vector<LoggedSearch> searches;
    for (int i = 0; i < times; ++i) {
      LoggedSearch search;
      search.at = at;
      search.searcher = searcher;
      if (searcher == Searcher::Client) search.account = "acme";
      search.page_lang = "es";
      search.query = search.written = query;
      search.total = i < without_result ? 0 : 3;
      if (i >= times - opened) search.opened = "buzon";
      searches.push_back(search);
    }
    Transaction tx = store().write();
    log_searches(tx, searches);
    tx.commit();
  }
  void put(const std::string& id, Instant updated, const std::string& translation_of = "",
           const std::string& body = "Texto") {
    Article article;
    article.id = id;
    article.lang = translation_of.empty() ? "es" : "en";
    article.title = "Título de " + id;
    article.body = body;
    article.translation_of = translation_of;
    article.updated = updated;
    Transaction tx = store().write();
    put_article(tx, article, "", updated);
    tx.commit();
  }
  std::vector<std::string> due(Instant now = kNow) {
    Transaction tx = store().read();
    std::vector<std::string> ids;
    for (const auto& article : due_articles(tx, now)) ids.push_back(article.id);
    return ids;
  }
};
INSTANTIATE_TEST_SUITE_P(Dialects, WorkEvidence, testing::ValuesIn(test::test_dialects()),
                         test::dialect_name);

TEST_P(WorkEvidence, NamesSearchesThatHardlyAnybodyOpenedAnythingFrom) {
  log("nada", 4, 0, 4);
  log("casi nada", 10, 1, 2);
  log("bastante", 10, 2);
  log("pocas", 2);
  log("de la casa", 9, 0, 0, Searcher::Staff);
  log("antes", 9, 0, 0, Searcher::Client, kSince - days{1});
  log("", 9);  // its text was not kept
  Transaction tx = store().read();
  std::vector<std::string> told;
  for (const auto& s : unanswered_searches(tx, kSince, 3, 10))
    told.push_back(s.written + "/" + s.lang + " " + std::to_string(s.times) + " " +
                   std::to_string(s.without_result) + " " + std::to_string(s.opened));
  EXPECT_THAT(told, ElementsAre("casi nada/es 10 2 1", "nada/es 4 4 0"));
}

TEST_P(WorkEvidence, TiesASearchToTheTicketOfItsAccountSoonAfter) {
  const auto write = [&](const std::string& id, const std::string& account, AskingOutcome outcome) {
    Asking asking;
    asking.id = id;
    asking.person = "p";
    asking.account = account;
    asking.lang = "es";
    asking.outcome = outcome;
    if (outcome == AskingOutcome::Sent) asking.ticket = "T-" + id;
    asking.subject = "No llegan";
    asking.started = kNow;
    asking.updated = kNow + minutes{10};
    Transaction tx = store().write();
    put_asking(tx, asking);
    tx.commit();
  };
  write("1", "acme", AskingOutcome::Sent);
  write("2", "beta", AskingOutcome::Sent);
  write("3", "acme", AskingOutcome::Withdrawn);
  log("mucho antes", 1, 0, 0, Searcher::Client, kNow - minutes{31});
  log("antes", 2, 0, 0, Searcher::Client, kNow - minutes{29});
  log("mientras", 1, 0, 0, Searcher::Client, kNow + minutes{5});
  log("despues", 1, 0, 0, Searcher::Client, kNow + minutes{11});
  log("nadie", 1, 0, 0, Searcher::Anonymous, kNow);
  Transaction tx = store().read();
  std::vector<std::string> told;
  for (const auto& s : searches_before_tickets(tx, kSince))
    told.push_back(s.written + " " + s.ticket);
  EXPECT_THAT(told, ElementsAre("antes T-1", "mientras T-1"));
}

TEST_P(WorkEvidence, CountsVotesOnTheNewestRevisionAlone) {
  put("buzon", kNow - days{9});
  Transaction tx = store().write();
  put_vote(tx, {"buzon", 1, "v1", false, kNow, "Falta el puerto"});
  put_vote(tx, {"buzon", 1, "v2", false, kNow - days{1}, "No es ese menú"});
  put_vote(tx, {"buzon", 1, "v3", false, kNow, ""});
  put_vote(tx, {"buzon", 1, "v4", true, kNow, ""});
  const auto doubted = doubted_articles(tx, kSince);
  ASSERT_EQ(doubted.size(), 1u);
  EXPECT_EQ(doubted[0].unhelpful, 3);
  EXPECT_EQ(doubted[0].helpful, 1);
  EXPECT_THAT(reasons_against(tx, "buzon", kSince, 5),
              ElementsAre("Falta el puerto", "No es ese menú"));
  tx.commit();
  put("buzon", kNow, "", "Texto con el puerto");
  Transaction again = store().read();
  EXPECT_THAT(doubted_articles(again, kSince), IsEmpty());
}

TEST_P(WorkEvidence, AnArticleIsDueAYearAfterItChangedOrWhenAReviewSays) {
  put("viejo", kNow - days{366});
  put("nuevo", kNow - days{10});
  EXPECT_THAT(due(), ElementsAre("viejo"));
  Transaction tx = store().write();
  put_article_review(tx, {"viejo", kNow, kNow + days{182}, "eva@faro.example"});
  tx.commit();
  EXPECT_THAT(due(), IsEmpty());
  EXPECT_THAT(due(kNow + days{183}), ElementsAre("viejo"));
  put("viejo", kNow + days{100}, "", "Otro texto");
  EXPECT_THAT(due(kNow + days{183}), IsEmpty());  // changed since
  EXPECT_THAT(due(kNow + days{500}), ElementsAre("nuevo", "viejo"));
}

TEST_P(WorkEvidence, AReviewIsOfAnArticleThatIsThere) {
  put("viejo", kNow - days{366});
  Transaction tx = store().write();
  const ArticleReview review{"viejo", kNow, kNow + days{182}, "eva@faro.example"};
  EXPECT_EQ(put_article_review(tx, review), PutResult::Added);
  EXPECT_EQ(put_article_review(tx, review), PutResult::Unchanged);
  EXPECT_THAT(article_reviews(tx), ElementsAre(review));
  EXPECT_TRUE(remove_article_review(tx, "viejo"));
  EXPECT_THROW(put_article_review(tx, {"nada", kNow, kNow, ""}), Error);
}

TEST_P(WorkEvidence, ATranslationIsBehindWhenItsSourceChangedAfterIt) {
  put("buzon", kNow - days{9});
  put("mailbox", kNow - days{5}, "buzon");
  const auto behind = [&] {
    Transaction tx = store().read();
    std::vector<std::string> told;
    for (const auto& t : lagging_translations(tx)) told.push_back(t.id + " " + t.source_title);
    return told;
  };
  EXPECT_THAT(behind(), IsEmpty());
  put("buzon", kNow, "", "Otro texto");
  EXPECT_THAT(behind(), ElementsAre("mailbox Título de buzon"));
}

TEST_P(WorkEvidence, AnArticleIsUnfoundOnlyWhenSearchesWereCountedForSoLong) {
  put("visto", kNow - days{300});
  put("oculto", kNow - days{300});
  put("nuevo", kNow - days{1});
  const auto unfound = [&] {
    Transaction tx = store().read();
    std::vector<std::string> ids;
    for (const auto& article : unfound_articles(tx, kSince, 10)) ids.push_back(article.id);
    return ids;
  };
  const auto find = [&](const std::string& article, Instant at) {
    LoggedSearch search;
    search.at = at;
    search.page_lang = "es";
    search.query = search.written = "algo";
    search.total = 1;
    search.found = {article};
    Transaction tx = store().write();
    log_searches(tx, {search});
    tx.commit();
  };
  find("visto", kNow);
  EXPECT_THAT(unfound(), IsEmpty());
  find("oculto", kSince - days{20});
  EXPECT_THAT(unfound(), ElementsAre("oculto"));
}

TEST_P(WorkEvidence, ALinePutAsideComesBackWhenItHasGrownByHalf) {
  const struct {
    long long then, now;
    bool holds;
  } cases[] = {{0, 0, true}, {0, 1, true}, {0, 2, false}, {10, 14, true}, {10, 15, false}, {10, 3, true}};
  for (const auto& each : cases) {
    WorkDismissal dismissal{"hueco", "T-1", each.then, "Algo", "eva@faro.example", kNow};
    EXPECT_EQ(dismissal.still_holds(each.now), each.holds) << each.then << " " << each.now;
  }
}

TEST_P(WorkEvidence, LinesPutAsideAreKeptOnceAndTakenBack) {
  Transaction tx = store().write();
  WorkDismissal dismissal{"sin-respuesta", "es wifi tienda", 5, "wifi tienda", "eva@faro.example",
                          kNow};
  EXPECT_EQ(put_work_dismissal(tx, dismissal), PutResult::Added);
  EXPECT_EQ(put_work_dismissal(tx, dismissal), PutResult::Unchanged);
  dismissal.evidence = 9;
  EXPECT_EQ(put_work_dismissal(tx, dismissal), PutResult::Changed);
  EXPECT_THAT(work_dismissals(tx), ElementsAre(dismissal));
  EXPECT_TRUE(remove_work_dismissal(tx, "sin-respuesta", "es wifi tienda"));
  EXPECT_FALSE(remove_work_dismissal(tx, "sin-respuesta", "es wifi tienda"));
  for (const auto& thing : {std::string(), std::string(401, 'x')}) {
    dismissal.thing = thing;
    EXPECT_THROW(put_work_dismissal(tx, dismissal), Error) << thing.size();
  }
}

}  // namespace
}  // namespace kb::store
