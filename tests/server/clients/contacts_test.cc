// SPDX-License-Identifier: MIT
#include "store/one_time_tokens.h"
#include "tests/server/test_portal.h"

namespace kb::server {
namespace {

using test::header;
using test::html_probe;

// The contacts of an account, for one of them who may manage.
class Contacts : public test::TestPortal {
 protected:
  Contacts() {
    put(contact("rosa", "Rosa Arcos", true));
    put(contact("ana", "Ana Prieto", false));
    auto other = contact("berta", "Berta Ribera", true);
    other.account = "ribera";
    put(other);
    be("rosa@x.example");
  }
  static store::Person contact(const std::string& id, const std::string& name, bool manages) {
    auto person = test::a_contact(id + "@x.example", "arcos");
    person.id = id;
    person.name = name;
    person.rights.ask = true;
    person.rights.manage = manages;
    return person;
  }
  store::Person stored(const std::string& email) {
    auto tx = store().read();
    return store::find_person_by_email(tx, email).value();
  }
  Response invite(Form form) { return post("/cuenta/contactos", std::move(form), "/cuenta"); }
  Response act(const std::string& id, Form form) {
    return post("/cuenta/contactos/" + id, std::move(form), "/cuenta");
  }
  std::vector<std::string> changes() { return changes_told("/cuenta/contactos"); }
  static std::string path_of(const std::string& link) { return link.substr(link.find('/', 8)); }
};

TEST_F(Contacts, AreListedWithTheirRightsInWords) {
  const auto page = html_probe(get("/cuenta/contactos").body);
  EXPECT_EQ(page.text("h1"), "Contactos de Cuenta arcos");
  EXPECT_EQ(page.count("tbody tr"), 2);
  EXPECT_EQ(page.texts("tbody th").at(1), "Rosa Arcos Tú rosa@x.example");
  EXPECT_EQ(page.texts("tbody .rights").at(1), "Pedir Contactos");
  EXPECT_EQ(page.links("tbody a").at(0).href, "/cuenta/contactos/ana");
  EXPECT_TRUE(html_probe(get("/").body).has(".menu-list a[href=/cuenta/contactos]"));
}

TEST_F(Contacts, AreInvitedByALinkThatIsShownOnce) {
  const auto response = invite({{"correo", " Luis@X.example "},
                                {"nombre", "Luis"},
                                {"puede", "ask"},
                                {"puede", "order"},
                                {"puede", "administrator"}});
  EXPECT_EQ(response.status, 303);
  const auto luis = stored("luis@x.example");
  EXPECT_EQ(luis.account, "arcos");
  EXPECT_TRUE(luis.rights.ask && luis.rights.order && !luis.rights.manage);
  EXPECT_FALSE(luis.roles.any());
  EXPECT_EQ(header(response, "Location"), "/cuenta/contactos/" + luis.id + "?hecho=invitado");
  EXPECT_EQ(header(response, "Location").find("invitacion/"), std::string::npos);
  const auto link =
      html_probe(get(header(response, "Location")).body).attribute("#enlace", "value");
  ASSERT_TRUE(link);
  EXPECT_TRUE(link->starts_with("http://portal.example/invitacion/")) << *link;
  EXPECT_FALSE(html_probe(get(header(response, "Location")).body).has("#enlace"));
  EXPECT_EQ(html_probe(get("/cuenta/contactos").body).texts("[data-label=Estado]").at(1),
            "Invitación hasta el 27\u00a0nov\u00a02026");
  EXPECT_EQ(get(path_of(*link)).status, 200);
}

TEST_F(Contacts, AreInvitedOnceHoweverOftenTheButtonIsPressed) {
  const Form form{{"correo", "luis@x.example"}, {"puede", "ask"}};
  const auto first = invite(form);
  const auto cookie = cookies().at("resuelve_handover");
  const auto second = invite(form);
  EXPECT_TRUE(header(second, "Location").ends_with("?hecho=ya-invitado"));
  EXPECT_EQ(cookies().at("resuelve_handover"), cookie);
  EXPECT_TRUE(html_probe(get(header(second, "Location")).body).has("#enlace")) << "the first link";
}

TEST_F(Contacts, AreNotInvitedWithoutAProperAddressAndTheFormKeepsWhatWasTyped) {
  const struct {
    const char *email, *words;
  } cases[] = {
      {"", "Escribe su correo entero, como nombre@empresa.es."},
      {"luis", "Escribe su correo entero, como nombre@empresa.es."},
      {"ana@x.example", "Esta persona ya está en la lista y puede entrar."},
      {"berta@x.example", "Esta dirección no se puede invitar aquí. Escríbenos y lo vemos."},
  };
  for (const auto& c : cases) {
    const auto response = invite({{"correo", c.email}, {"nombre", "Luis"}, {"puede", "see_time"}});
    EXPECT_EQ(response.status, 422) << c.email;
    const auto page = html_probe(response.body);
    EXPECT_EQ(page.text("#i-correo-e"), c.words) << c.email;
    EXPECT_EQ(page.links(".summary a").at(0).href, "#i-correo");
    EXPECT_EQ(page.attribute("#i-correo", "value").value_or(""), c.email);
    EXPECT_EQ(page.attribute("#i-nombre", "value"), "Luis");
    EXPECT_TRUE(page.attribute("#p-see_time", "checked"));
    EXPECT_FALSE(page.attribute("#p-ask", "checked"));
  }
  EXPECT_EQ(stored("berta@x.example").account, "ribera");
}

TEST_F(Contacts, ChangeTheirRightsAtOnce) {
  EXPECT_EQ(act("ana", {{"nombre", "Ana P."}, {"puede", "see_all"}, {"accion", "guardar"}}).status,
            303);
  const auto ana = stored("ana@x.example");
  EXPECT_EQ(ana.name, "Ana P.");
  EXPECT_TRUE(ana.rights.see_all);
  EXPECT_FALSE(ana.rights.ask);
  EXPECT_EQ(html_probe(get("/cuenta/contactos/ana?hecho=guardado").body).text(".callout--ok"),
            "Guardado. Vale desde ahora mismo.");
}

TEST_F(Contacts, AreOutTheMomentTheyAreWithdrawnAndComeBackWithTheirPassword) {
  const auto manager = cookies();
  be("ana@x.example");
  const auto ana = cookies();
  cookies() = manager;
  EXPECT_EQ(act("ana", {{"accion", "retirar"}}).status, 303);
  EXPECT_TRUE(html_probe(get("/cuenta/contactos").body).has("tbody .badge--bad"));
  cookies() = ana;
  EXPECT_EQ(get("/cuenta").status, 303);
  EXPECT_EQ(sign_in_as("ana@x.example").status, 422);
  cookies() = manager;
  EXPECT_EQ(invite({{"correo", "ana@x.example"}}).status, 422);
  EXPECT_EQ(act("ana", {{"accion", "devolver"}}).status, 303);
  cookies() = ana;
  EXPECT_EQ(get("/cuenta").status, 303) << "the old session came back";
  cookies().clear();
  EXPECT_EQ(sign_in_as("ana@x.example").status, 303);
}

TEST_F(Contacts, KeepTheirLastManager) {
  const Form cases[] = {{{"accion", "retirar"}},
                        {{"accion", "guardar"}, {"nombre", "Rosa"}, {"puede", "ask"}},
                        {}};  // as Enter in a field sends it
  for (const auto& form : cases) {
    const auto response = act("rosa", form);
    EXPECT_EQ(response.status, 422);
    EXPECT_TRUE(html_probe(response.body).text("#permisos-e").starts_with("Nadie más puede"));
    EXPECT_TRUE(stored("rosa@x.example").rights.manage);
    EXPECT_FALSE(stored("rosa@x.example").disabled);
  }
  act("ana", {{"puede", "ask"}, {"puede", "manage"}});
  EXPECT_EQ(act("rosa", {{"puede", "ask"}}).status, 303);
  EXPECT_EQ(get("/cuenta/contactos").status, 403);
}

TEST_F(Contacts, OfAnotherAccountAreNotThere) {
  for (const char* id : {"berta", "nadie", "%00"}) {
    EXPECT_EQ(get(std::string("/cuenta/contactos/") + id).status, 404) << id;
    EXPECT_EQ(act(id, {{"accion", "retirar"}}).status, 404) << id;
    EXPECT_EQ(act(id, {{"accion", "enlace"}}).status, 404) << id;
  }
  EXPECT_FALSE(stored("berta@x.example").disabled);
}

TEST_F(Contacts, GetAFreshInvitationButNobodyElsesPassword) {
  const auto location = header(invite({{"correo", "luis@x.example"}}), "Location");
  const auto first = html_probe(get(location).body).attribute("#enlace", "value").value();
  const auto luis = stored("luis@x.example").id;
  act(luis, {{"accion", "enlace"}});
  const auto second =
      html_probe(get("/cuenta/contactos/" + luis).body).attribute("#enlace", "value").value();
  EXPECT_EQ(get(path_of(first)).status, 410);
  EXPECT_EQ(get(path_of(second)).status, 200);
  act("ana", {{"accion", "enlace"}});
  const auto page = html_probe(get("/cuenta/contactos/ana").body);
  EXPECT_FALSE(page.has("#enlace"));
  EXPECT_FALSE(page.has("[value=enlace]"));
}

TEST_F(Contacts, AreToldWhatWasChangedByWhom) {
  EXPECT_FALSE(html_probe(get("/cuenta/contactos").body).has("[aria-labelledby=cambios]"));
  act("ana", {{"nombre", "Ana Prieto"}, {"puede", "order"}, {"accion", "guardar"}});
  act("ana", {{"nombre", "Ana Prieto"}, {"puede", "order"}, {"accion", "guardar"}});
  invite({{"correo", "luis@x.example"}});
  const auto luis = stored("luis@x.example").id;
  act(luis, {{"accion", "retirar"}});
  EXPECT_EQ(changes(),
            (std::vector<std::string>{
                "luis@x.example. Rosa Arcos le ha retirado el acceso.",
                "luis@x.example. Rosa Arcos ha anulado su invitación.",
                "luis@x.example. Rosa Arcos ha hecho su invitación.",
                "Ana Prieto. Rosa Arcos le ha dado: Encargar. Rosa Arcos le ha quitado: Pedir."}));
  EXPECT_FALSE(html_probe(get("/cuenta/claves").body).has("[aria-labelledby=visto]"))
      << "what is done to people is no concern of the sealed page";
  be("berta@x.example");
  EXPECT_TRUE(changes().empty());
  be("ana@x.example");
  EXPECT_EQ(get("/cuenta/contactos").status, 403);
}

TEST_F(Contacts, ThatChooseAPasswordDidItThemselves) {
  invite({{"correo", "luis@x.example"}, {"nombre", "Luis"}});
  const auto luis = stored("luis@x.example").id;
  const auto link =
      html_probe(get("/cuenta/contactos/" + luis).body).attribute("#enlace", "value").value();
  const auto manager = cookies();
  cookies().clear();
  const std::string password = "pez-lluvia-tren-77";
  EXPECT_EQ(post(path_of(link), {{"nueva", password}, {"repite", password}}).status, 303);
  cookies() = manager;
  EXPECT_EQ(changes().front(), "Luis. Ha elegido su contraseña.");
}

}  // namespace
}  // namespace kb::server
