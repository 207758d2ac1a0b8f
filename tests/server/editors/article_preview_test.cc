// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "tests/server/test_portal.h"

namespace kb::server {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

class ArticlePreview : public test::TestPortal {
 protected:
  ArticlePreview() {
    put(test::a_technician("marta@f.example"));
    put(test::an_article("buzon", "Mi buzón está lleno", "## Vaciar\n\nBorra."));
    auto internal = test::an_article("guardia", "Interno: guardia");
    internal.audience = store::ArticleAudience::Internal;
    put(internal);
    auto archived = test::an_article("viejo", "Lo de antes");
    archived.state = store::ArticleState::Archived;
    put(archived);
    be("marta@f.example");
  }
  test::HtmlProbe beside(const std::string& body, const std::string& title = "Mi correo no llega",
                         const std::string& audience = "public") {
    return test::html_probe(
        post("/edicion/vista-previa",
             {{"titulo", title}, {"cuerpo", body}, {"quien", audience}, {"lengua", "es"}}, "/")
            .body);
  }
};

TEST_F(ArticlePreview, IsWhatThePublishedArticleShows) {
  const std::string body =
      "Hola\n\n1. **Abre.** Mira.\n2. **Cierra.**\n\n> [!WARNING]\n> Ojo\n\n[a](buzon.md#vaciar)";
  put(test::an_article("nuevo", "Nuevo", body));
  const auto html = post("/edicion/vista-previa", {{"cuerpo", body}, {"lengua", "es"}}, "/").body;
  const auto page = get("/articulos/nuevo").body;
  const auto steps = page.substr(page.find("<ol class=\"steps\""), 200);
  EXPECT_THAT(html, HasSubstr(steps));
  EXPECT_EQ(test::html_probe(html).attribute("#vista_articulo a", "href"),
            "/articulos/buzon#vaciar");
}

TEST_F(ArticlePreview, TellsWhatCouldBeBetterAndWhere) {
  const auto page = beside("Mira [esto](no-hay.md)\n\n![](/imagenes/nada)", "Correo");
  EXPECT_THAT(page.texts(".checks .bad"),
              ElementsAre(StartsWith("Esta imagen no está aquí: /imagenes/nada"),
                          StartsWith("No hay ningún artículo «no-hay»")));
  EXPECT_THAT(page.texts(".checks .warn"), ElementsAre(StartsWith("El título nombra un tema")));
  EXPECT_EQ(page.attribute(".checks a", "data-line"), "3");
  EXPECT_THAT(page.texts(".checks .ok"), Contains("Una sola tarea"));
}

TEST_F(ArticlePreview, LooksUpWhereLinksLeadForTheReadersOfTheArticle) {
  const struct {
    const char *body, *audience, *problem;
  } cases[] = {
      {"[a](buzon.md#vaciar)", "public", ""},
      {"[a](buzon.md#otro)", "public", "No existe el apartado «buzon#otro»"},
      {"[a](viejo.md)", "public", "«viejo» no está publicado"},
      {"[a](guardia.md)", "clients", "«guardia» tiene un público más reducido"},
      {"[a](guardia.md)", "internal", ""},
  };
  for (const auto& [body, audience, problem] : cases) {
    const auto page = beside(body, "Mi correo no llega", audience);
    EXPECT_THAT(page.text(".checks .bad"), StartsWith(problem)) << body;
    EXPECT_EQ(page.has(".checks .bad"), *problem != '\0') << body;
  }
}

TEST_F(ArticlePreview, SaysThatASecretKeepsItFromBeingPublished) {
  const auto page = beside("La clave es Tr3n-azul");
  EXPECT_THAT(page.text(".checks .bad"), HasSubstr("Parece que hay una clave"));
  EXPECT_THAT(page.text(".checks"), Not(HasSubstr("Tr3n-azul")));
  EXPECT_THAT(page.text("#lista_comprobaciones .meta"), HasSubstr("no publicar"));
  EXPECT_THAT(beside("Hola").text("#lista_comprobaciones .meta"), HasSubstr("puedes publicar"));
}

TEST_F(ArticlePreview, RunsNothing) {
  const auto html = post("/edicion/vista-previa",
                         {{"titulo", "<script>alert(1)</script>"},
                          {"resumen", "\"><img src=x onerror=alert(1)>"},
                          {"cuerpo",
                           "<script>alert(1)</script> [a](javascript:alert(1)) "
                           "![x](x\"onerror=alert(1))"},
                          {"lengua", "es"}},
                         "/")
                        .body;
  for (const char* bad : {"<script>alert", "<img src=x", "href=\"javascript", "\"onerror"})
    EXPECT_THAT(html, Not(HasSubstr(bad)));
}

}  // namespace
}  // namespace kb::server
