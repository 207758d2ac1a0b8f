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
    auto publisher = test::a_technician("paula@f.example");
    publisher.roles = {.editor = true, .publisher = true};
    put(publisher);
    put(test::a_technician("marta@f.example"));
    put(test::a_contact("ana@x.example", "arcos"));
    put(test::an_article("buzon", "El buzón está lleno", kText));
    put(test::an_article("factura", "Facturas", "La factura del mes."));
  }
  void put_duplicate() {
    auto twin = test::an_article("sitio", "Hacer sitio en el buzón", kText);
    twin.audience = store::ArticleAudience::Internal;
    put(twin);
    app().services().duplicates.await_current();
  }
  Response change(const std::string& action, const std::string& reason = "",
                  const std::string& likelihood = "900") {
    return post(kPath,
                {{"accion", action},
                 {"uno", "sitio"},
                 {"otro", "buzon"},
                 {"motivo", reason},
                 {"parecido", likelihood}},
                kPath);
  }
  Response merge(const std::string& action, const std::string& kept) {
    return post(kPath, {{"accion", action}, {"uno", "sitio"}, {"otro", "buzon"}, {"queda", kept}},
                kPath);
  }
  store::ArticleState state_of(const std::string& id) {
    auto tx = store().read();
    return store::find_article(tx, id).value().state;
  }
  test::HtmlProbe page_at(const std::string& path) { return html_probe(get(path).body); }
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
  app().services().duplicates.await_current();
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

TEST_F(DuplicatesPage, IsLinkedFromArticlesForEditorsAlone) {
  const char* kLink = "[href=/edicion/duplicados?articulo=buzon]";
  be("marta@f.example");
  EXPECT_FALSE(page_at("/articulos/buzon").has(kLink));
  be("lucia@f.example");
  EXPECT_TRUE(page_at("/articulos/buzon").has(kLink));
  post("/articulos/buzon/valoracion", {{"voto", "no"}}, "/articulos/buzon");
  EXPECT_TRUE(page_at("/edicion/valoraciones").has(kLink));
}

TEST_F(DuplicatesPage, LeavesOutWhatAnEditorDismissedUntilThatIsUndone) {
  put_duplicate();
  be("lucia@f.example");
  const auto sent = change("descartar", " Uno es del móvil\n");
  EXPECT_EQ(test::header(sent, "Location"), "/edicion/duplicados?uno=sitio&otro=buzon");
  const auto page = page_at(test::header(sent, "Location"));
  EXPECT_FALSE(page.has(".voted"));
  EXPECT_EQ(page.text(".toast span"), "Ya no saldrán juntos mientras no cambien.");
  EXPECT_EQ(page.text("#descartadas summary"), "1 pareja que no es lo mismo");
  EXPECT_THAT(page.text("#descartadas li .meta"), testing::HasSubstr("Uno es del móvil"));
  EXPECT_FALSE(page_at("/edicion/duplicados?articulo=factura").has("#descartadas"));
  change("descartar", "Uno es del móvil");
  EXPECT_EQ(page_at(kPath).count("#descartadas li"), 1) << "sent twice";
  EXPECT_EQ(test::header(change("recuperar"), "Location"), kPath);
  EXPECT_EQ(page_at(kPath).count(".voted"), 1);
  EXPECT_FALSE(page_at(kPath).has("#descartadas"));
  EXPECT_EQ(change("recuperar").status, 303) << "sent twice";
}

TEST_F(DuplicatesPage, ShowsADismissedPairAgainOnceItIsAnotherOne) {
  put_duplicate();
  be("lucia@f.example");
  change("descartar");
  auto renamed = test::an_article("buzon", "No entra correo", kText);
  put(renamed);
  app().services().duplicates.await_current();
  const auto page = page_at(kPath);
  EXPECT_EQ(page.count(".voted"), 1);
  EXPECT_THAT(page.text(".voted .meta"), testing::HasSubstr("ha cambiado desde entonces"));
  EXPECT_FALSE(page.has("#descartadas"));
  change("descartar");
  EXPECT_FALSE(page_at(kPath).has(".voted"));
}

