// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "store/audit.h"
#include "store/staff_areas.h"
#include "tests/server/order_portal.h"

namespace kb::server {
namespace {

using test::html_probe;
using testing::ElementsAre;
using testing::HasSubstr;

constexpr const char* kAdmin = "jefa@f.example";
constexpr const char* kPage = "/administrar/areas";

class AreasAdmin : public test::OrderPortal {
 protected:
  AreasAdmin() {
    put(test::an_area("correo", "Correo", 1));
    put(test::an_area("email", "Email", 2));
    put(test::an_area("web", "Web", 3));
    auto article = test::an_article("buzon", "El buzón");
    article.area = "email";
    put(article);
  }
  using test::OrderPortal::put;
  std::vector<std::string> areas() {
    auto tx = store().read();
    std::vector<std::string> ids;
    for (const auto& area : store::areas(tx)) ids.push_back(area.id);
    return ids;
  }
  store::Area area(const std::string& id) {
    auto tx = store().read();
    for (auto& area : store::areas(tx))
      if (area.id == id) return area;
    return {};
  }
  static Form form(const std::string& action) {
    return {{"accion", action}, {"nombre_es", "Correo"}, {"nombre_en", "Mail"}, {"icono", "mail"}};
  }
};

TEST_F(AreasAdmin, ShowsEachAreaWithWhatItHolds) {
  const auto page = html_probe(see(kAdmin, kPage).body);
  EXPECT_THAT(page.texts("tbody th a"), ElementsAre("Correo", "Email", "Web"));
  const auto cells = page.texts("tbody td");
  ASSERT_EQ(cells.size(), 12u);
  EXPECT_EQ(cells[4], "1") << "articles of the second";
  EXPECT_EQ(cells[5], "0");
  EXPECT_EQ(cells[6], "Todo el equipo");
}

TEST_F(AreasAdmin, AddsAnAreaNamedByItsWords) {
  const auto added = as(kAdmin, kPage, {{"accion", "anadir"}, {"nombre_es", " Redes y Wi-Fi "}});
  EXPECT_EQ(test::header(added, "Location"), "/administrar/areas/redes-y-wi-fi");
  EXPECT_EQ(area("redes-y-wi-fi").name_es, "Redes y Wi-Fi");
  EXPECT_EQ(area("redes-y-wi-fi").position, 4);
  for (const char* name : {"", "¡!", "Redes, y wi fi"}) {
    const auto refused = as(kAdmin, kPage, {{"accion", "anadir"}, {"nombre_es", name}});
    EXPECT_EQ(refused.status, 422) << name;
    EXPECT_TRUE(html_probe(refused.body).has(".summary a[href=#nombre_es]")) << name;
  }
}

TEST_F(AreasAdmin, MovesAnAreaUpAndDown) {
  as(kAdmin, kPage, {{"accion", "subir"}, {"id", "web"}});
  EXPECT_THAT(areas(), ElementsAre("correo", "web", "email"));
  as(kAdmin, kPage, {{"accion", "bajar"}, {"id", "correo"}});
  EXPECT_THAT(areas(), ElementsAre("web", "correo", "email"));
  as(kAdmin, kPage, {{"accion", "subir"}, {"id", "web"}});
  EXPECT_THAT(areas(), ElementsAre("web", "correo", "email")) << "the first stays first";
  EXPECT_EQ(as(kAdmin, kPage, {{"accion", "subir"}, {"id", "nada"}}).status, 404);
}

TEST_F(AreasAdmin, KeepsItsTextsAndWhoAnswers) {
  std::string marta;
  {
    auto tx = store().read();
    marta = store::find_person_by_email(tx, "marta@f.example")->id;
  }
  auto sent = form("guardar");
  sent.emplace("pista_es", "Lo del correo");
  sent.emplace("quien_en", "Iván reads it.");
  sent.emplace("responde", marta);
  EXPECT_EQ(as(kAdmin, "/administrar/areas/correo", sent).status, 303);
  const auto kept = area("correo");
  EXPECT_EQ(kept.name_en, "Mail");
  EXPECT_EQ(kept.hint_es, "Lo del correo");
  EXPECT_EQ(kept.who_en, "Iván reads it.");
  const auto page = html_probe(see(kAdmin, "/administrar/areas/correo").body);
  EXPECT_EQ(page.count("[name=responde][checked]"), 1);
  as(kAdmin, "/administrar/areas/correo", form("guardar"));
  auto tx = store().read();
  EXPECT_TRUE(store::areas_of_person(tx, marta).empty());
}

TEST_F(AreasAdmin, RefusesAnAreaWithoutAName) {
  const auto refused =
      as(kAdmin, "/administrar/areas/correo", {{"accion", "guardar"}, {"nombre_es", " "}});
  EXPECT_EQ(refused.status, 422);
  EXPECT_EQ(area("correo").name_es, "Correo");
}

TEST_F(AreasAdmin, MergesAnAreaIntoAnotherAndLeadsItsAddressThere) {
  const auto before = html_probe(see(kAdmin, "/administrar/areas/email").body);
  EXPECT_THAT(before.text(".page-head .meta"), HasSubstr("1 artículo y 0 consultas"));
  const auto merged =
      as(kAdmin, "/administrar/areas/email", {{"accion", "fundir"}, {"destino", "correo"}});
  EXPECT_EQ(merged.status, 303);
  EXPECT_THAT(areas(), ElementsAre("correo", "web"));
  EXPECT_EQ(test::header(get("/temas/email"), "Location"), "/temas/correo");
  EXPECT_THAT(html_probe(get("/temas/correo").body).texts(".hit h3"), ElementsAre("El buzón"));
  EXPECT_EQ(html_probe(get("/administrar/areas?hecho=correo").body).text("#hecho"),
            "Todo está ahora en «Correo».");
  EXPECT_EQ(
      as(kAdmin, "/administrar/areas/web", {{"accion", "fundir"}, {"destino", "nada"}}).status,
      404);
  auto tx = store().read();
  const auto log = store::audit_of(tx, store::Audited::Area, "email");
  ASSERT_EQ(log.size(), 1u);
  EXPECT_EQ(log[0].act, store::Act::Merged);
  EXPECT_EQ(log[0].detail, "correo: 1, 0");
}

}  // namespace
}  // namespace kb::server
