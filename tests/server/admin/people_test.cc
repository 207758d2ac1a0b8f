// SPDX-License-Identifier: MIT
#include "store/staff_areas.h"
#include "tests/server/test_portal.h"

namespace kb::server {
namespace {

using test::header;
using test::html_probe;

class People : public test::TestPortal {
 protected:
  People() {
    put(test::a_contact("ana@x.example", "arcos"));
    auto berta = test::a_contact("berta@x.example", "ribera");
    berta.name = "Berta Ñíguez";
    put(berta);
    auto marta = test::a_technician("marta@f.example");
    marta.id = "marta";
    marta.roles.administrator = true;
    put(marta);
    be("marta@f.example");
  }
  store::Person stored(const std::string& email) {
    auto tx = store().read();
    return store::find_person_by_email(tx, email).value();
  }
  Response invite(Form form) { return post("/administrar/personas", std::move(form), "/cuenta"); }
  Response act(const std::string& id, Form form) {
    return post("/administrar/personas/" + id, std::move(form), "/cuenta");
  }
  std::vector<std::string> changes() { return changes_told("/administrar/personas"); }
  std::vector<std::string> listed(const std::string& query) {
    return html_probe(get("/administrar/personas" + query).body).texts("tbody th");
  }
};

TEST_F(People, AreListedByKindAndFoundHoweverAccented) {
  EXPECT_EQ(html_probe(get("/administrar/personas").body).text(".page-head .meta"),
            "2 contactos de 2 cuentas y 1 del equipo.");
  EXPECT_EQ(listed("").size(), 2u);
  EXPECT_EQ(listed("?ver=equipo").size(), 1u);
  EXPECT_EQ(listed("?ver=invitaciones").size(), 0u);
  EXPECT_EQ(listed("?q=niguez").size(), 1u);
  EXPECT_EQ(listed("?q=CUENTA+RIBERA").size(), 1u);
  EXPECT_EQ(listed("?q=ana@x").size(), 1u);
  EXPECT_EQ(listed("?q=nadie").size(), 0u);
  EXPECT_TRUE(html_probe(get("/").body).has(".menu-list a[href=/administrar/personas]"));
}

TEST_F(People, ComeFiftyToAPage) {
  auto tx = store().write();
  for (int i = 0; i < 60; ++i) {
    auto person = test::a_contact("c" + std::to_string(i) + "@x.example", "arcos");
    store::put_person(tx, person);
  }
  tx.commit();
  EXPECT_EQ(listed("").size(), 50u);
  EXPECT_EQ(listed("?pagina=2").size(), 12u);
  EXPECT_EQ(listed("?pagina=99").size(), 12u);
  EXPECT_EQ(html_probe(get("/administrar/personas").body).links(".paging a").at(1).href,
            "/administrar/personas?pagina=2");
}

TEST_F(People, AreInvitedAsContactsOfAnAccountOrAsStaffWithSeveralRoles) {
  EXPECT_EQ(
      invite({{"correo", "luis@x.example"}, {"cuenta", "ribera"}, {"puede", "manage"}}).status,
      303);
  EXPECT_EQ(stored("luis@x.example").account, "ribera");
  EXPECT_EQ(invite({{"correo", "iva@f.example"},
                    {"ver", "equipo"},
                    {"papel", "technician"},
                    {"papel", "editor"}})
                .status,
            303);
  const auto iva = stored("iva@f.example");
  EXPECT_TRUE(iva.roles.technician && iva.roles.editor && !iva.roles.administrator);
  EXPECT_EQ(listed("?ver=invitaciones").size(), 2u);
  EXPECT_EQ(html_probe(get("/administrar/personas").body).text(".seg .pill"), "2");
}

TEST_F(People, AreNotInvitedWithoutAnAccountOrARole) {
  const struct {
    Form form;
    const char* field;
  } cases[] = {
      {{{"correo", "luis@x.example"}}, "#i-cuenta"},
      {{{"correo", "luis@x.example"}, {"cuenta", "nada"}}, "#i-cuenta"},
      {{{"correo", "luis@x.example"}, {"ver", "equipo"}}, "#permisos"},
      {{{"correo", "luis@x.example"}, {"ver", "equipo"}, {"puede", "ask"}}, "#permisos"},
  };
  for (const auto& c : cases) {
    const auto response = invite(c.form);
    EXPECT_EQ(response.status, 422);
    EXPECT_EQ(html_probe(response.body).links(".summary a").at(0).href, c.field);
  }
}

TEST_F(People, AreToldAllThatIsWrongWithAnInvitationAtOnce) {
  const auto contact = html_probe(invite({{"correo", "luis"}, {"nombre", "Luis"}}).body);
  EXPECT_EQ(contact.links(".summary a").at(0).href, "#i-correo");
  EXPECT_EQ(contact.links(".summary a").at(1).href, "#i-cuenta");
  EXPECT_TRUE(contact.has("#i-correo-e") && contact.has("#i-cuenta-e"));
  EXPECT_EQ(contact.attribute("#i-nombre", "value"), "Luis");
  const auto staff = html_probe(invite({{"correo", ""}, {"ver", "equipo"}}).body);
  EXPECT_EQ(staff.links(".summary a").at(0).href, "#i-correo");
  EXPECT_EQ(staff.links(".summary a").at(1).href, "#permisos");
}

TEST_F(People, KeepTheLastAdministrator) {
  for (const Form& form : {Form{{"accion", "retirar"}}, Form{{"papel", "editor"}}}) {
    const auto response = act("marta", form);
    EXPECT_EQ(response.status, 422);
    EXPECT_TRUE(html_probe(response.body).text("#permisos-e").starts_with("No hay más"));
  }
  auto iva = test::a_technician("iva@f.example");
  iva.roles.administrator = true;
  put(iva);
  EXPECT_EQ(act("marta", {{"papel", "editor"}}).status, 303);
  EXPECT_EQ(get("/administrar/personas").status, 403);
}

TEST_F(People, GetALinkForAnotherPasswordWhichLeavesTheOldOneAloneUntilUsed) {
  const auto id = stored("ana@x.example").id;
  act(id, {{"accion", "enlace"}});
  const auto link =
      html_probe(get("/administrar/personas/" + id).body).attribute("#enlace", "value").value();
  EXPECT_NE(link.find("/clave-nueva/"), std::string::npos);
  cookies().clear();
  EXPECT_EQ(sign_in_as("ana@x.example").status, 303);
}

TEST_F(People, KeepRightsToContactsAndRolesToStaff) {
  const auto id = stored("ana@x.example").id;
  EXPECT_EQ(act(id, {{"nombre", "Ana"}, {"papel", "administrator"}, {"puede", "ask"}}).status, 303);
  EXPECT_FALSE(stored("ana@x.example").roles.any());
  EXPECT_EQ(act("marta", {{"papel", "administrator"}, {"puede", "ask"}}).status, 303);
  EXPECT_FALSE(stored("marta@f.example").rights.ask);
}

TEST_F(People, AreToldOfToAdministratorsOfEveryAccountAndOfStaff) {
  act(stored("ana@x.example").id, {{"nombre", "Ana"}, {"puede", "ask"}});
  act(stored("berta@x.example").id, {{"accion", "enlace"}});
  invite({{"correo", "iva@f.example"}, {"ver", "equipo"}, {"papel", "editor"}});
  EXPECT_EQ(changes(),
            (std::vector<std::string>{
                "iva@f.example. Marta Vidal ha hecho su invitación.",
                "iva@f.example. Marta Vidal le ha dado: Editor.",
                "Berta Ñíguez. Marta Vidal ha hecho un enlace para que elija otra contraseña.",
                "Ana. Marta Vidal le ha dado: Pedir."}));
}

TEST_F(People, AreTiedToAreas) {
  put(test::an_area("correo", "Correo"));
  put(test::an_area("web", "Web", 2));
  const auto served = [&] {
    auto tx = store().read();
    return store::areas_of_person(tx, "marta");
  };
  const Form roles{{"accion", "guardar"}, {"papel", "technician"}, {"papel", "administrator"}};
  auto form = roles;
  form.emplace("atiende", "web");
  EXPECT_EQ(act("marta", form).status, 303);
  EXPECT_EQ(served(), std::vector<std::string>{"web"});
  const auto page = html_probe(get("/administrar/personas/marta").body);
  EXPECT_EQ(page.count("[name=atiende]"), 2);
  EXPECT_EQ(page.attribute("[name=atiende][checked]", "value"), "web");
  EXPECT_EQ(act("marta", roles).status, 303);
  EXPECT_TRUE(served().empty());
  form.emplace("atiende", "nada");
  EXPECT_EQ(act("marta", form).status, 400);
  EXPECT_FALSE(html_probe(get("/administrar/personas/" + stored("ana@x.example").id).body)
                   .has("[name=atiende]"))
      << "contacts answer nothing";
}

}  // namespace
}  // namespace kb::server
