// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "store/search_log.h"
#include "store/suggestions.h"
#include "tests/server/test_portal.h"

namespace kb::server {
namespace {

using store::AskingOutcome;
using test::html_probe;
using testing::ElementsAre;
using testing::HasSubstr;

class Figures : public test::TestPortal {
 protected:
  Figures() : TestPortal({{"minutes-per-ticket", "30"}}) {
    put(test::an_area("correo", "Correo"));
    put(test::an_article("buzon", "El buzón está lleno"));
    put(test::an_article("movil", "El correo en el móvil"));
    put(test::a_contact("ana@x.example", "arcos"));
    put(test::a_technician("marta@f.example"));
    be("marta@f.example");
  }
  void put_draft(const std::string& area, AskingOutcome outcome, bool held_out = false,
                 std::chrono::days ago = {}) {
    store::Asking asking;
    asking.id = "d" + std::to_string(++drafts_);
    asking.person = "p";
    asking.account = "arcos";
    asking.area = area;
    asking.lang = "es";
    asking.held_out = held_out;
    asking.outcome = outcome;
    if (outcome == AskingOutcome::Solved) asking.article = "buzon";
    asking.subject = "No llegan";
    asking.started = asking.updated = clock().now() - ago;
    auto tx = store().write();
    store::put_asking(tx, asking);
    store::note_suggestion(tx, {asking.id, store::Suggested::Article, "buzon",
                                store::SuggestionEvent::Shown, asking.started, 1, 0.8});
    if (outcome == AskingOutcome::Solved)
      store::note_suggestion(tx, {asking.id, store::Suggested::Article, "buzon",
                                  store::SuggestionEvent::Solved, asking.started});
    tx.commit();
  }
  // So many searches a week, of which some found nothing.
  void put_searches(int all, int without_result, std::chrono::days ago,
                    const std::string& language = "es") {
    std::vector<store::LoggedSearch> searches;
    for (int i = 0; i < all; ++i) {
      store::LoggedSearch search;
      search.at = clock().now() - ago;
      search.page_lang = language;
      search.query = search.written = "buzon";
      search.total = i < without_result ? 0 : 1;
      if (search.total > 0) search.area = "correo", search.found = {"buzon"};
      searches.push_back(search);
    }
    auto tx = store().write();
    store::log_searches(tx, searches);
    tx.commit();
  }
  std::vector<std::string> key_figures(const std::string& target = "/edicion/cifras") {
    return html_probe(get(target).body).texts(".figure");
  }

