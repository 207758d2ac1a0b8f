// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "store/redirects.h"
#include "tests/server/editors/writing_portal.h"

namespace kb::server {
namespace {

using test::html_probe;
using testing::ElementsAre;
using testing::HasSubstr;

constexpr const char* kDesk = "/edicion/articulos/buzon";

class Articles : public test::WritingPortal {
 protected:
  Response act(const Form& form, const std::string& desk = kDesk) { return post(desk, form, desk); }
  std::vector<std::string> listed(const std::string& query) {
    return page("/edicion/articulos?" + query).texts(".titem h3");
  }
};

TEST_F(Articles, AreListedByStateAreaLanguageAuthorAndText) {
  auto mail = test::an_article("mail", "The mailbox is full");
  mail.lang = "en";
  mail.area = "correo";
  mail.author = "Iván Soto";
  put(mail);
  auto old = test::an_article("viejo", "Ya no vale");
  old.state = store::ArticleState::Archived;
  put(old);
  be(kEditor);
  const auto draft = start();
  send(draft, {{"titulo", "Por escribir"}, {"accion", "guardar"}});
  EXPECT_EQ(listed("").size(), 4u);
  EXPECT_THAT(listed("estado=published&lengua=en"), ElementsAre("The mailbox is full"));
  EXPECT_THAT(listed("estado=archived"), ElementsAre("Ya no vale"));
  EXPECT_THAT(listed("estado=writing"), ElementsAre("Por escribir"));
  EXPECT_THAT(listed("tema=correo"), ElementsAre("The mailbox is full"));
  EXPECT_THAT(listed("autor=Iván+Soto"), ElementsAre("The mailbox is full"));
  EXPECT_THAT(listed("q=buzon"), ElementsAre("El buzón está lleno"));
  EXPECT_TRUE(page("/edicion/articulos?q=nada").has(".empty"));
}

TEST_F(Articles, AreListedPageByPage) {
  for (int i = 0; i < 60; ++i)
    put(test::an_article("a" + std::to_string(i), "Artículo " + std::to_string(i)));
  be(kEditor);
  EXPECT_EQ(listed("").size(), 50u);
  EXPECT_EQ(listed("pagina=2").size(), 11u);
  EXPECT_EQ(listed("pagina=99").size(), 11u);
  EXPECT_EQ(page("/edicion/articulos").links(".paging a").at(1).href,
            "/edicion/articulos?pagina=2");
}

TEST_F(Articles, ShowWhatChangedBetweenAnyTwoVersions) {
  be(kPublisher);
  publish(start("buzon"), "El buzón está lleno", "Uno.\n\nDos y medio.\n\nTres.\n");
  publish(start("buzon"), "El buzón está lleno", "Uno.\n\nDos y medio.\n\nCuatro cosas.\n");
  auto shown = page(kDesk);
  EXPECT_EQ(shown.text("#cambios"), "De la versión 2 a la 3");
  EXPECT_THAT(shown.texts(".diff del"), ElementsAre("Tres."));
  EXPECT_THAT(shown.texts(".diff ins"), ElementsAre("Cuatro cosas."));
  EXPECT_EQ(shown.count(".revs li"), 3);
  shown = page(std::string(kDesk) + "?de=1&a=2");
  EXPECT_THAT(shown.texts(".diff ins"), ElementsAre("y medio"));
  EXPECT_EQ(page(std::string(kDesk) + "?de=0&a=1").text("#cambios"),
            "Versión 1, la primera que hay");
  for (const char* query : {"?a=9", "?a=-1", "?a=0"})
    EXPECT_EQ(get(kDesk + std::string(query)).status, 404) << query;
  EXPECT_EQ(get(std::string(kDesk) + "?de=3&a=1").status, 200);
  EXPECT_EQ(get("/edicion/articulos/nada").status, 404);
}

TEST_F(Articles, ShowChangesAsTheyReadOrAsTheyAreWritten) {
  be(kPublisher);
  publish(start("buzon"), "El buzón está lleno",
          "Uno.\n\n**Dos** y medio.\n\n## Cambios\n\nTres.\n");
  auto shown = page(kDesk);
  EXPECT_EQ(shown.text(".read strong"), "Dos") << "rendered";
  EXPECT_THAT(shown.texts(".read ins"), ElementsAre("y medio", "Cambios"));
  EXPECT_EQ(shown.count("#cambios"), 1) << "headings of the text have no ids here";
  EXPECT_EQ(shown.text(".seg [aria-current]"), "Como se lee");
  const auto links = shown.links(".seg a");
  shown = page(links.at(1).href.substr(0, links.at(1).href.find('#')));
  EXPECT_EQ(shown.text(".seg [aria-current]"), "Como está escrito");
  EXPECT_FALSE(shown.has(".read"));
  EXPECT_THAT(shown.text(".diff"), HasSubstr("**"));
  publish(start("buzon"), "El buzón está lleno",
          "Uno.\n\n__Dos__ y medio.\n\n## Cambios\n\nTres.\n");
  EXPECT_THAT(page(kDesk).text("[aria-labelledby=cambios]"), HasSubstr("no se nota ningún cambio"));
}

TEST_F(Articles, HaveNoEmptyHeadingWhereADraftHasNoTitleYet) {
  be(kPublisher);
  const auto draft = start("buzon");
  send(draft, {{"titulo", ""}, {"cuerpo", "Uno.\n"}, {"accion", "guardar"}});
  const auto shown = page(kDesk + ("?borrador=" + draft.substr(draft.rfind('/') + 1)));
  ASSERT_TRUE(shown.has(".read del"));
  EXPECT_EQ(shown.count(".read h2"), 0);
}

TEST_F(Articles, NeverRunWhatTheirTextsHold) {
  be(kPublisher);
  publish(start("buzon"), "<script>alert(1)</script>", "<img src=x onerror=alert(2)>\n\n# <b>x");
  const auto body = get(kDesk).body;
  EXPECT_THAT(body, testing::Not(HasSubstr("<script>alert")));
  EXPECT_THAT(body, testing::Not(HasSubstr("<img src=x")));
}

TEST_F(Articles, GetAnOldVersionBackAtOnceOrAsADraft) {
  be(kPublisher);
  publish(start("buzon"), "Otro", "Otro texto.");
  act({{"accion", "recuperar"}, {"version", "1"}});
  EXPECT_EQ(article("buzon").title, "El buzón está lleno");
  EXPECT_EQ(article("buzon").revision, 3);
  be(kEditor);
  EXPECT_EQ(act({{"accion", "recuperar"}, {"version", "2"}}).status, 403);
  const auto draft = location(act({{"accion", "recuperar-borrador"}, {"version", "2"}}));
  EXPECT_EQ(draft_at(draft).value().title, "Otro");
  EXPECT_EQ(draft_at(draft).value().reason, "Recuperada la versión 2");
  EXPECT_EQ(article("buzon").revision, 3);
  EXPECT_EQ(act({{"accion", "recuperar-borrador"}, {"version", "9"}}).status, 404);
}

TEST_F(Articles, AreArchivedWithASuccessorThatTheirPageNames) {
  put(test::an_article("nuevo", "El de ahora"));
  be(kPublisher);
  const auto refused = act({{"accion", "archivar"}, {"sucesor", "nada"}});
  EXPECT_EQ(refused.status, 422);
  EXPECT_TRUE(html_probe(refused.body).has("#sucesor-e"));
  EXPECT_EQ(article("buzon").state, store::ArticleState::Published);
  act({{"accion", "archivar"}, {"sucesor", "https://x.example/articulos/nuevo?q=1"}});
  EXPECT_EQ(article("buzon").successor, "nuevo");
  cookies().clear();
  const auto shown = page("/articulos/buzon");
  EXPECT_THAT(shown.text(".callout"), HasSubstr("ya no se actualiza"));
  EXPECT_EQ(shown.links(".callout a").at(0).href, "/articulos/nuevo");
  EXPECT_FALSE(shown.has(".vote"));
  be(kPublisher);
  act({{"accion", "de-nuevo"}});
  EXPECT_EQ(article("buzon").state, store::ArticleState::Published);
}

TEST_F(Articles, LeadFromTheirOldAddressToTheNewOne) {
  be(kPublisher);
  for (const char* unfit : {"", "Con Espacios", "ñandú", "a/b"})
    EXPECT_EQ(act({{"accion", "direccion"}, {"direccion", unfit}}).status, 422) << unfit;
  EXPECT_EQ(location(act({{"accion", "direccion"}, {"direccion", "buzon-lleno"}})),
            "/edicion/articulos/buzon-lleno?hecho=direccion#hecho");
  const auto moved = get("/articulos/buzon");
  EXPECT_EQ(moved.status, 301);
  EXPECT_EQ(location(moved), "/articulos/buzon-lleno");
  const std::string desk = "/edicion/articulos/buzon-lleno";
  EXPECT_THAT(page(desk).text("aside"), HasSubstr("/articulos/buzon"));
  act({{"accion", "audiencia"}, {"quien", "internal"}}, desk);
  cookies().clear();
  EXPECT_EQ(get("/articulos/buzon").status, 404) << "not even where it leads";
}

TEST_F(Articles, LeadToTheOtherAfterAMerge) {
  put(test::an_article("sitio", "Hacer sitio"));
  be(kPublisher);
  EXPECT_EQ(act({{"accion", "unir"}, {"con", "buzon"}}).status, 422);
  act({{"accion", "unir"}, {"con", "/articulos/sitio"}});
  EXPECT_EQ(location(get("/articulos/buzon")), "/articulos/sitio");
  EXPECT_EQ(get(kDesk).status, 200) << "its history stays";
  EXPECT_EQ(act({{"accion", "nada"}}).status, 400);
}

TEST_F(Articles, ThatCameHalfWrittenAreListedAndGoOnAsDrafts) {
  auto half = test::an_article("medio", "A medias");
  half.state = store::ArticleState::Draft;
  put(half);
  be(kPublisher);
  EXPECT_THAT(listed("estado=writing"), ElementsAre("A medias"));
  const auto draft = start("medio");
  EXPECT_EQ(draft_at(draft).value().title, "A medias");
  publish(draft, "Entero", "Texto.");
  EXPECT_EQ(article("medio").state, store::ArticleState::Published);
}

}  // namespace
}  // namespace kb::server
