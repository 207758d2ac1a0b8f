// SPDX-License-Identifier: MIT
#include "store/ticket_lessons.h"

#include <gmock/gmock.h>

#include "core/error.h"
#include "store/client_thread.h"
#include "tests/support/test_store.h"

namespace kb::store {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;

const Instant kStart{std::chrono::sys_days{std::chrono::November / 16 / 2026}};
const std::string kIvan = "ivan@firma.example";

class LessonsOn : public test::OnEachDialect {
 protected:
  LessonsOn() {
    for (const char* id : {"T-1", "T-2"}) {
      Ticket ticket;
      ticket.id = id;
      ticket.account = "arcos";
      ticket.requester = "ana@arcos.example";
      ticket.subject = "El formulario no envía";
      ticket.opened = kStart;
      auto tx = store().write();
      put_ticket(tx, ticket, kStart);
      tx.commit();
    }
  }

  static TicketStep by(const std::string& ticket, int minute) {
    return {ticket, kIvan, kStart + std::chrono::minutes(minute)};
  }
  template <class Work>
  Done in_write(const Work& work) {
    auto tx = store().write();
    const Done done = work(tx);
    tx.commit();
    return done;
  }
  Done solve(const std::string& ticket, int minute) {
    return in_write([&](Transaction& tx) {
      return set_status(tx, by(ticket, minute), TicketStatus::Resolved);
    });
  }
  Done open(const std::string& ticket, int minute) {
    return in_write([&](Transaction& tx) {
      return reply_as_client(tx, by(ticket, minute), {"k" + std::to_string(minute), {}},
                             ClientVisibleText("Otra vez"));
    });
  }
  Done link(const std::string& article, bool solves, int minute) {
    return in_write(
        [&](Transaction& tx) { return link_article(tx, by("T-1", minute), article, solves); });
  }
  Done reject(const std::string& article, int minute) {
    return in_write(
        [&](Transaction& tx) { return reject_article(tx, by("T-1", minute), article); });
  }
  Done mark(GapMark mark, int minute) {
    return in_write([&](Transaction& tx) { return mark_gap(tx, by("T-1", minute), mark); });
  }
  Done nothing(NothingToLearn reason, int minute) {
    return in_write([&](Transaction& tx) { return learn_nothing(tx, by("T-1", minute), reason); });
  }
  Ticket ticket() {
    auto tx = store().read();
    return find_ticket(tx, "T-1").value();
  }
  std::vector<std::pair<std::string, bool>> unanswered(int limit = 10) {
    auto tx = store().read();
    std::vector<std::pair<std::string, bool>> found;
    for (const auto& one : tickets_without_article(tx, limit))
      found.emplace_back(one.id, one.is_marked);
    return found;
  }
};
INSTANTIATE_TEST_SUITE_P(Dialects, LessonsOn, testing::ValuesIn(test::test_dialects()),
                         test::dialect_name);

TEST_P(LessonsOn, KeepsWhichArticleWasNotItUntilItIsLinked) {
  EXPECT_EQ(link("formulario", true, 1), Done::Yes);
  EXPECT_EQ(reject("formulario", 2), Done::Yes);
  EXPECT_THAT(ticket().links, IsEmpty());
  EXPECT_THAT(rejected_articles(ticket()), ElementsAre("formulario"));
  EXPECT_EQ(reject("formulario", 3), Done::Already);
  EXPECT_EQ(link("formulario", false, 4), Done::Yes);
  EXPECT_THAT(rejected_articles(ticket()), IsEmpty());
  EXPECT_EQ(reject("formulario", 5), Done::Yes) << "said anew";
  EXPECT_THROW(reject("", 6), Error);
}

TEST_P(LessonsOn, MarksAGapOnceAndTakesItBack) {
  EXPECT_EQ(mark(GapMark::TakenBack, 1), Done::Already);
  EXPECT_EQ(mark(GapMark::Set, 2), Done::Yes);
  EXPECT_EQ(mark(GapMark::Set, 3), Done::Already);
  EXPECT_TRUE(has_gap(ticket()));
  EXPECT_THAT(unanswered(), IsEmpty()) << "it is open";
  solve("T-1", 4);
  EXPECT_THAT(unanswered(), ElementsAre(Pair("T-1", true)));
  EXPECT_EQ(mark(GapMark::TakenBack, 5), Done::Yes);
  EXPECT_FALSE(has_gap(ticket()));
  EXPECT_THAT(unanswered(), ElementsAre(Pair("T-1", false)));
}

TEST_P(LessonsOn, ListsWhatIsSolvedWithoutAnArticleTheNewestFirst) {
  solve("T-1", 1);
  solve("T-2", 2);
  EXPECT_THAT(unanswered(), ElementsAre(Pair("T-2", false), Pair("T-1", false)));
  EXPECT_THAT(unanswered(1), ElementsAre(Pair("T-2", false)));
  link("formulario", false, 3);
  EXPECT_EQ(unanswered().size(), 2u) << "what has to do with it does not answer it";
  link("formulario", true, 4);
  EXPECT_THAT(unanswered(), ElementsAre(Pair("T-2", false)));
}

TEST_P(LessonsOn, LearnsNothingUntilTheTicketIsSolvedAnew) {
  solve("T-1", 1);
  EXPECT_EQ(nothing(NothingToLearn::ByItself, 1), Done::Yes);
  EXPECT_EQ(nothing(NothingToLearn::ByItself, 2), Done::Already);
  EXPECT_THAT(unanswered(), IsEmpty());
  EXPECT_EQ(nothing(NothingToLearn::OneOff, 3), Done::Yes) << "another reason";
  EXPECT_EQ(ticket().events.back().detail, "one_off");
  open("T-1", 4);
  solve("T-1", 5);
  EXPECT_THAT(unanswered(), ElementsAre(Pair("T-1", false)));
  EXPECT_EQ(nothing(NothingToLearn::OneOff, 5), Done::Yes);
  EXPECT_THAT(unanswered(), IsEmpty());
}

TEST_P(LessonsOn, IsForStaffAlone) {
  reject("formulario", 1);
  mark(GapMark::Set, 2);
  mark(GapMark::TakenBack, 3);
  nothing(NothingToLearn::NotOurs, 4);
  EXPECT_EQ(ticket().events.size(), 4u);
  auto tx = store().read();
  EXPECT_THAT(client_thread(tx, "T-1")->events, IsEmpty());
}

TEST_P(LessonsOn, SaysWhatIsNotThere) {
  auto tx = store().write();
  EXPECT_EQ(reject_article(tx, by("T-9", 1), "formulario"), Done::NotThere);
  EXPECT_EQ(mark_gap(tx, by("T-9", 1), GapMark::Set), Done::NotThere);
  EXPECT_EQ(learn_nothing(tx, by("T-9", 1), NothingToLearn::Order), Done::NotThere);
}

TEST(NothingToLearnReason, HasAWordThatIsReadBack) {
  using enum NothingToLearn;
  for (const auto reason : {OneOff, Order, ByItself, Repeated, NotOurs})
    EXPECT_EQ(nothing_to_learn_from(to_text(reason)), reason);
  EXPECT_FALSE(nothing_to_learn_from("porque sí"));
}

}  // namespace
}  // namespace kb::store
