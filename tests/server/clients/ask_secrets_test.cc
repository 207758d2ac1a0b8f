// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "store/sealed.h"
#include "tests/server/clients/ask_portal.h"

namespace kb::server {
namespace {

using test::header;
using test::html_probe;
using test::kAskPath;
using test::kBesidePath;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

const std::string kSecret = "Tr3n-azul6";
const std::string kText = "No entra. La clave es Tr3n-azul6, gracias.";
const std::string kCovered = "T•••••••6";

class AskSecrets : public test::AskPortal {
 protected:
  Form telling(const std::string& body = kText) { return filled("correo", "xilofón", body); }
  std::vector<store::SealedSecret> sealed(store::SealedOwner owner, const std::string& id) {
    auto tx = store().read();
    return store::sealed_of(tx, owner, id, clock().now());
  }
};

TEST_F(AskSecrets, AreRefusedWithTheTextAsTyped) {
  const auto form = with(telling(), "enviar");
  const auto id = form.find("borrador")->second;
  const auto response = write(form);
  EXPECT_EQ(response.status, 422);
  const auto page = html_probe(response.body);
  EXPECT_EQ(page.text("#aviso-clave [role=alert] strong"),
            "Parece que hay una contraseña en tu texto.");
  EXPECT_THAT(page.text("#aviso-clave [role=alert]"), HasSubstr("entra. La clave es T•••••••6»"));
  EXPECT_EQ(page.text("#detalle"), kText);
  EXPECT_EQ(page.links(".summary a").front().href, "#aviso-clave");
  EXPECT_EQ(asking(id).body, "No entra. La clave es •••••••, gracias.");
  EXPECT_TRUE(tickets().empty());
}

TEST_F(AskSecrets, AreNeverKeptByWhatIsSentWhileWriting) {
  const auto form = telling();
  const auto id = form.find("borrador")->second;
  const auto response = write(form, kBesidePath);
  EXPECT_EQ(response.status, 200);
  EXPECT_THAT(response.body, Not(HasSubstr(kSecret)));
  EXPECT_THAT(asking(id).body, Not(HasSubstr(kSecret)));
  auto subject = filled("correo", "clave: " + kSecret, "");
  write(subject, kBesidePath);
  EXPECT_EQ(asking(id).subject, "clave: •••••••");
}

TEST_F(AskSecrets, GoToTheSealedPartAndWithTheTicket) {
  const auto form = with(telling(), "sellar", kCovered);
  const auto id = form.find("borrador")->second;
  EXPECT_EQ(header(write(form), "Location"), "/pedir-ayuda?borrador=" + id + "&hecho=sellada");
  write(form);
  EXPECT_EQ(asking(id).body, "No entra. La clave es (en el apartado sellado), gracias.");
  ASSERT_EQ(sealed(store::SealedOwner::Draft, id).size(), 1u) << "sealed twice by two presses";
  const auto page = html_probe(get(kAskPath + "?borrador=" + id).body);
  EXPECT_EQ(page.text(".sealed strong"), "Contraseña que estaba en el texto");
  write({{"borrador", id}, {"confirmada", "1"}});
  ASSERT_THAT(tickets(), ElementsAre("T-1001"));
  EXPECT_THAT(sealed(store::SealedOwner::Draft, id), ElementsAre());
  const auto of_ticket = sealed(store::SealedOwner::Ticket, "T-1001");
  ASSERT_EQ(of_ticket.size(), 1u);
  auto tx = store().write();
  const auto value = store::show_sealed(tx, app().services().keys, of_ticket[0].id,
                                        {"p", "Ana", store::Origin::Program}, clock().now());
  EXPECT_EQ(value->view(), kSecret);
}

TEST_F(AskSecrets, AreNoneWhenTheirWriterSaysSo) {
  auto form = telling();
  const auto id = form.find("borrador")->second;
  write(with(form, "noclave", kCovered), kBesidePath);
  EXPECT_EQ(asking(id).body, kText);
  EXPECT_THAT(asking(id).not_secrets, Not(HasSubstr(kSecret)));
  EXPECT_EQ(header(write(with(form, "enviar")), "Location"), "/consultas/T-1001?enviada=1");
  EXPECT_EQ(ticket("T-1001").body, kText);
}

TEST_F(AskSecrets, AreEachDecidedAlone) {
  auto form = telling("La clave es Tr3n-azul6 y mi DNI es 12345678Z");
  const auto id = form.find("borrador")->second;
  const auto page = html_probe(write(with(form, "noclave", "1•••••••Z")).body);
  EXPECT_EQ(page.texts("#aviso-clave [role=alert]").size(), 1u);
  EXPECT_EQ(asking(id).body, "La clave es ••••••• y mi DNI es 12345678Z");
}

TEST_F(AskSecrets, AreCoveredAlsoWhenTheSessionEnded) {
  const auto page = html_probe(get(kAskPath).body);
  auto form = telling();
  form.emplace("csrf", page.attribute("[name=csrf]", "value").value_or(""));
  app().services().sessions.close(cookies()["resuelve_session"]);
  post_as_is(kAskPath, form);
  EXPECT_EQ(asking(form.find("borrador")->second).body, "No entra. La clave es •••••••, gracias.");
}

TEST_F(AskSecrets, LeaveWithADraftThatIsThrownAway) {
  const auto form = with(telling(), "sellar", kCovered);
  const auto id = form.find("borrador")->second;
  write(form);
  write({{"borrador", id}, {"vaciar", "1"}});
  EXPECT_THAT(sealed(store::SealedOwner::Draft, id), ElementsAre());
}

}  // namespace
}  // namespace kb::server
