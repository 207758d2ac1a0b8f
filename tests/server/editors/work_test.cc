// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "server/work_list/work_list.h"
#include "store/article_drafts.h"
#include "store/feedback.h"
#include "store/search_log.h"
#include "store/ticket_drafts.h"
#include "tests/server/test_portal.h"

namespace kb::server {
namespace {

using std::chrono::days;
using test::html_probe;
using testing::ElementsAre;
using testing::HasSubstr;

class WorkPage : public test::TestPortal {
 protected:
  WorkPage() : TestPortal({{"minutes-per-ticket", "20"}}) {
    put(test::an_area("correo", "Correo"));
    put(test::a_contact("ana@x.example", "arcos"));
    auto eva = test::a_technician("eva@f.example");
    eva.roles = {};
    eva.roles.editor = true;
    put(eva);
    be("eva@f.example");
    put_ticket("T-0", "La factura", "¿Cuándo llega?",
               store::TicketStatus::Open);  // makes the index
  }
  void put_searches(const std::string& query, int times, int total = 0) {
    store::LoggedSearch search;
    search.at = clock().now() - days{1};
    search.page_lang = "es";
    search.query = search.written = query;
    search.total = total;
    auto tx = store().write();
    store::log_searches(tx, std::vector(static_cast<size_t>(times), search));
    tx.commit();
  }
  void put_article_of(const std::string& id, days ago) {
    auto article = test::an_article(id, "El artículo " + id, "Texto de " + id + ".");
    article.updated = clock().now() - ago;
    put(article);
  }
  void put_solved(const std::string& id, const std::string& subject, const std::string& body,
                  const std::string& resolution = "") {
    put_ticket(id, subject, body, store::TicketStatus::Resolved, resolution);
  }
  void put_ticket(const std::string& id, const std::string& subject, const std::string& body,
                  store::TicketStatus status, const std::string& resolution = "") {
    store::Ticket ticket;
    ticket.resolution = resolution;
    ticket.id = id;
    ticket.account = "arcos";
    ticket.requester = "ana@x.example";
    ticket.area = "correo";
    ticket.subject = subject;
    ticket.body = body;
    ticket.status = status;
    ticket.opened = clock().now() - days{3};
    if (status == store::TicketStatus::Resolved) ticket.resolved = clock().now() - days{2};
    put(ticket);
  }
  test::HtmlProbe page(const std::string& target = "/edicion") {
    app().services().work.await_current();
    return html_probe(get(target).body);
  }
  Response send(const std::string& act, Form form) {
    form.emplace("accion", act);
    return post("/edicion", form, "/edicion");
  }
};

TEST_F(WorkPage, PutsTheCostliestLineFirstWithItsEvidence) {
  put_searches("wifi tienda", 22);
  put_searches("red local", 10, 3);
  put_article_of("buzon", days{10});
  {
    auto tx = store().write();
    for (const auto* visitor : {"a", "b", "c"})
      store::put_vote(tx, {"buzon", 1, visitor, false, clock().now(), "el puerto no es ese"});
    store::put_vote(tx, {"buzon", 1, "d", true, clock().now(), ""});
    tx.commit();
  }
  const auto list = page();
  EXPECT_THAT(list.texts(".wrow h2"),
              ElementsAre("«wifi tienda» se buscó 22 veces y no salió nada",
                          "«red local» se buscó 10 veces y casi nadie abrió nada",
                          "El artículo buzon: 3 de 4 dicen que no sirve"));
  EXPECT_THAT(list.texts(".wrow .lost b"), ElementsAre("44", "20", "15"));
  EXPECT_THAT(list.texts(".wrow .proof"),
              testing::Contains(HasSubstr("Motivos: «el puerto no es ese»")));
  EXPECT_THAT(list.texts(".facets a"),
              ElementsAre("Todo 3", "Búsqueda sin respuesta 2", "No sirvió 1"));
  EXPECT_THAT(page("/edicion?ver=no-sirve").texts(".wrow h2").size(), 1u);
}

TEST_F(WorkPage, GroupsSolvedTicketsThatNoArticleAnswers) {
  put_solved("T-1", "Se ha borrado mi firma en Outlook",
             "Al actualizar Outlook se borró la firma.");
  put_solved("T-2", "Firma borrada en Outlook", "Outlook se actualizó y la firma se ha borrado.");
  put_solved("T-3", "La factura de mayo", "Falta el NIF en la factura.");
  const auto list = page();
  ASSERT_EQ(list.texts(".wrow h2").size(), 1u);
  EXPECT_THAT(list.text(".wrow h2"), HasSubstr("2 consultas iguales y ningún artículo: «"));
  EXPECT_EQ(list.text(".wrow .lost b"), "40");
  const auto gaps = html_probe(get("/edicion/huecos").body);
  EXPECT_THAT(gaps.texts(".voted h2").size(), 2u);
  EXPECT_THAT(gaps.texts(".voted h2")[0], HasSubstr("2 consultas iguales"));
  EXPECT_THAT(gaps.texts(".voted h2")[1], HasSubstr("Correo"));
}

TEST_F(WorkPage, ALinePutAsideGoesAndComesBackWhenItsEvidenceGrows) {
  put_searches("wifi tienda", 4);
  page();
  const auto answer = send("apartar", {{"tipo", "sin-respuesta"},
                                       {"cosa", "es wifi tienda"},
                                       {"pruebas", "4"},
                                       {"titulo", "wifi tienda"}});
  EXPECT_EQ(answer.status, 303);
  const auto after =
      html_probe(get("/edicion?hecho=apartada&tipo=sin-respuesta&cosa=es+wifi+tienda").body);
  EXPECT_FALSE(after.has(".wrow"));
  EXPECT_THAT(after.text(".toast"), HasSubstr("Apartada"));
  EXPECT_EQ(after.text("#apartadas summary"), "1 línea apartada");
  put_searches("wifi tienda", 1);
  EXPECT_FALSE(page().has(".wrow"));
  put_searches("wifi tienda", 1);
  EXPECT_TRUE(page().has(".wrow"));
}

TEST_F(WorkPage, ALinePutAsideCanBeTakenBack) {
  put_searches("wifi tienda", 4);
  page();
  const Form line{{"tipo", "sin-respuesta"}, {"cosa", "es wifi tienda"}, {"pruebas", "4"}};
  send("apartar", line);
  EXPECT_FALSE(html_probe(get("/edicion").body).has(".wrow"));
  send("recuperar", line);
  EXPECT_TRUE(html_probe(get("/edicion").body).has(".wrow"));
}

TEST_F(WorkPage, AnArticleThatIsStillRightIsDueAgainInSixMonths) {
  put_article_of("viejo", days{400});
  EXPECT_THAT(page().text(".wrow h2"), "El artículo viejo: 13 meses sin revisar");
  send("revisado", {{"cosa", "viejo"}});
  EXPECT_FALSE(html_probe(get("/edicion").body).has(".wrow"));  // at once
  EXPECT_THAT(html_probe(get("/edicion?hecho=revisado&cosa=viejo").body).text(".toast"),
              HasSubstr("6 meses"));
  send("sin-revisar", {{"cosa", "viejo"}});
  EXPECT_TRUE(html_probe(get("/edicion").body).has(".wrow"));
  send("revisado", {{"cosa", "viejo"}});
  clock().advance(days{183});
  be("eva@f.example");
  EXPECT_THAT(page("/edicion?ver=sin-revisar").texts(".wrow h2").size(), 1u);
}

TEST_F(WorkPage, NamesLinksThatLeadNowhere) {
  auto article = test::an_article("buzon", "El buzón",
                                  "Mira [uno](otro.md), [dos](nada.md#x), [otra vez](nada.md) y "
                                  "[fuera](https://x.example/nada.md).");
  put(article);
  put_article_of("otro", days{1});
  const auto list = page("/edicion?ver=enlaces-rotos");
  EXPECT_THAT(list.texts(".wrow h2"), ElementsAre("El buzón: 1 enlace no lleva a ningún sitio"));
  EXPECT_THAT(list.text(".wrow .proof"), HasSubstr("«nada»"));
}

TEST_F(WorkPage, TellsTranslationsBehindTheirSource) {
  put_article_of("buzon", days{9});
  auto english = test::an_article("mailbox", "The mailbox", "Text.");
  english.lang = "en";
  english.translation_of = "buzon";
  english.updated = clock().now() - days{5};
  put(english);
  EXPECT_FALSE(page().has(".wrow"));
  put_article_of("buzon", days{1});
  EXPECT_THAT(page().texts(".wrow h2"),
              ElementsAre("«The mailbox» va por detrás de «El artículo buzon»"));
}

TEST_F(WorkPage, TellsWhatWaitsToBePublishedUntilItIs) {
  put_article_of("buzon", days{1});
  auto tx = store().write();
  auto draft = store::draft_of_article(store::find_article(tx, "buzon").value(), "",
                                       clock().now() - days{2});
  draft.state = store::DraftState::Review;
  draft.reason = "El puerto era otro";
  store::put_article_draft(tx, draft);
  tx.commit();
  const auto list = page("/edicion?ver=en-revision");
  EXPECT_THAT(list.texts(".wrow h2"), ElementsAre("Cambio por revisar: «El artículo buzon»"));
  EXPECT_THAT(list.text(".wrow .proof"), HasSubstr("«El puerto era otro»"));
  EXPECT_TRUE(list.has("a[href=/edicion/borradores/" + draft.id + "]"));

  auto publishing = store().write();
  store::publish_draft(publishing, draft.id, "", clock().now());
  publishing.commit();
  EXPECT_FALSE(html_probe(get("/edicion").body).has(".wrow"));  // at once
}

// The remedies of the first line of a kind: buttons with what they send, and where links lead.
TEST_F(WorkPage, EachLineHasARemedyOfOneClick) {
  put_searches("wifi tienda", 22);
  put_article_of("viejo", days{400});
  put(test::an_article("roto", "Roto", "Mira [uno](nada.md)."));
  put_article_of("buzon", days{10});
  auto english = test::an_article("mailbox", "The mailbox", "Text.");
  english.lang = "en";
  english.translation_of = "buzon";
  english.updated = clock().now() - days{50};
  put(english);
  {
    auto tx = store().write();
    for (const auto* visitor : {"a", "b"})
      store::put_vote(tx, {"buzon", 1, visitor, false, clock().now(), "no"});
    tx.commit();
  }
  const auto change_of = [&](const std::string& kind) {
    const auto form = page("/edicion?ver=" + kind).form("/edicion/borradores");
    return form ? form->fields.at("articulo") : "";
  };
  EXPECT_EQ(change_of("sin-revisar"), "viejo");
  EXPECT_EQ(change_of("enlaces-rotos"), "roto");
  EXPECT_EQ(change_of("no-sirve"), "buzon");
  EXPECT_EQ(change_of("traduccion"), "mailbox");
  const auto list = page("/edicion?ver=sin-respuesta");
  const auto written = list.form("/edicion/borradores").value().fields;
  EXPECT_EQ(written.at("titulo"), "wifi tienda");
  EXPECT_EQ(written.at("lengua"), "es");
  std::vector<std::string> links;
  for (const auto& link : list.links(".acts a")) links.push_back(link.href);
  EXPECT_THAT(links, ElementsAre("/edicion/sinonimos?linea=wifi%20tienda%20%3D&lengua=es#nuevo",
                                 "/edicion/camino?busqueda=wifi%20tienda&lengua=es"));
  EXPECT_EQ(
      html_probe(get("/edicion/camino?busqueda=wifi+tienda&lengua=es").body).count("tbody tr"), 22);
}

TEST_F(WorkPage, BeginsAnArticleFromTicketsThatAskTheSame) {
  put_solved("T-1", "Se ha borrado mi firma en Outlook", "Al actualizar Outlook se borró la firma.",
             "Se recupera en Archivo, Opciones.");
  put_solved("T-2", "Firma borrada en Outlook", "Outlook se actualizó y la firma se ha borrado.",
             "La firma estaba en otra carpeta.");
  const auto form = page().form("/edicion/huecos").value();
  EXPECT_EQ(form.fields.at("consulta").substr(0, 2), "T-");
  EXPECT_TRUE(html_probe(get("/edicion/huecos").body).form("/edicion/huecos").has_value());
  const auto begun =
      post("/edicion/huecos", {{"consulta", "T-1"}, {"consulta", "T-2"}}, "/edicion/huecos");
  ASSERT_EQ(begun.status, 303);
  const auto location = test::header(begun, "Location");
  auto tx = store().read();
  const auto draft =
      store::find_article_draft(tx, location.substr(location.rfind('/') + 1)).value();
  EXPECT_EQ(draft.title, "Se ha borrado mi firma en Outlook");
  EXPECT_EQ(draft.ticket, "T-1");
  EXPECT_EQ(draft.state, store::DraftState::Writing);
  EXPECT_THAT(draft.body, HasSubstr("Se recupera en Archivo, Opciones."));
  EXPECT_THAT(draft.body, HasSubstr("La firma estaba en otra carpeta."));
  EXPECT_THAT(store::alike_tickets(tx, draft.id), ElementsAre("T-2"));
}

TEST_F(WorkPage, BeginsNoArticleFromWhatIsNotSolved) {
  EXPECT_EQ(post("/edicion/huecos", {{"consulta", "T-0"}}, "/edicion/huecos").status, 404);
  EXPECT_EQ(post("/edicion/huecos", {{"consulta", "nada"}}, "/edicion/huecos").status, 404);
  EXPECT_EQ(post("/edicion/huecos", {}, "/edicion/huecos").status, 400);
}

TEST_F(WorkPage, RefusesWhatIsNoLine) {
  page();
  EXPECT_EQ(send("apartar", {{"tipo", "otro"}, {"cosa", "x"}, {"pruebas", "1"}}).status, 400);
  EXPECT_EQ(send("apartar", {{"tipo", "hueco"}, {"cosa", "x"}, {"pruebas", "-1"}}).status, 400);
  EXPECT_EQ(send("apartar", {{"tipo", "hueco"}, {"cosa", ""}, {"pruebas", "1"}}).status, 400);
  EXPECT_EQ(send("revisado", {{"cosa", "nada"}}).status, 404);
}

TEST_F(WorkPage, SaysThatAllIsUpToDate) {
  EXPECT_EQ(page().text(".empty strong"), "Todo al día");
}

}  // namespace
}  // namespace kb::server
