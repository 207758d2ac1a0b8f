// SPDX-License-Identifier: MIT
#include "tests/server/test_portal.h"

namespace kb::server {
namespace {

using test::html_probe;

class ArticlePage : public test::TestPortal {};

TEST_F(ArticlePage, ShowsTheAnswerInShortThenAll) {
  put(test::an_area("correo", "Correo"));
  auto article =
      test::an_article("buzon", "El buzón está lleno",
                       "Hola.\n\n## Uno\n\nTexto.\n\n## Dos\n\n1. **Haz** esto.\n2. **Y** esto.\n");
  article.area = "correo";
  article.summary = "Vacía la papelera.";
  article.author = "Lucía Ferrer";
  put(article);
  const auto response = get("/articulos/buzon");
  const auto page = html_probe(response.body);
  EXPECT_EQ(response.status, 200);
  EXPECT_EQ(page.text("h1"), "El buzón está lleno");
  EXPECT_EQ(page.text(".answer"), "En corto Vacía la papelera.");
  EXPECT_EQ(page.text(".page-head .meta span"),
            "Revisado por Lucía Ferrer el 3\u00a0de\u00a0noviembre\u00a0de\u00a02026");
  EXPECT_EQ(page.links(".crumbs a").back().href, "/temas/correo");
  EXPECT_EQ(page.texts(".toc a"), (std::vector<std::string>{"Uno", "Dos"}));
  EXPECT_EQ(page.links(".toc a").front().href, "#uno");
  EXPECT_TRUE(page.has("h2#uno"));
  EXPECT_TRUE(page.has("ol.steps"));
}

TEST_F(ArticlePage, IsNotThereForThoseWhoMayNotReadIt) {
  auto article = test::an_article("oculto", "Interno");
  article.audience = store::ArticleAudience::Internal;
  put(article);
  auto draft = test::an_article("borrador", "Borrador");
  draft.state = store::ArticleState::Draft;
  put(draft);
  put(test::a_technician("marta@f.example"));
  get("/");  // sets the cookie of the visit
  const auto hidden = get("/articulos/oculto"), missing = get("/articulos/nunca1"),
             unpublished = get("/articulos/borrador");
  EXPECT_EQ(hidden.status, 404);
  // Not a byte tells whether there is one, but for the address itself.
  const auto without = [](std::string body, const std::string& id) {
    for (size_t at; (at = body.find(id)) != std::string::npos;) body.erase(at, id.size());
    return body;
  };
  EXPECT_EQ(without(hidden.body, "oculto"), without(missing.body, "nunca1"));
  EXPECT_EQ(without(unpublished.body, "borrador"), without(missing.body, "nunca1"));
  EXPECT_EQ(hidden.headers.size(), missing.headers.size());
  be("marta@f.example");
  EXPECT_EQ(html_probe(get("/articulos/oculto").body).text(".callout--note"),
            "Artículo interno. El cliente no lo ve.");
  EXPECT_EQ(html_probe(get("/articulos/borrador").body).text(".callout--note"),
            "Borrador. Solo lo ve el equipo.");
}

TEST_F(ArticlePage, LinksOnlyToWhatMayBeRead) {
  auto internal = test::an_article("interno", "Interno");
  internal.audience = store::ArticleAudience::Internal;
  put(internal);
  put(test::an_article("otro", "Otro"));
  put(test::an_article("a", "Uno",
                       "Mira [esto](otro.md#x), [eso](../web/interno.md) y [aquello](nada.md)."));
  const auto page = html_probe(get("/articulos/a").body);
  const auto links = page.links(".read p a");
  ASSERT_EQ(links.size(), 1u);
  EXPECT_EQ(links.front().href, "/articulos/otro#x");
  EXPECT_EQ(page.text(".read p"), "Mira esto, eso y aquello.");
}

TEST_F(ArticlePage, OffersItsOtherLanguage) {
  put(test::an_article("a", "Uno"));
  auto english = test::an_article("a-en", "One");
  english.lang = "en";
  english.translation_of = "a";
  put(english);
  const auto spanish = html_probe(get("/articulos/a").body);
  EXPECT_EQ(spanish.attribute(".page-head [hreflang=en]", "href"), "/articulos/a-en");
  EXPECT_EQ(spanish.text(".page-head [hreflang=en]"), "Read in English");
  const auto foreign = html_probe(get("/articulos/a-en").body);
  EXPECT_EQ(foreign.attribute("html", "lang"), "es");
  EXPECT_EQ(foreign.attribute("article", "lang"), "en");
  EXPECT_EQ(foreign.attribute("h1", "lang"), "en");
  EXPECT_TRUE(foreign.has(".page-head [hreflang=es]"));
}

TEST_F(ArticlePage, SaysHowOftenItSolved) {
  put(test::an_article("a", "Uno"));
  store::Ticket ticket;
  ticket.id = "T-1";
  ticket.subject = "x";
  ticket.status = store::TicketStatus::Resolved;
  ticket.resolved = ticket.opened = *parse_rfc3339("2026-11-10T10:00:00Z");
  ticket.links = {{"a", true}};
  put(ticket);
  const auto page = html_probe(get("/articulos/a").body);
  EXPECT_EQ(page.texts("main .meta.dots").back(), "Versión 1Resolvió 1 consulta este mes");
}

TEST_F(ArticlePage, OffersArticlesAboutTheSame) {
  put(test::an_article("a", "Buzón lleno", "El buzón del correo se llena con adjuntos grandes."));
  put(test::an_article("b", "Ampliar el buzón",
                       "Si el buzón del correo se llena, pide ampliarlo. Los adjuntos ocupan."));
  const auto related = html_probe(get("/articulos/a").body).links(".side .links a");
  ASSERT_FALSE(related.empty());
  EXPECT_EQ(related.front().href, "/articulos/b");
}

TEST_F(ArticlePage, ShowsNoMarkupOfItsAuthor) {
  put(test::an_article("a", "<b>Uno</b>", "<script>alert(1)</script>\n\n[x](javascript:alert(1))"));
  const auto response = get("/articulos/a");
  EXPECT_EQ(response.body.find("<script>alert"), std::string::npos);
  EXPECT_EQ(response.body.find("href=\"javascript"), std::string::npos);
  EXPECT_EQ(html_probe(response.body).text("h1"), "<b>Uno</b>");
}

class TicketPage : public test::TestPortal {
 protected:
  TicketPage() {
    put(test::a_contact("ana@x.example", "arcos"));
    put(test::a_contact("pepe@x.example", "arcos"));
    auto rosa = test::a_contact("rosa@x.example", "arcos");
    rosa.rights.see_all = true;
    put(rosa);
    put(test::a_contact("eva@y.example", "bodega"));
    put(test::a_technician("marta@f.example"));
    store::Ticket ticket;
    ticket.id = "T-1";
    ticket.account = "arcos";
    ticket.requester = "ana@x.example";
    ticket.subject = "No imprime";
    ticket.body = "Desde ayer.";
    ticket.status = store::TicketStatus::Resolved;
    ticket.resolution = "Cambiado el cable.";
    ticket.opened = *parse_rfc3339("2026-11-10T10:00:00Z");
    ticket.resolved = ticket.opened;
    ticket.messages = {{"marta@f.example", ticket.opened, "Prueba otro cable.", false},
                       {"marta@f.example", ticket.opened, "El cliente no sabe.", true}};
    put(ticket);
  }
  int status_for(const std::string& email) {
    be(email);
    return get("/consultas/T-1").status;
  }
};

TEST_F(TicketPage, IsForThoseWhoMaySeeIt) {
  EXPECT_EQ(test::header(get("/consultas/T-1"), "Location"), "/entrar?volver=%2Fconsultas%2FT-1");
  EXPECT_EQ(status_for("ana@x.example"), 200);
  EXPECT_EQ(status_for("rosa@x.example"), 200);
  EXPECT_EQ(status_for("marta@f.example"), 303) << "to the desk";
  EXPECT_EQ(status_for("pepe@x.example"), 404);
  EXPECT_EQ(status_for("eva@y.example"), 404);
}

TEST_F(TicketPage, HoldsNoNoteOfTheTeamForTheClient) {
  be("ana@x.example");
  const auto response = get("/consultas/T-1");
  const auto page = html_probe(response.body);
  EXPECT_EQ(page.text(".state strong"), "Resuelta el 10\u00a0de\u00a0noviembre.");
  EXPECT_TRUE(page.text(".state p").ends_with("Cambiado el cable."));
  EXPECT_EQ(page.count(".msg"), 2);
  EXPECT_EQ(page.text(".msg--staff strong"), "Marta Vidal");
  EXPECT_EQ(response.body.find("El cliente no sabe"), std::string::npos);
  EXPECT_EQ(response.body.find("note"), std::string::npos);
}

TEST_F(TicketPage, ShowsNotesToTheTeam) {
  be("marta@f.example");
  EXPECT_EQ(html_probe(get("/mesa/consultas/T-1").body).text(".msg--note .msg-text"),
            "El cliente no sabe.");
}

}  // namespace
}  // namespace kb::server
