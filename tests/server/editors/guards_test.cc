// SPDX-License-Identifier: MIT
#include "store/guards.h"

#include <gmock/gmock.h>

#include "tests/server/test_portal.h"

namespace kb::server {
namespace {

using test::header;
using test::html_probe;
using testing::ElementsAre;
using testing::HasSubstr;

constexpr const char* kPath = "/edicion/guardas";

class GuardsPage : public test::TestPortal {
 protected:
  GuardsPage() {
    auto editor = test::a_technician("lucia@f.example");
    editor.name = "Lucía";
    editor.roles = {};
    editor.roles.editor = true;
    put(editor);
    put(test::a_technician("marta@f.example"));
    put(test::an_article("buzon", "El buzón está lleno", "Vacía la papelera."));
    put(test::an_article("movil", "El buzón en el móvil", "Buzón lleno, buzón lleno, lleno."));
    auto internal = test::an_article("guardia", "Guardia del buzón", "Solo el equipo.");
    internal.audience = store::ArticleAudience::Internal;
    put(internal);
    be("lucia@f.example");
  }
  Response put_guard(const std::string& query, const std::string& article,
                     const std::string& within = "3", Form more = {}) {
    Form form{{"accion", "poner"}, {"busqueda", query}, {"lengua", "es"},
              {"articulo", article}, {"entre", within}};
    form.merge(more);
    return post(kPath, form, kPath);
  }
  test::HtmlProbe page(const std::string& path = kPath) { return html_probe(get(path).body); }
};

TEST_F(GuardsPage, IsForEditorsAlone) {
  EXPECT_THAT(html_probe(get("/").body).texts(".menu-list a"), testing::Contains("Guardas"));
  be("marta@f.example");
  EXPECT_EQ(get(kPath).status, 403);
  EXPECT_EQ(post(kPath, {{"accion", "poner"}}, "/").status, 403);
}

TEST_F(GuardsPage, ListsThoseThatFailFirstWithWhereTheArticleStands) {
  EXPECT_EQ(page().text(".empty strong"), "Aún no hay guardas");
  put_guard("vacía la papelera", "buzon");
  put_guard("buzón en el móvil", "guardia", "10");
  put_guard("zurbalote", "buzon");
  const auto listed = page();
  EXPECT_EQ(listed.text("#lista"), "1 guarda no se cumple");
  EXPECT_THAT(listed.texts("tbody th a"),
              ElementsAre("zurbalote", "vacía la papelera", "buzón en el móvil"));
  EXPECT_THAT(listed.texts("tbody .meta"), testing::Contains("no sale en la primera página"));
  EXPECT_THAT(listed.texts("tbody .meta"), testing::Contains("sale la 1.ª"));
  EXPECT_EQ(listed.count(".badge--bad"), 1);
}

TEST_F(GuardsPage, OffersWhatTheQueryFindsNow) {
  const auto choosing = page(std::string(kPath) + "?busqueda=papelera");
  EXPECT_EQ(choosing.count("[type=radio][value=buzon]"), 1);
  EXPECT_EQ(choosing.attribute("#busqueda", "value"), "papelera");
  EXPECT_EQ(page(std::string(kPath) + "?busqueda=zzz").count("[type=radio]"), 0);
}

TEST_F(GuardsPage, TakesTheAddressOfAnotherArticle) {
  for (const char* other : {"movil", "/articulos/movil", "https://x.example/articulos/movil?a#b"}) {
    const auto answer = put_guard("vacía la papelera", "", "3", {{"otro", other}});
    EXPECT_EQ(answer.status, 303) << other;
    EXPECT_THAT(header(answer, "Location"), HasSubstr("uno=movil")) << other;
  }
  EXPECT_EQ(page().count("tbody tr"), 1);
}

TEST_F(GuardsPage, KeepsWhatWasTypedAndSaysWhatIsMissing) {
  const auto none = put_guard("papelera del buzón", "nada");
  EXPECT_EQ(none.status, 422);
  const auto shown = html_probe(none.body);
  EXPECT_EQ(shown.attribute("#busqueda", "value"), "papelera del buzón");
  EXPECT_EQ(shown.links(".summary a").at(0).href, "#articulo");
  EXPECT_EQ(html_probe(put_guard("¿?", "buzon").body).links(".summary a").at(0).href, "#busqueda");
}

TEST_F(GuardsPage, TakesOneBackOnceItWasRemoved) {
  put_guard("vacía la papelera", "buzon", "1");
  const Form of{{"busqueda", "vacía la papelera"}, {"lengua", "es"}, {"articulo", "buzon"}};
  auto form = of;
  form.emplace("accion", "quitar");
  const auto removed = post(kPath, form, kPath);
  ASSERT_EQ(removed.status, 303);
  EXPECT_EQ(page().count("tbody tr"), 0);
  EXPECT_THAT(header(removed, "Location"), HasSubstr("hecho=quitada"));
  EXPECT_THAT(header(removed, "Location"), HasSubstr("entre=1"));
  put_guard("vacía la papelera", "buzon", "1", {{"fijo", "1"}});
  EXPECT_EQ(page().count("tbody tr"), 1);
  form.erase("articulo");
  form.emplace("articulo", "otro");
  EXPECT_EQ(post(kPath, form, kPath).status, 303);  // not there: nothing to say
}

TEST_F(GuardsPage, ShowsThoseOfOneArticleAndAsksForItsQuery) {
  put_guard("vacía la papelera", "buzon");
  put_guard("en el móvil", "movil");
  const auto of = page(std::string(kPath) + "?articulo=movil");
  EXPECT_THAT(of.texts("tbody th a"), ElementsAre("en el móvil"));
  EXPECT_EQ(of.text(".lead"), "Búsquedas que tienen que encontrar «El buzón en el móvil».");
  EXPECT_EQ(of.form("/edicion/guardas#nueva")->fields.at("articulo"), "movil");
  EXPECT_EQ(get(std::string(kPath) + "?articulo=nada").status, 404);
  EXPECT_THAT(html_probe(get("/articulos/movil").body).texts(".meta a"),
              testing::Contains("Guardas"));
}

}  // namespace
}  // namespace kb::server
