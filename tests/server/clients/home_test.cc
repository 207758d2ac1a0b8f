// SPDX-License-Identifier: MIT
#include "tests/server/test_portal.h"

namespace kb::server {
namespace {

using test::html_probe;

class Home : public test::TestPortal {
 protected:
  void solve(const std::string& article, int times, const char* when) {
    for (int i = 0; i < times; ++i) {
      store::Ticket ticket;
      ticket.id = "T-" + article + std::to_string(i) + when;
      ticket.subject = "x";
      ticket.status = store::TicketStatus::Resolved;
      ticket.opened = *parse_rfc3339(when);
      ticket.resolved = ticket.opened;
      ticket.links = {{article, true}};
      put(ticket);
    }
  }
};

TEST_F(Home, AsksWhatToSolveAndSearchesByGet) {
  const auto page = html_probe(get("/").body);
  EXPECT_EQ(page.text("h1"), "¿Qué necesitas resolver?");
  EXPECT_EQ(page.text("title"), "¿Qué necesitas resolver? – Resuelve");
  const auto form = page.form("/buscar");
  ASSERT_TRUE(form);
  EXPECT_EQ(form->method, "get");
  EXPECT_TRUE(form->fields.contains("q"));
}

TEST_F(Home, CountsOnlyWhatTheVisitorMayRead) {
  put(test::an_area("correo", "Correo"));
  auto article = test::an_article("a", "Uno");
  article.area = "correo";
  put(article);
  article.id = "b";
  article.audience = store::ArticleAudience::Clients;
  put(article);
  article.id = "c";
  article.audience = store::ArticleAudience::Internal;
  put(article);
  put(test::a_contact("ana@x.example", "arcos"));
  put(test::a_technician("marta@f.example"));
  EXPECT_EQ(html_probe(get("/").body).text(".area .num [aria-hidden]"), "1");
  be("ana@x.example");
  EXPECT_EQ(html_probe(get("/").body).text(".area .num [aria-hidden]"), "2");
  be("marta@f.example");
  EXPECT_EQ(html_probe(get("/").body).text(".area .num [aria-hidden]"), "3");
}

TEST_F(Home, CountsAnArticleAndItsTranslationOnce) {
  put(test::an_area("correo", "Correo"));
  auto article = test::an_article("a", "Uno");
  article.area = "correo";
  put(article);
  article.id = "a-en";
  article.lang = "en";
  article.translation_of = "a";
  put(article);
  EXPECT_EQ(html_probe(get("/").body).text(".area .num .sr"), "1 artículo");
}

TEST_F(Home, ListsWhatSolvedMostThisMonth) {
  put(test::an_article("a", "Poco"));
  put(test::an_article("b", "Mucho"));
  put(test::an_article("c", "Antes"));
  solve("a", 1, "2026-11-10T10:00:00Z");
  solve("b", 2, "2026-11-09T10:00:00Z");
  solve("c", 3, "2026-01-01T10:00:00Z");
  const auto page = html_probe(get("/").body);
  EXPECT_EQ(page.text("#utiles"), "Lo que más ha resuelto este mes");
  EXPECT_EQ(page.texts(".ranked a"), (std::vector<std::string>{"Mucho", "Poco"}));
  EXPECT_EQ(page.text(".ranked .meta"), "resolvió 2 consultas");
}

TEST_F(Home, ListsTheNewestUntilSomethingWasSolved) {
  auto article = test::an_article("old", "Antiguo");
  put(article);
  article = test::an_article("new", "Nuevo");
  article.updated += std::chrono::hours{1};
  put(article);
  const auto page = html_probe(get("/").body);
  EXPECT_EQ(page.text("#utiles"), "Lo último que hemos escrito");
  EXPECT_EQ(page.texts(".ranked a"), (std::vector<std::string>{"Nuevo", "Antiguo"}));
}

TEST_F(Home, NeverListsWhatMayNotBeRead) {
  auto article = test::an_article("secret", "Solo el equipo");
  article.audience = store::ArticleAudience::Internal;
  put(article);
  solve("secret", 3, "2026-11-10T10:00:00Z");
  EXPECT_EQ(get("/").body.find("Solo el equipo"), std::string::npos);
}

TEST_F(Home, PrefersTheVisitorsLanguage) {
  put(test::an_article("a", "No llegan"));
  auto english = test::an_article("a-en", "Not arriving");
  english.lang = "en";
  english.translation_of = "a";
  put(english);
  solve("a", 2, "2026-11-10T10:00:00Z");
  EXPECT_EQ(html_probe(get("/").body).texts(".ranked a"), (std::vector<std::string>{"No llegan"}));
  EXPECT_EQ(html_probe(get("/?idioma=en").body).texts(".ranked a"),
            (std::vector<std::string>{"Not arriving"}));
}

TEST_F(Home, SaysToStaffAloneThatThereIsNothingYet) {
  put(test::a_technician("marta@f.example"));
  EXPECT_FALSE(html_probe(get("/").body).has(".empty"));
  be("marta@f.example");
  EXPECT_EQ(html_probe(get("/").body).text(".empty h2"), "Aún no hay artículos");
}

TEST_F(Home, ShowsTheAreaInOrderWithItsArticles) {
  put(test::an_area("web", "Web", 2));
  put(test::an_area("correo", "Correo", 1));
  EXPECT_EQ(html_probe(get("/").body).texts(".area h3"),
            (std::vector<std::string>{"Correo", "Web"}));
}

class Area : public test::TestPortal {};

TEST_F(Area, ListsItsArticlesOnceThenThoseInOtherLanguages) {
  put(test::an_area("correo", "Correo"));
  auto article = test::an_article("a", "Uno");
  article.area = "correo";
  put(article);
  auto translation = test::an_article("a-en", "One");
  translation.area = "correo";
  translation.lang = "en";
  translation.translation_of = "a";
  put(translation);
  auto only_english = test::an_article("b-en", "Two");
  only_english.area = "correo";
  only_english.lang = "en";
  put(only_english);
  const auto page = html_probe(get("/temas/correo").body);
  EXPECT_EQ(page.text("h1"), "Correo");
  EXPECT_EQ(page.texts(".hit h3"), (std::vector<std::string>{"Uno", "Two"}));
  EXPECT_EQ(page.attribute(".hit a[hreflang=en]", "href"), "/articulos/b-en");
}

TEST_F(Area, IsNotThereWhenNobodyMadeIt) {
  EXPECT_EQ(get("/temas/nada").status, 404);
}

}  // namespace
}  // namespace kb::server