TEST_F(DuplicatesPage, OffersPublishersToKeepEitherOfTwo) {
  put_duplicate();
  be("lucia@f.example");
  EXPECT_FALSE(page_at(kPath).has("[name=queda]"));
  EXPECT_EQ(merge("ver-unir", "buzon").status, 403);
  EXPECT_EQ(merge("unir", "buzon").status, 403);
  be("paula@f.example");
  EXPECT_THAT(page_at(kPath).texts("[name=queda]"),
              ElementsAre("Dejar «El buzón está lleno»", "Dejar «Hacer sitio en el buzón»"));
}

TEST_F(DuplicatesPage, ShowsWhatMergingWouldChangeAndThenMerges) {
  put_duplicate();
  be("paula@f.example");
  const auto looked = html_probe(merge("ver-unir", "buzon").body);
  EXPECT_EQ(looked.text("#mirar"), "Si se queda «El buzón está lleno»");
  EXPECT_TRUE(looked.has(".effect"));
  EXPECT_FALSE(looked.has(".voted"));
  EXPECT_EQ(state_of("sitio"), store::ArticleState::Published);
  const auto form = looked.form(kPath).value();
  Form sent{form.fields.begin(), form.fields.end()};
  sent.emplace("accion", "unir");
  const auto merged = post(kPath, sent, kPath);
  ASSERT_EQ(merged.status, 303);
  const auto location = test::header(merged, "Location");
  const auto page = page_at(location.substr(0, location.find('#')));
  EXPECT_EQ(page.text("#hecho strong"),
            "«Hacer sitio en el buzón» lleva ahora a «El buzón está lleno».");
  EXPECT_EQ(page.links("#hecho a").at(0).href, "/edicion/articulos/sitio");
  EXPECT_FALSE(page.has(".voted")) << "before the index has followed";
  EXPECT_EQ(state_of("sitio"), store::ArticleState::Archived);
  EXPECT_EQ(test::header(get("/articulos/sitio"), "Location"), "/articulos/buzon");
}

TEST_F(DuplicatesPage, OfferToTakeAMergeBack) {
  put_duplicate();
  be("paula@f.example");
  ASSERT_EQ(merge("unir", "buzon").status, 303);
  const auto page = page_at(kPath);
  EXPECT_THAT(page.text("[data-toast]"), testing::HasSubstr("«sitio» lleva ahora a «buzon»."));
  const auto key = page.attribute("[name=deshacer]", "value").value_or("");
  const auto undone = post("/mesa/deshacer", {{"deshacer", key}}, kPath);
  EXPECT_EQ(test::header(undone, "Location"), "/edicion/articulos/sitio?hecho=deshecho#hecho");
  EXPECT_THAT(page_at("/edicion/articulos/sitio?hecho=deshecho").text("#hecho"),
              testing::HasSubstr("vuelve a estar por su cuenta"));
  EXPECT_EQ(state_of("sitio"), store::ArticleState::Published);
}

TEST_F(DuplicatesPage, RefuseToMergeWithWhatIsNotPublished) {
  put_duplicate();
  be("paula@f.example");
  ASSERT_EQ(merge("unir", "buzon").status, 303);
  const auto refused = merge("unir", "sitio");
  EXPECT_EQ(refused.status, 422);
  EXPECT_EQ(html_probe(refused.body).text("[role=alert]"),
            "No hay ningún otro artículo publicado con esa dirección.");
  EXPECT_EQ(state_of("buzon"), store::ArticleState::Published);
  EXPECT_EQ(merge("unir", "nada").status, 404);
  EXPECT_EQ(post(kPath, {{"accion", "unir"}, {"queda", "buzon"}, {"sobra", "buzon"}}, kPath).status,
            400);
}

TEST_F(DuplicatesPage, RefusesWhatItsFormsNeverSend) {
  put_duplicate();
  be("lucia@f.example");
  for (const char* likelihood : {"", "-1", "1001", "x"})
    EXPECT_EQ(change("descartar", "", likelihood).status, 400) << likelihood;
  EXPECT_EQ(post(kPath, {{"uno", "nada"}, {"otro", "buzon"}, {"parecido", "1"}}, kPath).status,
            404);
  EXPECT_EQ(post(kPath, {{"uno", "buzon"}, {"otro", "buzon"}, {"parecido", "1"}}, kPath).status,
            400);
  EXPECT_EQ(page_at(kPath).count(".voted"), 1);
}

}  // namespace
}  // namespace kb::server
