// SPDX-License-Identifier: MIT
#include "server/access/account_mail.h"
#include "store/one_time_tokens.h"
#include "tests/server/test_portal.h"

namespace kb::server {
namespace {

using test::header;
using test::html_probe;
using enum store::TokenPurpose;

// Forgotten passwords, invitations, and links that work no more.
class Door : public test::TestPortal {
 protected:
  Door() {
    put(test::a_contact("ana@x.example", "arcos"));
    auto invited = test::a_contact("nueva@x.example", "arcos");
    invited.name = "";
    auto tx = store().write();
    store::put_person(tx, invited);
    tx.commit();
  }
  std::string link(const std::string& email, store::TokenPurpose purpose) {
    auto tx = store().write();
    const auto person = store::find_person_by_email(tx, email).value();
    const auto token = store::make_token(tx, person.id, purpose, clock().now());
    tx.commit();
    return (purpose == Invitation ? "/invitacion/" : "/clave-nueva/") + token;
  }
  Response choose(const std::string& path, const std::string& password, const std::string& again,
                  const std::string& name = "") {
    return post(path, {{"nueva", password}, {"repite", again}, {"nombre", name}});
  }
  bool has_open_reset(const std::string& email) {
    auto tx = store().read();
    const auto person = store::find_person_by_email(tx, email);
    return person && store::open_token(tx, person->id, PasswordReset, clock().now());
  }
};

constexpr const char* kGood = "pez-lluvia-tren";

TEST_F(Door, LetsAnInvitedPersonChooseAPasswordAndANameOnce) {
  const auto path = link("nueva@x.example", Invitation);
  const auto shown = get(path);
  EXPECT_EQ(shown.status, 200);
  EXPECT_EQ(header(shown, "Referrer-Policy"), "no-referrer");
  EXPECT_EQ(shown.caching, Caching::None);
  EXPECT_EQ(html_probe(shown.body).attribute("#correo", "value"), "nueva@x.example");
  EXPECT_EQ(get(path).status, 200) << "looking does not use it";
  EXPECT_EQ(header(choose(path, kGood, kGood, " Nerea  Peña "), "Location"), "/entrar?hecho=clave");
  EXPECT_TRUE(html_probe(get("/entrar?hecho=clave").body).has(".callout--ok"));
  EXPECT_EQ(sign_in_as("nueva@x.example", kGood).status, 303);
  EXPECT_EQ(html_probe(get("/").body).text(".menu .only-wide"), "Nerea Peña");
  const auto again = get(path);
  EXPECT_EQ(again.status, 410);
  EXPECT_EQ(header(again, "Referrer-Policy"), "no-referrer");
  const auto page = html_probe(again.body);
  EXPECT_EQ(page.text("h1"), "Este enlace ya no sirve");
  EXPECT_TRUE(page.has("main a[href=/entrar/olvidada]"));
  cookies().clear();
  EXPECT_EQ(choose(path, "otra-lluvia-tren", "otra-lluvia-tren").status, 410);
}

TEST_F(Door, RefusesPoorPasswordsBesideTheFieldAndKeepsTheLink) {
  const auto path = link("nueva@x.example", Invitation);
  const struct {
    const char *password, *again, *field, *words;
  } cases[] = {
      {"corta", "corta", "nueva", "Es corta: tiene que tener al menos 12 caracteres."},
      {"contraseña2026", "contraseña2026", "nueva",
       "Es de las primeras que alguien probaría. Añade palabras que no tengan que ver."},
      {kGood, "pez-lluvia-trem", "repite", "No es igual que la de arriba. Escríbela otra vez."},
  };
  for (const auto& c : cases) {
    const auto response = choose(path, c.password, c.again, "Nerea");
    EXPECT_EQ(response.status, 422) << c.password;
    const auto page = html_probe(response.body);
    EXPECT_EQ(page.text(".summary li"), c.words);
    EXPECT_EQ(page.links(".summary a").at(0).href, std::string("#") + c.field);
    EXPECT_EQ(page.text(std::string("#") + c.field + "-e"), c.words);
    EXPECT_EQ(page.attribute("#nombre", "value"), "Nerea");
    EXPECT_EQ(page.attribute("#nueva", "value"), std::nullopt);
    EXPECT_TRUE(page.text("title").starts_with("Error: "));
  }
  EXPECT_EQ(choose(path, kGood, kGood).status, 303);
}

TEST_F(Door, ExplainsALinkThatIsOverOrUnknown) {
  const auto invitation = link("nueva@x.example", Invitation);
  const auto reset = link("ana@x.example", PasswordReset);
  clock().advance(std::chrono::hours{1});
  EXPECT_NE(html_probe(get(reset).body).text(".door").find("duran una hora"), std::string::npos);
  EXPECT_EQ(get(invitation).status, 200);
  clock().advance(std::chrono::days{7});
  EXPECT_NE(html_probe(get(invitation).body).text(".door").find("duran 7 días"), std::string::npos);
  EXPECT_EQ(get("/invitacion/nada").status, 410);
  EXPECT_EQ(get("/clave-nueva/" + invitation.substr(12)).status, 410) << "of another purpose";
}

TEST_F(Door, EndsAllSessionsWithANewPassword) {
  be("ana@x.example");
  const auto elsewhere = cookies();
  cookies().clear();
  const auto older = link("ana@x.example", Invitation);
  EXPECT_EQ(choose(link("ana@x.example", PasswordReset), kGood, kGood).status, 303);
  cookies() = elsewhere;
  EXPECT_TRUE(html_probe(get("/").body).has("a[href=/entrar]"));
  EXPECT_EQ(get(older).status, 410);
  cookies().clear();
  EXPECT_EQ(sign_in_as("ana@x.example").status, 422);
  EXPECT_EQ(sign_in_as("ana@x.example", kGood).status, 303);
}

TEST_F(Door, GivesTheSameAnswerWhoeverForgot) {
  const auto page = html_probe(get("/entrar").body);
  EXPECT_TRUE(page.has("main a[href=/entrar/olvidada]"));
  for (const char* email : {"ana@x.example", " ANA@x.example ", "nadie@x.example"})
    EXPECT_EQ(header(post("/entrar/olvidada", {{"correo", email}}), "Location"),
              "/entrar/olvidada?hecho=1")
        << email;
  EXPECT_TRUE(has_open_reset("ana@x.example"));
  EXPECT_EQ(html_probe(get("/entrar/olvidada?hecho=1").body).text("h1"), "Mira tu correo");
}

TEST_F(Door, SendsNoLinkToWhoLostAccess) {
  auto tx = store().write();
  auto ana = *store::find_person_by_email(tx, "ana@x.example");
  ana.disabled = true;
  store::put_person(tx, ana);
  tx.commit();
  EXPECT_EQ(post("/entrar/olvidada", {{"correo", "ana@x.example"}}).status, 303);
  EXPECT_FALSE(has_open_reset("ana@x.example"));
}

TEST_F(Door, AsksForAWholeAddressAndKeepsWhatWasTyped) {
  const auto response = post("/entrar/olvidada", {{"correo", "ana"}});
  EXPECT_EQ(response.status, 422);
  const auto page = html_probe(response.body);
  EXPECT_EQ(page.attribute("#correo", "value"), "ana");
  EXPECT_EQ(page.attribute("#correo", "aria-describedby"), "correo-e");
}

TEST_F(Door, SlowsDownWhoForgetsTooOften) {
  for (int i = 0; i < 10; ++i) post("/entrar/olvidada", {{"correo", "nadie@x.example"}});
  EXPECT_EQ(post("/entrar/olvidada", {{"correo", "ana@x.example"}}).status, 429);
}

TEST_F(Door, WorksOverPlainHttpWhereBrowsersHideTheOriginOfSuchPages) {
  const auto path = link("nueva@x.example", Invitation);
  const auto token = html_probe(get(path).body).attribute("[name=csrf]", "value").value_or("");
  const Form form{{"csrf", token}, {"nueva", kGood}, {"repite", kGood}};
  EXPECT_EQ(post_as_is(path, form, {{"origin", "null"}, {"sec-fetch-site", "cross-site"}}).status,
            403);
  EXPECT_EQ(post_as_is("/entrar", form, {{"origin", "null"}}).status, 403);
  EXPECT_EQ(post_as_is(path, form, {{"origin", "null"}}).status, 303);
}

}  // namespace
}  // namespace kb::server
