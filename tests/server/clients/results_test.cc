// SPDX-License-Identifier: MIT
#include "tests/server/test_portal.h"

namespace kb::server {
namespace {

using test::html_probe;

class Results : public test::TestPortal {
 protected:
  Results() {
    put(test::an_area("correo", "Correo"));
    put(test::an_area("hosting", "Hosting", 2));
  }

  void put_article(const std::string& id, const std::string& title, const std::string& body,
                   const std::string& area = "correo") {
    auto article = test::an_article(id, title, body);
    article.area = area;
    put(article);
  }
};

TEST_F(Results, ShowHitsWithTheirSectionAndTheWordsFound) {
  put_article("buzon", "El buzón está lleno",
              "Entrada.\n\n## Hacer sitio\n\nVacía la papelera del buzón.");
  const auto response = get("/buscar?q=papelera");
  const auto page = html_probe(response.body);
  EXPECT_EQ(response.status, 200);
  EXPECT_EQ(page.text("h1"), "1 respuesta para «papelera»");
  EXPECT_EQ(page.text("title"), "papelera – Resuelve");
  EXPECT_EQ(page.text(".hit h2"), "El buzón está lleno");
  EXPECT_EQ(page.attribute(".hit h2 a", "href"), "/articulos/buzon");
  EXPECT_EQ(page.attribute(".hit .at a", "href"), "/articulos/buzon#hacer-sitio");
  EXPECT_EQ(page.attribute("#q", "value"), "papelera");
}

TEST_F(Results, CarryTheQueryOnToAsking) {
  put_article("buzon", "El buzón está lleno", "Papelera.");
  EXPECT_EQ(html_probe(get("/buscar?q=papelera+llena").body).attribute(".ask-band a", "href"),
            "/pedir-ayuda?q=papelera%20llena");
}

TEST_F(Results, LetEditorsAskForTheReasonOfTheOrder) {
  put_article("buzon", "El buzón está lleno", "Papelera.");
  auto editor = test::a_technician("lucia@f.example");
  editor.roles = {false, true, false};
  put(editor);
  put(test::a_technician("marta@f.example"));
  const char* link = "[href=/edicion/explicar?q=papelera&tema=correo]";
  EXPECT_FALSE(html_probe(get("/buscar?q=papelera&tema=correo").body).has(link));
  be("marta@f.example");
  EXPECT_FALSE(html_probe(get("/buscar?q=papelera&tema=correo").body).has(link));
  be("lucia@f.example");
  EXPECT_EQ(html_probe(get("/buscar?q=papelera&tema=correo").body).text(link),
            "Explicar este orden");
}

TEST_F(Results, SayThatNothingWasAskedFor) {
  for (int i = 0; i < 8; ++i)
    put_article("a" + std::to_string(i), "Disco", "Esto es lo que hay de la web.");
  const struct {
    const char *target, *heading, *reason;
  } cases[] = {{"/buscar?q=de+la+que", "En «de la que» no hay nada que buscar",
                "Son palabras que salen en casi todos los textos. Añade de qué se trata: una "
                "palabra basta."},
               {"/buscar?q=area:correo", "En «area:correo» no hay nada que buscar",
                "Dice dónde buscar, pero no qué. Añade al menos una palabra."},
               {"/buscar?q=xilofono", "No tenemos respuesta para «xilofono»",
                "Hemos buscado en los artículos."}};
  for (const auto& c : cases) {
    const auto page = html_probe(get(c.target).body);
    EXPECT_EQ(page.text("h1"), c.heading);
    EXPECT_EQ(page.text("main .lead"), c.reason);
  }
}

TEST_F(Results, NarrowByArea) {
  put_article("a", "El disco del correo", "Disco.");
  put_article("b", "El disco del servidor", "Disco.", "hosting");
  const auto all = html_probe(get("/buscar?q=disco").body);
  EXPECT_EQ(all.count(".hit"), 2);
  EXPECT_EQ(all.texts(".facet [href=/buscar?q=disco&tema=hosting]"),
            (std::vector<std::string>{"Hosting 1"}));
  const auto one = html_probe(get("/buscar?q=disco&tema=hosting").body);
  EXPECT_EQ(one.texts(".hit h2"), (std::vector<std::string>{"El disco del servidor"}));
  EXPECT_EQ(one.text(".facet [aria-current=true]"), "Hosting 1");
}

TEST_F(Results, GoOnPageByPage) {
  for (int i = 0; i < 23; ++i)
    put_article("a" + std::to_string(i), "Disco " + std::to_string(i), "Disco.");
  const auto first = html_probe(get("/buscar?q=disco").body);
  EXPECT_EQ(first.text("h1"), "23 respuestas para «disco»");
  EXPECT_EQ(first.count(".hit"), 10);
  EXPECT_EQ(first.attribute(".paging [rel=next]", "href"), "/buscar?q=disco&pagina=2");
  EXPECT_FALSE(first.has(".paging [rel=prev]"));
  const auto last = html_probe(get("/buscar?q=disco&pagina=3").body);
  EXPECT_EQ(last.count(".hit"), 3);
  EXPECT_EQ(last.text(".paging [aria-current=page]"), "Página 3, página actual");
  EXPECT_EQ(test::header(get("/buscar?q=disco&pagina=9"), "Location"), "/buscar?q=disco");
}

TEST_F(Results, ShowTheHistoryOfTheAccountAndNobodyElses) {
  store::Ticket ticket;
  ticket.id = "T-1";
  ticket.account = "arcos";
  ticket.requester = "ana@x.example";
  ticket.subject = "Impresora atascada";
  ticket.body = "La impresora no va.";
  ticket.status = store::TicketStatus::Resolved;
  put(test::a_contact("ana@x.example", "arcos"));
  put(test::a_contact("eva@y.example", "bodega"));
  put(ticket);
  EXPECT_EQ(html_probe(get("/buscar?q=impresora").body).count(".hit"), 0);
  be("ana@x.example");
  const auto page = html_probe(get("/buscar?q=impresora").body);
  EXPECT_EQ(page.text(".hit h2"), "Impresora atascada");
  EXPECT_TRUE(page.text(".hit .place").ends_with("Tu historial · solo lo ve Cuenta arcos"));
  EXPECT_EQ(page.attribute(".hit h2 a", "href"), "/consultas/T-1");
  EXPECT_EQ(page.text(".hit .badge--ok"), "Resuelta");
  be("eva@y.example");
  EXPECT_EQ(html_probe(get("/buscar?q=impresora").body).count(".hit"), 0);
}

TEST_F(Results, NameTheQueryWhenThereIsNoneAndOfferShorterOnes) {
  put_article("a", "La impresora", "Impresora.");
  const auto response = get("/buscar?q=xilofon+qwertz");
  const auto page = html_probe(response.body);
  EXPECT_EQ(response.status, 200);
  EXPECT_EQ(page.text("h1"), "No tenemos respuesta para «xilofon qwertz»");
  EXPECT_EQ(page.text("title"), "Sin respuestas para «xilofon qwertz» – Resuelve");
  EXPECT_EQ(page.attribute(".ask-band a", "href"), "/pedir-ayuda?q=xilofon%20qwertz");
  EXPECT_EQ(page.count(".area"), 2);
}

TEST_F(Results, OfferTheSameWithoutFiltersWhenFiltersLeaveNothing) {
  put_article("a", "El disco", "Disco.");
  const auto page = html_probe(get("/buscar?q=disco&tema=hosting").body);
  EXPECT_TRUE(page.has("a[href=/buscar?q=disco]"));
}

TEST_F(Results, EscapeWhatWasTyped) {
  const std::string typed = "<script>alert(1)</script>\"'";
  const auto response = get("/buscar?q=" + typed);
  EXPECT_EQ(response.body.find("<script>alert"), std::string::npos);
  EXPECT_EQ(html_probe(response.body).attribute("#q", "value"), typed);
}

TEST_F(Results, OfNothingLeadHome) {
  EXPECT_EQ(test::header(get("/buscar"), "Location"), "/");
  EXPECT_EQ(test::header(get("/buscar?q=+++"), "Location"), "/");
  EXPECT_EQ(test::header(get("/buscar?q=&tema=correo"), "Location"), "/temas/correo");
}

TEST(ResultsWithoutIndex, SaySoAndOfferTheTopicsAndTheWayToAsk) {
  log::set_level(log::Level::Off);
  const Config config = load_config({}, {});
  test::TestStore store;
  const test::TempDir nowhere;
  search::IndexReader index(nowhere.path() / "none");
  const test::FakeClock clock;
  App app(config, store.store(), index, clock);
  Request request;
  request.path = "/buscar";
  request.target = "/buscar?q=correo";
  request.query = {{"q", "correo"}};
  const auto response = app.answer(request);
  const auto page = html_probe(response.body);
  EXPECT_EQ(response.status, 503);
  EXPECT_EQ(page.text("h1"), "Ahora no podemos buscar");
  EXPECT_EQ(page.attribute(".ask-band a", "href"), "/pedir-ayuda?q=correo");
}

}  // namespace
}  // namespace kb::server
