// SPDX-License-Identifier: MIT
#include "store/notice_settings.h"
#include "tests/server/test_portal.h"

namespace kb::server {
namespace {

using test::header;
using test::html_probe;

// One's own account.
class OwnAccount : public test::TestPortal {
 protected:
  OwnAccount() {
    auto ana = test::a_contact("ana@x.example", "arcos");
    ana.id = "ana";
    ana.rights.ask = ana.rights.order = true;
    put(ana);
    be("ana@x.example");
  }
  store::Person stored() {
    auto tx = store().read();
    return store::find_person(tx, "ana").value();
  }
  store::NoticeSettings notices() {
    auto tx = store().read();
    return store::notice_settings(tx, "ana");
  }
  Response send(const std::string& path, Form form) {
    return post(path, std::move(form), "/cuenta");
  }
};

constexpr const char* kGood = "pez-lluvia-tren";

TEST_F(OwnAccount, TellsWhoOneIsAndWhatOneMayDo) {
  const auto page = html_probe(get("/cuenta").body);
  EXPECT_EQ(page.text(".page-head .meta"), "ana@x.example contacto autorizado de Cuenta arcos");
  EXPECT_EQ(page.text(".side .rights"), "Pedir Encargar");
  EXPECT_EQ(page.attribute("#nombre", "value"), "Ana Prieto");
  const auto menu = html_probe(get("/").body).links(".menu-list a");
  ASSERT_EQ(menu.size(), 3u);
  EXPECT_EQ(menu[0].text, "Tu perfil y avisos");
  EXPECT_EQ(menu[1].href, "/cuenta#sesiones");
  EXPECT_EQ(menu[2].href, "/cuenta/claves");
}

TEST_F(OwnAccount, KeepsNameLanguageAndNotices) {
  EXPECT_EQ(header(send("/cuenta", {{"nombre", "Ana P."}, {"lengua", "en"}, {"estado", "1"}}),
                   "Location"),
            "/cuenta?hecho=perfil");
  EXPECT_EQ(stored().name, "Ana P.");
  EXPECT_EQ(stored().lang, "en");
  EXPECT_TRUE(stored().rights.order);
  EXPECT_FALSE(notices().new_reply);
  EXPECT_TRUE(notices().state_change);
  EXPECT_FALSE(notices().approval_wanted);
  EXPECT_TRUE(notices().plan_alert) << "not offered without the right, so left as it was";
  const auto page = html_probe(get("/cuenta?hecho=perfil").body);
  EXPECT_EQ(page.attribute("html", "lang"), "en");
  EXPECT_EQ(page.text(".callout--ok"), "Saved.");
  EXPECT_FALSE(page.attribute("#a-respuesta", "checked"));
  EXPECT_TRUE(page.attribute("#a-estado", "checked"));
  EXPECT_FALSE(page.has("#a-plan"));
}

TEST_F(OwnAccount, AsksForANameAndKeepsTheRest) {
  const auto response = send("/cuenta", {{"nombre", "  "}, {"lengua", "en"}});
  EXPECT_EQ(response.status, 422);
  const auto page = html_probe(response.body);
  EXPECT_EQ(page.text("#nombre-e"), "Escribe tu nombre.");
  EXPECT_EQ(page.attribute("#lengua [selected]", "value"), "en");
  EXPECT_FALSE(page.attribute("#a-estado", "checked"));
  EXPECT_EQ(stored().name, "Ana Prieto");
}

TEST_F(OwnAccount, ChangesThePasswordAskingTheOldOneAndEndsOtherSessions) {
  const auto here = cookies();
  be("ana@x.example");
  const auto elsewhere = cookies();
  cookies() = here;
  const auto response =
      send("/cuenta/clave", {{"actual", "abracadabra"}, {"nueva", kGood}, {"repite", kGood}});
  EXPECT_EQ(header(response, "Location"), "/cuenta?hecho=clave");
  EXPECT_NE(cookies().at("resuelve_session"), here.at("resuelve_session"));
  EXPECT_EQ(get("/cuenta").status, 200);
  for (const auto& old : {here, elsewhere}) {
    cookies() = old;
    EXPECT_EQ(get("/cuenta").status, 303);
  }
  cookies().clear();
  EXPECT_EQ(sign_in_as("ana@x.example", kGood).status, 303);
}

TEST_F(OwnAccount, RefusesAWrongOldPasswordAsSigningInDoes) {
  const Form wrong{{"actual", "otra"}, {"nueva", kGood}, {"repite", kGood}};
  for (int i = 0; i < 5; ++i) {
    const auto response = send("/cuenta/clave", wrong);
    EXPECT_EQ(response.status, 422);
    EXPECT_EQ(html_probe(response.body).text("#actual-e"), "No es tu contraseña de ahora.");
  }
  EXPECT_EQ(send("/cuenta/clave", {{"actual", "abracadabra"}, {"nueva", kGood}, {"repite", kGood}})
                .status,
            429);
}

TEST_F(OwnAccount, RefusesAPoorNewPasswordWithoutATry) {
  for (int i = 0; i < 6; ++i)
    EXPECT_EQ(
        html_probe(send("/cuenta/clave", {{"actual", "abracadabra"}, {"nueva", "corta"}}).body)
            .text("#nueva-e"),
        "Es corta: tiene que tener al menos 12 caracteres.");
}

TEST_F(OwnAccount, ListsSessionsAndClosesOneOrAllOthers) {
  const auto here = cookies();
  cookies().clear();
  const auto page = html_probe(get("/entrar").body);
  post_as_is("/entrar",
             {{"csrf", page.attribute("[name=csrf]", "value").value_or("")},
              {"correo", "ana@x.example"},
              {"clave", "abracadabra"}},
             {{"user-agent", "Mozilla/5.0 (X11; Linux x86_64) Firefox/130.0"}});
  const auto elsewhere = cookies();
  be("ana@x.example");
  cookies() = here;
  const auto listed = html_probe(get("/cuenta").body);
  EXPECT_EQ(listed.count(".votes li"), 3);
  EXPECT_EQ(listed.count(".votes .badge--ok"), 1);
  EXPECT_EQ(listed.count(".votes form"), 2) << "one's own is closed by leaving";
  const auto all = listed.texts(".votes li");
  const auto firefox = std::ranges::find_if(
      all, [](const std::string& text) { return text.starts_with("Firefox · Linux"); });
  ASSERT_NE(firefox, all.end());
  EXPECT_NE(firefox->find("192.0.2.*"), std::string::npos);
  {
    cookies() = elsewhere;
    const auto own = html_probe(get("/cuenta").body);
    EXPECT_EQ(own.text(".votes .badge--ok"), "Esta");
    cookies() = here;
  }
  const auto id = listed.attribute(".votes [name=cerrar]", "value").value();
  EXPECT_EQ(header(send("/cuenta/sesiones", {{"cerrar", id}}), "Location"),
            "/cuenta?hecho=sesiones");
  EXPECT_EQ(html_probe(get("/cuenta").body).count(".votes li"), 2);
  send("/cuenta/sesiones", {{"cerrar", "otras"}});
  EXPECT_EQ(html_probe(get("/cuenta").body).count(".votes li"), 1);
  cookies() = elsewhere;
  EXPECT_EQ(get("/cuenta").status, 303);
}

TEST_F(OwnAccount, ClosesNobodyElsesSession) {
  put(test::a_contact("rosa@x.example", "arcos"));
  const auto ana = cookies();
  be("rosa@x.example");
  const auto rosa = cookies();
  const auto id = crypto::digest(rosa.at("resuelve_session")).substr(0, 16);
  cookies() = ana;
  EXPECT_EQ(send("/cuenta/sesiones", {{"cerrar", id}}).status, 303);
  cookies() = rosa;
  EXPECT_EQ(get("/cuenta").status, 200);
}

TEST_F(OwnAccount, ShowsNoSessionThatIsOver) {
  clock().advance(std::chrono::hours{13});
  be("ana@x.example");
  EXPECT_EQ(html_probe(get("/cuenta").body).count(".votes li"), 1);
}

}  // namespace
}  // namespace kb::server