 private:
  int drafts_ = 0;
};

TEST_F(Figures, CompareWithTheGroupThatSawNone) {
  for (int i = 0; i < 3; ++i) put_draft("correo", AskingOutcome::Solved);
  put_draft("correo", AskingOutcome::Sent);
  put_draft("correo", AskingOutcome::Sent, true);
  put_draft("correo", AskingOutcome::Withdrawn, true);
  put_draft("hosting", AskingOutcome::Sent);
  const auto figures = key_figures();
  EXPECT_THAT(figures[0], HasSubstr("75\u00a0%+25 puntos frente al grupo sin sugerencias"));
  EXPECT_THAT(figures[1], HasSubstr("Minutos de plan ahorrados901\u00a0h\u00a030\u00a0min de plan"));
  EXPECT_THAT(figures[1], HasSubstr("a 30\u00a0min por consulta (un ajuste"));
  EXPECT_THAT(figures[2], HasSubstr("30\u00a0min"));  // a quarter of four drafts
  const auto page = html_probe(get("/edicion/cifras").body);
  EXPECT_EQ(page.text("main .callout"), "Aún hay pocos datos para ver una tendencia.");
  EXPECT_THAT(page.texts("#temas th[scope=row]"), testing::UnorderedElementsAre("Correo", "hosting"));
  EXPECT_THAT(page.texts("#cuentas th[scope=row]"), ElementsAre("Cuenta arcos"));
}

TEST_F(Figures, TellHowPeopleSearched) {
  put_searches(8, 2, {});
  get("/buscar?q=buzon");  // staff's own are not counted
  app().services().searches.write();
  const auto figures = key_figures();
  EXPECT_THAT(figures[3], HasSubstr("Búsquedas8"));
  EXPECT_THAT(figures[4], HasSubstr("25\u00a0%"));
  EXPECT_THAT(figures[5], HasSubstr("0\u00a0%"));
  EXPECT_THAT(figures[6], HasSubstr("–"));
  EXPECT_THAT(key_figures("/edicion/cifras?tema=correo")[3], HasSubstr("Búsquedas6"));
  EXPECT_THAT(key_figures("/edicion/cifras?lengua=en"), testing::IsEmpty());
}

TEST_F(Figures, SpeakOfTrendsFromFourWeeksOn) {
  const auto change = [&](int semanas) {
    return html_probe(get("/edicion/cifras?semanas=" + std::to_string(semanas)).body)
        .texts(".figure .up");
  };
  for (int week = 0; week < 3; ++week) put_searches(10, 1, std::chrono::days{7 * week});
  for (int week = 4; week < 8; ++week) put_searches(10, 2, std::chrono::days{7 * week});
  EXPECT_THAT(change(4), ElementsAre());
  put_searches(10, 1, std::chrono::days{21});
  EXPECT_THAT(change(4), ElementsAre("baja 10,0 puntos"));
  EXPECT_THAT(change(12), ElementsAre());  // nothing before to compare with
  EXPECT_FALSE(html_probe(get("/edicion/cifras?semanas=4").body).has("main .callout"));
}

TEST_F(Figures, DrawWhatTheTableBelowHolds) {
  put_searches(4, 1, {});
  put_searches(4, 2, std::chrono::days{7});
  const auto page = html_probe(get("/edicion/cifras?semanas=4").body);
  EXPECT_THAT(page.texts("#busquedas td[data-n]"),
              testing::IsSupersetOf({"25\u00a0%", "50\u00a0%"}));
  EXPECT_THAT(page.text("figure[data-table=busquedas] .svg-wide title"),
              HasSubstr("sin resultado: de 50\u00a0% a 25\u00a0%.")) << "not of weeks without searches";
  EXPECT_THAT(page.text("figure[data-table=busquedas] .svg-wide .lab-b"),
              "25\u00a0% sin resultado");
  EXPECT_EQ(page.count("script"), 2);  // that of all pages, and that of plots
  EXPECT_EQ(html_probe(get("/edicion/cifras/articulos").body).count("script"), 1);
}

TEST_F(Figures, ComeAsFilesToo) {
  put_searches(8, 2, {});
  const auto file = get("/edicion/cifras?semanas=4&formato=csv&tabla=temas");
  EXPECT_EQ(file.content_type, "text/csv; charset=utf-8");
  EXPECT_THAT(file.body, HasSubstr("Tema,Búsquedas,Sin resultado,Abren algo"));
  EXPECT_THAT(file.body, HasSubstr("\r\nCorreo,6,0.0,0.0,"));
  EXPECT_EQ(get("/edicion/cifras?formato=csv&tabla=otra").status, 404);
}

TEST_F(Figures, SayWhenThereIsNothingToCount) {
  const auto page = html_probe(get("/edicion/cifras?semanas=x&tema=nada&lengua=xx").body);
  EXPECT_EQ(page.text(".empty strong"), "Aún no hay nada que contar en este periodo");
  EXPECT_THAT(page.texts(".figure"), testing::IsEmpty());
}

TEST_F(Figures, OfArticlesStandInTheOrderOfAColumn) {
  put_draft("correo", AskingOutcome::Solved);
  put_searches(3, 0, {});
  const auto rows = [&](const std::string& query) {
    return html_probe(get("/edicion/cifras/articulos" + query).body).texts("tbody tr");
  };
  EXPECT_THAT(rows(""), ElementsAre("El buzón está lleno10300", "El correo en el móvil00000"));
  {
    auto tx = store().write();
    store::log_opened(tx, {store::Searcher::Anonymous, "", "buzon", "movil"}, clock().now());
    tx.commit();
  }
  EXPECT_THAT(rows("?orden=abierto"),
              ElementsAre("El correo en el móvil00010", "El buzón está lleno10300"));
  EXPECT_THAT(rows("?articulo=movil"), ElementsAre("El correo en el móvil00010"));
  EXPECT_THAT(rows("?pagina=9").size(), 2u);  // past the last is the last
  EXPECT_THAT(rows("?tema=correo").size(), 0u);
  const auto file = get("/edicion/cifras/articulos?formato=csv&tabla=articulos").body;
  EXPECT_THAT(file, HasSubstr("El buzón está lleno,1,0,3,0,0\r\n"));
}

TEST_F(Figures, OfAnArticleAreLinkedFromItForStaffAlone) {
  const auto links = [&] {
    std::vector<std::string> hrefs;
    for (const auto& link : html_probe(get("/articulos/buzon").body).links("main a"))
      if (link.href.starts_with("/edicion/")) hrefs.push_back(link.href);
    return hrefs;
  };
  EXPECT_THAT(links(), ElementsAre("/edicion/cifras/articulos?semanas=12&articulo=buzon",
                                   "/edicion/articulos/buzon"));
  cookies().clear();
  EXPECT_THAT(links(), ElementsAre());
}

TEST_F(Figures, KnowASearchThatReadingSolved) {
  cookies().clear();
  get("/buscar?q=buzon");
  get("/articulos/buzon", {{"referer", "https://portal.example/buscar?q=buzon"}});
  post("/articulos/buzon/valoracion", {{"voto", "si"}}, "/articulos/buzon");
  app().services().searches.write();
  be("marta@f.example");
  EXPECT_THAT(key_figures()[6], HasSubstr("100\u00a0%"));
}

}  // namespace
}  // namespace kb::server
