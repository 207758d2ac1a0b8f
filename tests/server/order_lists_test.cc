// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "tests/server/order_portal.h"

// Where orders are found from: the first page, the lists of clients and of the desk; and what staff
// have in the navigation.
namespace kb::server {
namespace {

using test::html_probe;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

class OrderLists : public test::OrderPortal {};

TEST_F(OrderLists, TheFirstPageNamesWhatTheVisitorMayApprove) {
  EXPECT_FALSE(html_probe(see("rosa@a.example", "/").body).has("#esperan"));
  estimate();
  const auto page = html_probe(see("rosa@a.example", "/").body);
  EXPECT_THAT(page.texts(".hero .links a"), ElementsAre("Catálogo de recambios"));
  EXPECT_TRUE(page.has(".hero .links a[href=" + address() + "]"));
  for (const char* other : {"ana@a.example", "otro@b.example", "marta@f.example"})
    EXPECT_FALSE(html_probe(see(other, "/").body).has("#esperan")) << other;
}

TEST_F(OrderLists, TheFirstPageNamesTicketsThatWaitForAnAnswer) {
  put_ticket("T-1", "pepe@a.example");
  EXPECT_FALSE(html_probe(see("pepe@a.example", "/").body).has("#esperan"));
  store::Ticket ticket;
  ticket.id = "T-2";
  ticket.account = "arcos";
  ticket.requester = "rosa@a.example";
  ticket.subject = "¿Qué día?";
  ticket.status = store::TicketStatus::Waiting;
  put(ticket);
  EXPECT_FALSE(html_probe(see("pepe@a.example", "/").body).has("#esperan"));
  const auto page = html_probe(see("ana@a.example", "/").body);
  EXPECT_THAT(page.texts(".hero .links a"), ElementsAre("¿Qué día?"));
  EXPECT_EQ(page.attribute(".hero .links a", "href"), "/consultas/T-2#responder");
}

TEST_F(OrderLists, WhatWaitsSaysSoAndComesFirst) {
  estimate();
  auto page = html_probe(see("rosa@a.example", "/consultas").body);
  EXPECT_THAT(page.text(".titem .next"), HasSubstr("Estimado en 6 h 30 min"));
  EXPECT_EQ(page.text(".titem .badge"), "Por aprobar");
  decide("rosa@a.example", "si", 1);
  estimate("7 h");
  page = html_probe(see("rosa@a.example", "/consultas").body);
  EXPECT_EQ(page.text(".titem .badge"), "Cambio por aprobar");
  EXPECT_THAT(page.text(".titem .next"), HasSubstr("7 h"));
}

TEST_F(OrderLists, KeepOrdersThatAreOver) {
  EXPECT_FALSE(html_probe(see("rosa@a.example", "/consultas").body).has("details.fold"));
  as("marta@f.example", desk(), {{"accion", "retirar"}});
  const auto list = html_probe(see("rosa@a.example", "/consultas").body);
  EXPECT_EQ(list.text("details.fold summary"), "1 encargo terminado");
  EXPECT_TRUE(list.has("details.fold a[href=" + address() + "]"));
  const auto at_desk = html_probe(see("marta@f.example", "/mesa/encargos").body);
  EXPECT_EQ(at_desk.text("details.fold summary"), "1 encargo terminado");
  EXPECT_TRUE(at_desk.has("details.fold a[href=" + desk() + "]"));
  EXPECT_FALSE(html_probe(see("otro@b.example", "/consultas").body).has("details.fold"));
}

TEST_F(OrderLists, TheDeskNamesTheAccountsPlan) {
  EXPECT_EQ(html_probe(see("marta@f.example", desk()).body).text("#plan-t"),
            "Plan de horas de Cuenta arcos");
}

TEST_F(OrderLists, StaffHaveTheirToolsInTheNavigation) {
  const std::string links = "nav[aria-label=Principal] a";
  EXPECT_THAT(html_probe(see("marta@f.example", "/").body).texts(links),
              ElementsAre("Buscar", "Cola", "Encargos", "Artículos", "Cifras"));
  EXPECT_THAT(html_probe(see("jefa@f.example", "/").body).texts(links),
              ElementsAre("Buscar", "Cola", "Cifras", "Administrar"));
  EXPECT_THAT(html_probe(see("rosa@a.example", "/").body).texts(links),
              ElementsAre("Buscar", "Pedir ayuda", "Mis consultas", "Cómo trabajamos"));
}

TEST_F(OrderLists, StaffAreNotSentToAskForHelpOrToACompanysContacts) {
  const auto page = html_probe(see("marta@f.example", "/administrar/personas").body);
  EXPECT_THAT(page.text(".lead"), HasSubstr("tu papel en el equipo"));
  EXPECT_THAT(page.texts("main a"), Not(Contains("Pedir ayuda")));
  EXPECT_THAT(html_probe(see("rosa@a.example", "/mesa").body).texts("main a"),
              Contains("Pedir ayuda"));
}

}  // namespace
}  // namespace kb::server
