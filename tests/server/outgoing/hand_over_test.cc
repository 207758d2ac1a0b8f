// SPDX-License-Identifier: MIT
#include "server/outgoing/hand_over.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include "tests/server/outgoing/outgoing_portal.h"

namespace kb::server {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;

// A ticket is written on the pages as a client does it.
class HandingOver : public test::OutgoingPortal {
 protected:
  explicit HandingOver(const Settings& more) : OutgoingPortal(more) {
    put(test::an_area("hosting", "Hosting", 2));
    put(test::an_article("buzon", "El buzón está lleno", "Vacía la papelera del buzón lleno."));
    be("ana@x.example");
  }
  Form filled(const std::string& area = "correo") {
    const auto page = test::html_probe(get("/pedir-ayuda").body);
    return {{"borrador", page.attribute("[name=borrador]", "value").value_or("")},
            {"tema", area},
            {"asunto", "El buzón está lleno"},
            {"detalle", "La papelera también."}};
  }
  std::string send(Form form) {
    form.emplace("confirmada", "1");
    return test::header(post("/pedir-ayuda", std::move(form), "/"), "Location");
  }
  std::string page_of(const std::string& address) { return get(address).body; }
};

class HandingOverByWebhook : public HandingOver {
 protected:
  HandingOverByWebhook() : HandingOver({{"desk", "webhook"}, {"desk-areas", "hosting=built-in"}}) {}
};

TEST_F(HandingOverByWebhook, GivesTheTicketWithWhatWasShown) {
  auto form = filled();
  auto rejecting = form;
  rejecting.emplace("descartar", "buzon");
  post("/pedir-ayuda/sugerencias", form, "/");
  post("/pedir-ayuda/sugerencias", rejecting, "/");
  EXPECT_EQ(send(form), "/consultas/T-1001?enviada=1");
  EXPECT_THAT(page_of("/consultas/T-1001"), HasSubstr("La estamos entregando"));
  send_all();
  const auto call = hook().wait_for(1).at(0);
  const auto json = nlohmann::json::parse(call.body);
  EXPECT_EQ(json["event"], "ticket.created");
  EXPECT_EQ(json["ticket"]["id"], "T-1001");
  EXPECT_EQ(json["ticket"]["subject"], "El buzón está lleno");
  EXPECT_EQ(json["ticket"]["body"], "La papelera también.");
  EXPECT_EQ(json["ticket"]["url"], "http://ayuda.example/consultas/T-1001");
  EXPECT_EQ(json["ticket"]["priority"], "normal");
  EXPECT_EQ(json["ticket"]["opened"], "2026-11-20T10:00:00Z");
  EXPECT_EQ(json["area"]["name"], "Correo");
  EXPECT_EQ(json["account"]["name"], "Cuenta arcos");
  EXPECT_EQ(json["requester"]["email"], "ana@x.example");
  ASSERT_EQ(json["suggestions"]["seen"].size(), 1u) << call.body;
  const auto seen = json["suggestions"]["seen"][0];
  EXPECT_EQ(seen["id"], "buzon");
  EXPECT_EQ(seen["title"], "El buzón está lleno");
  EXPECT_EQ(seen["url"], "http://ayuda.example/articulos/buzon");
  EXPECT_THAT(seen["events"].get<std::vector<std::string>>(), Contains("shown"));
  EXPECT_THAT(seen["events"].get<std::vector<std::string>>(), Contains("rejected"));
  EXPECT_THAT(page_of("/consultas/T-1001"), HasSubstr("Entregada a nuestro equipo de soporte"));
}

TEST_F(HandingOverByWebhook, CoversWhatLooksLikeASecret) {
  auto form = filled();
  form.erase("detalle");
  form.emplace("detalle", "La contraseña es Tr3n-azul-77");
  auto denied = form;
  denied.emplace("noclave", "T•••••••7");
  send(denied);
  send(form);
  send_all();
  const auto body = hook().wait_for(1).at(0).body;
  EXPECT_THAT(body, testing::Not(HasSubstr("Tr3n")));
}

TEST_F(HandingOverByWebhook, GivesItOnceHoweverOftenTheButtonIsPressed) {
  const auto form = filled();
  EXPECT_EQ(send(form), send(form));
  send_all();
  send_all();
  EXPECT_EQ(hook().calls().size(), 1u);
}

TEST_F(HandingOverByWebhook, KeepsItWhileNobodyTakesIt) {
  hook().answer("503 Down\r\n");
  send(filled());
  send_all();
  EXPECT_THAT(page_of("/consultas/T-1001"), HasSubstr("La estamos entregando"));
  clock().advance(std::chrono::seconds(30));
  send_all();
  EXPECT_THAT(page_of("/consultas/T-1001"), HasSubstr("Entregada"));
  EXPECT_EQ(hook().calls().size(), 2u);
}

TEST_F(HandingOverByWebhook, TellsTheTechniciansOfAnAreaThatStaysHere) {
  send(filled("hosting"));
  send_all();
  EXPECT_TRUE(hook().calls().empty());
  const auto mails = mail().mails();
  ASSERT_EQ(mails.size(), 1u);
  EXPECT_EQ(mails[0].to, "marta@f.example");
  EXPECT_THAT(mails[0].part("text/plain"), HasSubstr("Ana Prieto ha abierto la consulta T-1001:"));
  EXPECT_THAT(mails[0].part("text/plain"), HasSubstr("La papelera también."));
}

class HandingOverByMail : public HandingOver {
 protected:
  HandingOverByMail() : HandingOver({{"desk", "mail"}, {"desk-mail", "desk@f.example"}}) {}
};

TEST_F(HandingOverByMail, WritesALetterThatTheHelpDeskCanAnswer) {
  auto form = filled();
  post("/pedir-ayuda/sugerencias", form, "/");
  send(form);
  send_all();
  const auto mails = mail().mails();
  ASSERT_EQ(mails.size(), 1u);
  EXPECT_EQ(mails[0].to, "desk@f.example");
  EXPECT_EQ(mails[0].header("Reply-To"), "<ana@x.example>");
  EXPECT_EQ(mails[0].header("Auto-Submitted"), "") << "help desks pass over automatic mail";
  EXPECT_EQ(mails[0].decoded("Subject"), "El buzón está lleno [T-1001]");
  const auto text = mails[0].part("text/plain");
  for (const char* words :
       {"De: ana@x.example", "Cuenta: Cuenta arcos", "Correo", "Prioridad: normal",
        "La papelera también.", "- El buzón está lleno (", "http://ayuda.example/articulos/buzon"})
    EXPECT_THAT(text, HasSubstr(words));
}

}  // namespace
}  // namespace kb::server
