// SPDX-License-Identifier: MIT
#include "search/what_if.h"

#include <gmock/gmock.h>

#include <cmath>
#include <functional>

#include "tests/support/test_index.h"

namespace kb::search {
namespace {

using test::article;
using testing::ElementsAre;

// Words that many articles share, so that each change moves rarities and mean lengths.
std::vector<Document> some_articles() {
  std::vector<Document> documents;
  for (int i = 0; i < 60; ++i) {
    const auto n = std::to_string(i);
    std::string body = "El correo del buzón " + n + ". Revisa la bandeja y el servidor.";
    for (int j = 0; j < i % 7; ++j) body += "\n\n## Parte " + std::to_string(j) + "\n\nPapelera y cuota.";
    documents.push_back(article("a" + n, (i % 3 == 0 ? "Buzón lleno " : "Correo perdido ") + n, body));
    documents.back().audience = static_cast<Audience>(i % 3);
  }
  return documents;
}

const std::vector<Question> kQuestions{
    {"buzon lleno", "es"},       {"correo perdido", "es"},    {"papelera", "es"},
    {"servidor 12", "es"},       {"vaciar la papelera", "es"}, {"cuota del buzón", "es"},
    {"zurbalote", "es"},         {"zurbalot", "es"},           {"\"bandeja y el servidor\"", "es"},
    {"no me llegan los correos a la bandeja", "es"},
};

std::vector<std::string> told(const Standing& standing) {
  std::vector<std::string> lines;
  for (const auto& found : standing.found)
    lines.push_back(found.id + " " + std::to_string(std::lround(found.score * 1e6)));
  return lines;
}

class WhatIf : public testing::Test {
 protected:
  // What it foretells is what the index gives once the change is made.
  void expect_same_after(const Change& change, const std::function<void()>& make_it) {
    const Scope scopes[] = {test::anyone(), test::contact_of("acme"), test::staff()};
    std::vector<std::vector<BeforeAndAfter>> foretold;
    for (const auto& scope : scopes)
      foretold.push_back(what_if(index_.reader(), scope, change, kQuestions));
    std::vector<std::vector<Standing>> before;
    for (const auto& scope : scopes) before.push_back(standings(index_.reader(), scope, kQuestions));
    make_it();
    for (size_t s = 0; s < foretold.size(); ++s) {
      const auto after = standings(index_.reader(), scopes[s], kQuestions);
      for (size_t i = 0; i < kQuestions.size(); ++i) {
        EXPECT_EQ(told(foretold[s][i].before), told(before[s][i])) << kQuestions[i].text;
        EXPECT_EQ(told(foretold[s][i].after), told(after[i])) << kQuestions[i].text << " scope " << s;
      }
    }
  }

  test::TestIndex index_{some_articles()};
};

TEST_F(WhatIf, ForetellsChangedNewMovedAndRemovedArticles) {
  const struct {
    const char* what;
    std::string id;
    std::optional<Document> document;
  } cases[] = {
      {"another text", "a3", article("a3", "Buzón lleno", "Vaciar la papelera. Y la papelera.")},
      {"a new word", "a6", article("a6", "El zurbalote", "Zurbalote con cuota.")},
      {"a new one", "nuevo", article("nuevo", "Correo perdido", "No me llegan los correos.")},
      {"only for staff", "a9", [] {
         auto moved = article("a9", "Buzón lleno", "Vaciar la papelera.");
         moved.audience = Audience::Internal;
         return moved;
       }()},
      {"for everybody", "a5", article("a5", "Buzón lleno 5", "Vaciar la papelera.")},
      {"gone", "a12", std::nullopt},
      {"not there", "nada", std::nullopt},
  };
  for (const auto& [what, id, document] : cases) {
    SCOPED_TRACE(what);
    expect_same_after({{{id, document}}, {}, {}}, [&] {
      if (document)
        index_.put(*document);
      else
        index_.remove(std::string(kArticle), id);
    });
  }
}

TEST_F(WhatIf, TakesSeveralArticlesAtOnce) {
  const auto kept = article("a15", "Buzón lleno", "Vaciar la papelera y la cuota.");
  expect_same_after({{{"a15", kept}, {"a18", std::nullopt}, {"a20", std::nullopt}}, {}, {}}, [&] {
    index_.put(kept);
    index_.remove(std::string(kArticle), "a18");
    index_.remove(std::string(kArticle), "a20");
  });
}

TEST_F(WhatIf, ForetellsSynonyms) {
  const Question question{"cajetín", "es"};
  const auto foretold = what_if(index_.reader(), test::anyone(),
                                {{}, {{"es", "cajetín = buzón\n"}}, {}}, {question});
  EXPECT_EQ(foretold[0].before.rank_of("a0"), 0);
  EXPECT_GT(foretold[0].after.rank_of("a0"), 0);
}

TEST_F(WhatIf, ForetellsPromotedAnswers) {
  const Instant from{}, until = from + std::chrono::days(365 * 200);
  const std::vector<Promotion> promotions{{"correo perdido", "es", "a59", from, until},
                                          {"correo perdido", "es", "a33", from, until}};
  const auto foretold =
      what_if(index_.reader(), test::anyone(), {{}, {}, promotions}, {{"¿Correo perdido?", "es"}});
  EXPECT_EQ(foretold[0].after.rank_of("a33"), 1);  // a59 is for staff
  EXPECT_EQ(foretold[0].after.rank_of("a59"), 0);
  EXPECT_NE(foretold[0].before.rank_of("a33"), 1);
}

TEST_F(WhatIf, LeavesTheIndexAsItIs) {
  const auto before = index_.reader().state();
  what_if(index_.reader(), test::staff(), {{{"a3", article("a3", "Otro", "Otro.")}}, {}, {}},
          kQuestions);
  const auto after = index_.reader().state();
  EXPECT_EQ(before.applied, after.applied);
  EXPECT_EQ(before.documents, after.documents);
  const auto now = standings(index_.reader(), test::anyone(), {{"otro", "es"}});
  EXPECT_THAT(told(now[0]), ElementsAre());
}

}  // namespace
}  // namespace kb::search
