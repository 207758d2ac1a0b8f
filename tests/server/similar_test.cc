// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "tests/server/test_portal.h"

// Solved tickets that are like one, for staff.
namespace kb::server {
namespace {

using nlohmann::json;
using test::html_probe;
using testing::ElementsAre;

constexpr const char* kPage = "/mesa/parecidas?consulta=T-3";
constexpr const char* kApi = "/api/v1/similar";

class Similar : public test::TestPortal {
 protected:
  Similar() {
    put(test::an_article("buzon", "El buzón está lleno", "Vacía la papelera."));
    put(test::a_contact("ana@x.example", "arcos"));
    put(test::a_technician("marta@f.example"));
    put_ticket("T-1", store::TicketStatus::Resolved, {{"buzon", true}, {"gone", true}});
    put_ticket("T-2", store::TicketStatus::Resolved, {});
    put_ticket("T-3", store::TicketStatus::Open, {});
  }
  void put_ticket(const std::string& id, store::TicketStatus status,
                  std::vector<store::TicketLink> links) {
    store::Ticket ticket;
    ticket.id = id;
    ticket.account = "arcos";
    ticket.requester = "ana@x.example";
    ticket.subject = id == "T-2" ? "La factura no cuadra" : "Buzón lleno " + id;
    ticket.body = id == "T-2" ? "Falta el NIF." : "La papelera está llena.";
    ticket.resolution = "Se **vació** la papelera.";
    ticket.status = status;
    ticket.resolved = parse_rfc3339("2026-06-02T09:00:00Z");
    ticket.links = std::move(links);
    put(ticket);
  }
};

TEST_F(Similar, IsForStaffAlone) {
  EXPECT_EQ(get(kPage).status, 303);
  EXPECT_EQ(post_json(kApi, R"({"ticket": "T-3"})").status, 401);
  be("ana@x.example");
  EXPECT_EQ(get(kPage).status, 403);
  EXPECT_EQ(post_json(kApi, R"({"ticket": "T-3"})").status, 403);
  be("marta@f.example");
  EXPECT_EQ(get(kPage).status, 200);
  for (const char* id : {"T-9", "a/b"})
    EXPECT_EQ(get("/mesa/parecidas?consulta=" + std::string(id)).status, 404) << id;
  EXPECT_EQ(post_json(kApi, R"({"ticket": "T-9"})").status, 404);
}

TEST_F(Similar, ShowsWhatSolvedEachAndWhy) {
  be("marta@f.example");
  const auto page = html_probe(get(kPage).body);
  EXPECT_EQ(page.text("h1"), "Buzón lleno T-3");
  EXPECT_EQ(page.texts(".pitem h3"), std::vector<std::string>{"Buzón lleno T-1"});
  EXPECT_EQ(page.links(".pitem h3 a").front().href, "/consultas/T-1");
  EXPECT_EQ(page.links(".pitem .snip a").front().href, "/articulos/buzon");
  EXPECT_EQ(page.links(".pitem .snip a").size(), 1) << "an article that is gone is not named";
  EXPECT_THAT(page.texts(".why b"), testing::Contains("papelera"));
  const auto facts = page.texts(".pitem .meta span");
  EXPECT_EQ(facts, (std::vector<std::string>{"T-1", "Resuelta", "Cuenta arcos"}));
  EXPECT_THAT(page.text(".pitem time"), testing::StartsWith("resuelta el 2"));
}

TEST_F(Similar, AreFoundForWhatIsTyped) {
  be("marta@f.example");
  const auto nothing = html_probe(get("/mesa/parecidas").body);
  EXPECT_EQ(nothing.text("h1"), "Buscar resueltas parecidas");
  EXPECT_FALSE(nothing.has(".listing"));
  const auto page = html_probe(get("/mesa/parecidas?q=no+cuadra+la+factura").body);
  EXPECT_EQ(page.texts(".pitem h3"), std::vector<std::string>{"La factura no cuadra"});
  EXPECT_EQ(page.attribute("main [name=q]", "value"), "no cuadra la factura");
}

TEST_F(Similar, AreFewBesideATicketAndMoreOnTheirOwnPage) {
  for (int i = 4; i < 9; ++i) put_ticket("T-" + std::to_string(i), store::TicketStatus::Closed, {});
  for (int i = 20; i < 40; ++i) {  // without them the words would tell nothing
    store::Ticket other;
    other.id = "T-" + std::to_string(i);
    other.subject = "Dominio " + std::to_string(i);
    other.status = store::TicketStatus::Closed;
    put(other);
  }
  be("marta@f.example");
  const auto panel = html_probe(get("/mesa/consultas/T-3").body);
  const auto beside = panel.links("[aria-labelledby=parecidas] h3 a");
  EXPECT_EQ(beside.size(), 3);
  const auto more = panel.links("#mas-parecidas").at(0);
  EXPECT_EQ(more.text, "Ver más parecidas");
  EXPECT_EQ(more.href, kPage);
  EXPECT_EQ(html_probe(get(kPage).body).count(".pitem"), 6);
  const auto none = html_probe(get("/mesa/consultas/T-2").body);
  EXPECT_EQ(none.text("#mas-parecidas"), "Buscar con otras palabras");
  EXPECT_TRUE(html_probe(get("/mesa").body).has("[href=/mesa/parecidas]"));
}

TEST_F(Similar, SaysWhenThereIsNone) {
  put_ticket("T-2", store::TicketStatus::Open, {});
  be("marta@f.example");
  EXPECT_EQ(html_probe(get("/mesa/parecidas?consulta=T-2").body).text(".listing p"),
            "No hay ninguna resuelta que se parezca.");
}

TEST_F(Similar, AnswersPrograms) {
  be("marta@f.example");
  const auto answer = json::parse(post_json(kApi, R"({"ticket": "T-3"})").body)["tickets"];
  ASSERT_EQ(answer.size(), 1);
  EXPECT_EQ(answer[0]["id"], "T-1");
  EXPECT_EQ(answer[0]["account"], "arcos");
  EXPECT_EQ(answer[0]["status"], "resolved");
  EXPECT_EQ(answer[0]["solved"], "2026-06-02T09:00:00Z");
  EXPECT_EQ(answer[0]["articles"][0]["url"], "/articulos/buzon");
  EXPECT_GE(answer[0]["confidence"], 0.3);
  const auto by_text = json::parse(
      post_json(kApi, R"({"subject": "la factura", "body": "no cuadra, falta el NIF"})").body);
  EXPECT_EQ(by_text["tickets"][0]["id"], "T-2");
  for (const char* nothing : {"{}", R"({"subject": "xilofón"})"})
    EXPECT_TRUE(json::parse(post_json(kApi, nothing).body)["tickets"].empty()) << nothing;
  EXPECT_EQ(post_json(kApi, R"({"subject": 7})").status, 400);
}

}  // namespace
}  // namespace kb::server
