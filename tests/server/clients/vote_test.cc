// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "store/feedback.h"
#include "tests/server/test_portal.h"

namespace kb::server {
namespace {

using test::header;
using test::html_probe;

const std::string kVote = "/articulos/buzon/valoracion";

class Vote : public test::TestPortal {
 protected:
  Vote() {
    put(test::an_article("buzon", "El buzón está lleno"));
    put(test::a_contact("ana@x.example", "arcos"));
    auto lucia = test::a_technician("lucia@f.example");
    lucia.name = "Lucía";
    lucia.roles.editor = true;
    put(lucia);
  }
  std::vector<store::VoteCount> counts() {
    auto tx = store().read();
    return store::vote_counts(tx, {"buzon"});
  }
};

TEST_F(Vote, AsksAndThanksWithoutScripts) {
  EXPECT_EQ(html_probe(get("/articulos/buzon").body).text("#voto"), "¿Lo has resuelto?");
  const auto yes = post(kVote, {{"voto", "si"}}, "/articulos/buzon");
  EXPECT_EQ(header(yes, "Location"), "/articulos/buzon?valorado=si#valoracion");
  EXPECT_EQ(html_probe(get("/articulos/buzon?valorado=si").body).text("#voto"), "Nos alegra.");
  EXPECT_EQ(counts()[0].helpful, 1);
}

TEST_F(Vote, AsksWhatWasMissingAndShowsItToEditors) {
  const auto no = post(kVote, {{"voto", "no"}}, "/articulos/buzon");
  EXPECT_EQ(header(no, "Location"), "/articulos/buzon?valorado=no#valoracion");
  EXPECT_EQ(html_probe(get("/articulos/buzon?valorado=no").body).text("label[for=falta]"),
            "¿Qué te ha faltado?");
  const auto why = post(kVote, {{"voto", "no"}, {"falta", " Cómo se hace\nen Outlook <b> "}},
                        "/articulos/buzon");
  EXPECT_EQ(header(why, "Location"), "/articulos/buzon?valorado=gracias#valoracion");
  ASSERT_EQ(counts().size(), 1u);
  EXPECT_EQ(counts()[0].unhelpful, 1) << "one visitor, one vote";
  be("lucia@f.example");
  const auto page = html_probe(get("/edicion/valoraciones").body);
  EXPECT_EQ(page.text(".voted h2"), "El buzón está lleno");
  EXPECT_EQ(page.text(".votes li p"), "Cómo se hace en Outlook <b>");
}

TEST_F(Vote, CountsPeopleAndVisitsApart) {
  post(kVote, {{"voto", "si"}}, "/articulos/buzon");
  cookies().clear();
  post(kVote, {{"voto", "si"}}, "/articulos/buzon");
  be("ana@x.example");
  post(kVote, {{"voto", "no"}}, "/articulos/buzon");
  be("ana@x.example");
  post(kVote, {{"voto", "si"}}, "/articulos/buzon");
  EXPECT_EQ(counts()[0].helpful, 3);
  EXPECT_EQ(counts()[0].unhelpful, 0);
}

TEST_F(Vote, IsNotForWhatMayNotBeRead) {
  auto internal = test::an_article("interno", "Interno");
  internal.audience = store::ArticleAudience::Internal;
  put(internal);
  EXPECT_EQ(post("/articulos/interno/valoracion", {{"voto", "si"}}, "/").status, 404);
  EXPECT_EQ(post("/articulos/nada/valoracion", {{"voto", "si"}}, "/").status, 404);
  EXPECT_EQ(header(post(kVote, {{"voto", "quizas"}}, "/"), "Location"), "/articulos/buzon");
  EXPECT_TRUE(counts().empty());
}

TEST_F(Vote, SlowsDownStrangersButNotPeople) {
  for (int i = 0; i < 60; ++i) {
    cookies().clear();
    EXPECT_EQ(post(kVote, {{"voto", "no"}}, "/articulos/buzon").status, 303) << i;
  }
  cookies().clear();
  EXPECT_EQ(post(kVote, {{"voto", "no"}}, "/articulos/buzon").status, 429);
  be("ana@x.example");
  EXPECT_EQ(post(kVote, {{"voto", "si"}}, "/articulos/buzon").status, 303);
  EXPECT_EQ(counts()[0].unhelpful, 60);
}

TEST_F(Vote, SaysWhenThereIsNoneYet) {
  be("lucia@f.example");
  EXPECT_EQ(html_probe(get("/edicion/valoraciones").body).text(".empty strong"),
            "Nadie ha dicho que falte nada");
}

}  // namespace
}  // namespace kb::server
