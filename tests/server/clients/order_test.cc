// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "store/calls.h"
#include "tests/server/order_portal.h"

namespace kb::server {
namespace {

using test::html_probe;
using testing::HasSubstr;
using testing::Not;

class OrderPage : public test::OrderPortal {};

TEST_F(OrderPage, SaysWhatIsMissingAndShowsTheEstimateAsADocument) {
  estimate();
  const auto page = html_probe(see("rosa@a.example", address()).body);
  EXPECT_THAT(page.text(".state"), HasSubstr("Falta tu aprobación."));
  EXPECT_THAT(page.text(".state"), HasSubstr("4 de diciembre de 2026"));
  EXPECT_THAT(page.text(".paper-doc tbody tr"), HasSubstr("Importar"));
  EXPECT_EQ(page.texts("tfoot td")[0], "6 h 30 min");
  EXPECT_EQ(page.texts("tfoot td")[1], "292,50 €");
  EXPECT_EQ(page.text("button.primary"), "Aprobar 6 h 30 min");
  EXPECT_THAT(page.text("form.fields"), HasSubstr("empezamos el lunes 23 de noviembre"));
  EXPECT_THAT(page.text("form.fields"), HasSubstr("Apruebas como Rosa Arcos"));
}

TEST_F(OrderPage, ShowsWhatItDoesToThePlan) {
  put_ticket("T-1", "rosa@a.example");
  note_time("k", 675, "2026-11-10T10:00:00Z");
  estimate();
  const auto page = html_probe(see("rosa@a.example", address()).body);
  EXPECT_THAT(page.texts(".sum dd"),
              testing::ElementsAre("3 h 45 min", "− 6 h 30 min", "2 h 45 min", "123,75 €"));
  EXPECT_FALSE(html_probe(see("pepe@a.example", address()).body).has(".sum"));
}

TEST_F(OrderPage, IsApprovedInTheVersionThatWasSeen) {
  estimate();
  estimate("7 h");
  const auto refused = decide("rosa@a.example", "si", 1);
  EXPECT_EQ(refused.status, 409);
  EXPECT_THAT(html_probe(refused.body).text(".summary"), HasSubstr("Ha cambiado"));
  EXPECT_EQ(html_probe(refused.body).text("button.primary"), "Aprobar 7 h");
  EXPECT_EQ(order().approved_version, 0);
  EXPECT_EQ(decide("rosa@a.example", "si", 2).status, 303);
  EXPECT_EQ(decide("rosa@a.example", "si", 2).status, 303);
  EXPECT_EQ(order().approved_version, 2);
}

TEST_F(OrderPage, TellsWhoMayApproveToWhoMayNot) {
  estimate();
  const auto page = html_probe(see("ana@a.example", address()).body);
  EXPECT_THAT(page.text(".state"), HasSubstr("Falta que lo apruebe: Rosa Arcos"));
  EXPECT_FALSE(page.has("[name=decision][value=si]"));
  const auto refused = decide("ana@a.example", "si", 1);
  EXPECT_EQ(refused.status, 403);
  EXPECT_THAT(html_probe(refused.body).text(".summary"), HasSubstr("Puede hacerlo: Rosa Arcos"));
  EXPECT_EQ(order().approved_version, 0);
}

TEST_F(OrderPage, IsNotThereForOthers) {
  for (const char* email : {"otro@b.example", "pepe@a.example"}) {
    EXPECT_EQ(see(email, address()).status, 404) << email;
    EXPECT_EQ(decide(email, "si", 1).status, 404) << email;
  }
  EXPECT_EQ(see("marta@f.example", address()).status, 403);
}

TEST_F(OrderPage, AsksForWordsWhenAChangeIsWanted) {
  estimate();
  const auto refused = decide("rosa@a.example", "cambio", 1);
  EXPECT_EQ(refused.status, 422);
  EXPECT_TRUE(html_probe(refused.body).has(".summary a[href=#nota]"));
  EXPECT_EQ(decide("rosa@a.example", "cambio", 1, "Añade <b>fotos</b>").status, 303);
  const auto page = html_probe(see("rosa@a.example", address()).body);
  EXPECT_THAT(page.text(".state"), HasSubstr("otra versión con tu cambio"));
  EXPECT_THAT(page.text(".paper-doc ul"), HasSubstr("Añade <b>fotos</b>"));
}

TEST_F(OrderPage, KeepsTheApprovedVersionWhileAnAmendmentWaits) {
  estimate();
  decide("rosa@a.example", "si", 1);
  as("marta@f.example", desk(), {{"accion", "empezar"}});
  estimate("8 h");
  const auto page = html_probe(see("rosa@a.example", address()).body);
  EXPECT_THAT(page.text(".state"), HasSubstr("Hay un cambio por aprobar: la versión 2"));
  EXPECT_EQ(page.text("button.primary"), "Aprobar 8 h");
  const auto old = html_probe(see("rosa@a.example", address() + "?version=1").body);
  EXPECT_THAT(old.text("tfoot"), HasSubstr("6 h 30 min"));
  EXPECT_FALSE(old.has("[name=decision]"));
}

TEST_F(OrderPage, EndsInAStatementToKeep) {
  estimate();
  decide("rosa@a.example", "si", 1);
  EXPECT_EQ(see("rosa@a.example", address() + "/cierre").status, 404);
  as("marta@f.example", desk(), {{"accion", "empezar"}});
  as("marta@f.example", desk() + "/tiempo",
     {{"clave", "k1"}, {"clase", "work"}, {"minutos", "2:00"}, {"nota", "Importados"}});
  as("marta@f.example", desk(), {{"accion", "entregar"}});
  as("marta@f.example", desk(), {{"accion", "cerrar"}});
  EXPECT_EQ(order().state, store::OrderState::Closed);
  const auto page = html_probe(see("rosa@a.example", address() + "/cierre").body);
  EXPECT_EQ(page.texts(".sum dd").back(), "90,00 €");
  EXPECT_THAT(page.text("main"), HasSubstr("Importados"));
  EXPECT_THAT(page.text("main"), HasSubstr("Rosa Arcos aprobó la versión 1."));
  EXPECT_EQ(see("otro@b.example", address() + "/cierre").status, 404);
}

TEST_F(OrderPage, WaitsForACallToBeConfirmedInWriting) {
  estimate();
  as("marta@f.example", desk() + "/tiempo",
     {{"clave", "c1"},
      {"clase", "call"},
      {"minutos", "18"},
      {"nota", "Por modelo"},
      {"contacto", "rosa@a.example"},
      {"confirmar", "1"}});
  EXPECT_EQ(decide("rosa@a.example", "si", 1).status, 409);
  const auto page = html_probe(see("rosa@a.example", "/llamadas/c1").body);
  EXPECT_THAT(page.text(".paper-doc"), HasSubstr("Por modelo"));
  EXPECT_EQ(see("otro@b.example", "/llamadas/c1").status, 404);
  EXPECT_EQ(as("otro@b.example", "/llamadas/c1", {{"texto", "x"}}).status, 404);
  EXPECT_EQ(as("rosa@a.example", "/llamadas/c1", {{"texto", "Así es"}}).status, 303);
  EXPECT_THAT(html_probe(see("rosa@a.example", "/llamadas/c1").body).text("main"),
              HasSubstr("La confirmó Rosa Arcos"));
  EXPECT_EQ(decide("rosa@a.example", "si", 1).status, 303);
}

TEST_F(OrderPage, IsWithdrawnByWhoAskedForIt) {
  EXPECT_EQ(decide("ana@a.example", "retirar", 0).status, 403);
  EXPECT_EQ(decide("rosa@a.example", "retirar", 0).status, 303);
  EXPECT_THAT(html_probe(see("rosa@a.example", address()).body).text(".state"),
              HasSubstr("Retirado"));
}

TEST_F(OrderPage, SpeaksEnglishToo) {
  estimate();
  const auto page = html_probe(see("rosa@a.example", address() + "?idioma=en").body);
  EXPECT_EQ(page.text("button.primary"), "Approve 6 h 30 min");
  EXPECT_EQ(page.texts("tfoot td")[1], "€292.50");
  EXPECT_THAT(page.text("main"), Not(HasSubstr("Falta")));
}

}  // namespace
}  // namespace kb::server
