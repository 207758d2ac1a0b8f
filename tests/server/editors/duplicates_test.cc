// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "tests/server/test_portal.h"

namespace kb::server {
namespace {

using test::html_probe;
using testing::ElementsAre;

constexpr const char* kPath = "/edicion/duplicados";
constexpr const char* kText =
    "Vacía la papelera del buzón y borra los adjuntos grandes de la carpeta Enviados. Ordena por "
    "tamaño <b>siempre</b>.";

class DuplicatesPage : public test::TestPortal {
 protected:
  DuplicatesPage() {
    auto editor = test::a_technician("lucia@f.example");
    editor.roles = {false, true, false};
    put(editor);
    put(test::a_technician("marta@f.example"));
    put(test::a_contact("ana@x.example", "arcos"));
    put(test::an_article("buzon", "El buzón está lleno", kText));
    put(test::an_article("factura", "Facturas", "La factura del mes."));
  }
  void put_duplicate() {
    auto twin = test::an_article("sitio", "Hacer sitio en el buzón", kText);
    twin.audience = store::ArticleAudience::Internal;
    put(twin);
  }
};

TEST_F(DuplicatesPage, IsForEditorsAlone) {
  EXPECT_EQ(get(kPath).status, 303);
  for (const char* email : {"ana@x.example", "marta@f.example"}) {
    be(email);
    EXPECT_EQ(get(kPath).status, 403) << email;
  }
  be("lucia@f.example");
  EXPECT_THAT(html_probe(get("/").body).texts(".menu-list a"), testing::Contains("Repetidos"));
}

TEST_F(DuplicatesPage, ListsPairsWithWhatTheyShareAsSoonAsTheyAreThere) {
  be("lucia@f.example");
  EXPECT_EQ(html_probe(get(kPath).body).text(".empty strong"), "No hay artículos repetidos");
  put_duplicate();
  const auto page = html_probe(get(kPath).body);
  EXPECT_EQ(page.count(".voted"), 1);
  EXPECT_EQ(page.text(".voted .over"), "Dicen lo mismo");
  EXPECT_EQ(page.links(".voted h2 a").at(0).href, "/articulos/buzon");
  EXPECT_EQ(page.links(".voted h2 a").at(1).href, "/articulos/sitio");
  EXPECT_THAT(page.text(".voted .votes"), testing::StartsWith("Vacía la papelera del buzón"));
  EXPECT_THAT(page.text(".voted .meta"), testing::HasSubstr("100 % del texto es igual"));
}

TEST_F(DuplicatesPage, ShowsThoseOfOneArticle) {
  put_duplicate();
  be("lucia@f.example");
  const std::string of = std::string(kPath) + "?articulo=";
  EXPECT_EQ(html_probe(get(of + "sitio").body).count(".voted"), 1);
  const auto none = html_probe(get(of + "factura").body);
  EXPECT_FALSE(none.has(".voted"));
  EXPECT_EQ(none.text(".lead"), "Artículos que parecen decir lo mismo que «Facturas».");
  EXPECT_EQ(get(of + "nada").status, 404);
}

}  // namespace
}  // namespace kb::server
