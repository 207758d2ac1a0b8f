// SPDX-License-Identifier: MIT
#include "server/view/results_page.h"

#include <gtest/gtest.h>

#include "tests/support/html_probe.h"

namespace kb::server::view {
namespace {

using Texts = std::vector<std::string>;

search::Hit a_hit(const std::string& id) {
  search::Hit hit;
  hit.kind = "article";
  hit.id = id;
  hit.lang = "es";
  hit.title = "Título de " + id;
  hit.area = "correo";
  hit.summary = "La respuesta, en corto.";
  hit.passage.text = "si no llegan los correos";
  hit.passage.marks = {{6, 12}};
  hit.updated = *parse_rfc3339("2026-11-03T10:00:00Z");
  return hit;
}

class ResultsPageTest : public testing::Test {
 protected:
  ResultsPageTest() {
    page.address.text = "no yegan";
    page.area_names = {{"correo", "Correo"}};
    page.account_names = {{"arcos", "Talleres Arcos"}};
    page.result.hits = {a_hit("a"), a_hit("b")};
    page.result.total = 2;
  }

  test::HtmlProbe shown() const {
    return test::html_probe(render_results(renderer(), frame, page));
  }

  static const Renderer& renderer() {
    static const Renderer made;
    return made;
  }

  Frame frame;
  ResultsPage page;
};

TEST_F(ResultsPageTest, MarksTheFirstHitOnlyWhenItIsSure) {
  EXPECT_FALSE(shown().has(".hit--best"));
  page.result.confident = true;
  const auto sure = shown();
  EXPECT_EQ(sure.count(".hit--best"), 1);
  EXPECT_EQ(sure.text(".hit--best .badge"), "La respuesta más probable");
  EXPECT_EQ(sure.text(".hit--best .short"), "La respuesta, en corto.");
  page.address.page = 1;
  EXPECT_FALSE(shown().has(".hit--best"));
}

TEST_F(ResultsPageTest, ShowsThePassageWithItsWordsMarked) {
  EXPECT_EQ(shown().text(".snip"), "si no llegan los correos");
  EXPECT_EQ(shown().text(".snip mark"), "llegan");
}

TEST_F(ResultsPageTest, NeverCorrectsInSilence) {
  EXPECT_FALSE(shown().has(".did"));
  page.result.corrected = "no llegan";
  const auto corrected = shown();
  EXPECT_EQ(corrected.text("h1"), "2 respuestas para «no llegan»");
  EXPECT_EQ(corrected.text(".did"),
            "Escribiste no yegan y lo hemos corregido. Buscar tal como lo escribí");
  EXPECT_EQ(corrected.attribute(".did a", "href"), "/buscar?q=no%20yegan&literal=1");
  EXPECT_EQ(corrected.attribute("#q", "value"), "no llegan");
}

TEST_F(ResultsPageTest, SaysWhatHadNoEffect) {
  page.result.ignored = {"area:nada", "\"…"};
  EXPECT_EQ(shown().text(".did"), "No hemos tenido en cuenta: area:nada, \"….");
}

TEST_F(ResultsPageTest, SaysWhatHadNoEffectInBothLanguagesAndEscaped) {
  page.result.ignored = {"<b>", "…"};
  EXPECT_EQ(shown().text(".did"),
            "No hemos tenido en cuenta: <b>, lo que sigue, por ser muy largo.");
  frame.language = "en";
  EXPECT_EQ(shown().text(".did"), "We left out: <b>, the rest, as it is too long.");
  NoResultsPage none;
  none.ignored = page.result.ignored;
  const auto nothing = test::html_probe(render_no_results(renderer(), frame, none));
  EXPECT_EQ(nothing.text(".did"), "We left out: <b>, the rest, as it is too long.");
  none.ignored.clear();
  EXPECT_FALSE(test::html_probe(render_no_results(renderer(), frame, none)).has(".did"));
}

TEST_F(ResultsPageTest, SaysWhenTheTotalIsAnEstimate) {
  page.result.total = 12345;
  page.result.total_is_estimate = true;
  EXPECT_EQ(shown().text("h1"), "Unas 12\u00a0345 respuestas para «no yegan»");
}

TEST_F(ResultsPageTest, SaysWhatEachArticleSolvedAndWhenItWasReviewed) {
  page.solved = {{"a", {3, 9}}, {"b", {0, 7}}};
  const Texts expected{"Resolvió 3 consultas este mes", "revisado el 3\u00a0nov\u00a02026",
                       "Resolvió 7 consultas", "revisado el 3\u00a0nov\u00a02026"};
  EXPECT_EQ(shown().texts(".hit .meta span"), expected);
}

TEST_F(ResultsPageTest, SaysThatAHitIsInAnotherLanguage) {
  page.result.hits[0].lang = "en";
  const auto foreign = shown();
  EXPECT_EQ(foreign.attribute(".hit h2 a", "hreflang"), "en");
  EXPECT_EQ(foreign.attribute(".hit .snip", "lang"), "en");
  EXPECT_EQ(foreign.text(".hit .meta span"), "En inglés");
}

TEST_F(ResultsPageTest, SaysWhoseATicketIs) {
  auto& hit = page.result.hits[0];
  hit.kind = "ticket";
  hit.account = "arcos";
  hit.status = "waiting";
  hit.audience = search::Audience::Tickets;
  EXPECT_EQ(shown().text(".hit .place"), "Tu historial · solo lo ve Talleres Arcos·Correo");
  EXPECT_EQ(shown().text(".hit .badge--wait"), "Te esperamos");
  EXPECT_EQ(shown().attribute(".hit h2 a", "href"), "/consultas/a");
  page.is_staff = true;
  EXPECT_EQ(shown().text(".hit .place span"), "Consulta de Talleres Arcos");
}

TEST_F(ResultsPageTest, TellsStaffWhatOnlyTheyMaySee) {
  page.result.hits[0].audience = search::Audience::Internal;
  EXPECT_EQ(shown().texts(".badge--note"), Texts{"Solo el equipo"});
}

TEST_F(ResultsPageTest, IsWrittenInTheLanguageOfThePage) {
  frame.language = "en";
  page.result.hits[0].lang = "en";
  const auto english = shown();
  EXPECT_EQ(english.attribute("html", "lang"), "en");
  EXPECT_EQ(english.text("h1"), "2 answers for “no yegan”");
  EXPECT_EQ(english.texts(".hit .meta span").at(1), "In Spanish");
}

}  // namespace
}  // namespace kb::server::view
