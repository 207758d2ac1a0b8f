// SPDX-License-Identifier: MIT
#include "tests/server/test_portal.h"

namespace kb::server {
namespace {

using test::header;
using test::html_probe;

class SignIn : public test::TestPortal {
 protected:
  explicit SignIn(const Settings& settings = {}) : TestPortal(settings) {
    put(test::a_contact("ana@x.example", "arcos"));
  }
};

TEST_F(SignIn, OpensASessionAndComesBack) {
  EXPECT_TRUE(html_probe(get("/").body).has("a[href=/entrar]"));
  const auto response =
      post("/entrar",
           {{"correo", " Ana@X.example"}, {"clave", "abracadabra"}, {"volver", "/temas/correo"}});
  EXPECT_EQ(response.status, 303);
  EXPECT_EQ(header(response, "Location"), "/temas/correo");
  const auto page = html_probe(get("/").body);
  EXPECT_EQ(page.text(".menu .face"), "AP");
  EXPECT_FALSE(page.has("a[href=/entrar]"));
}

TEST_F(SignIn, NeverLeadsToAnotherSiteAfterwards) {
  for (const char* back :
       {"https://evil.example", "//evil.example", "/\\evil.example", "/entrar?volver=/x"}) {
    cookies().clear();
    const auto response =
        post("/entrar", {{"correo", "ana@x.example"}, {"clave", "abracadabra"}, {"volver", back}});
    EXPECT_EQ(header(response, "Location"), "/") << back;
  }
}

TEST_F(SignIn, RefusesWithOneMessageWhateverWasWrong) {
  const auto unknown = html_probe(sign_in_as("nadie@x.example").body);
  const auto wrong = sign_in_as("ana@x.example", "abracadabras");
  const auto page = html_probe(wrong.body);
  EXPECT_EQ(wrong.status, 422);
  EXPECT_EQ(page.text(".summary li"), "El correo o la contraseña no coinciden.");
  EXPECT_EQ(unknown.text(".summary li"), page.text(".summary li"));
  EXPECT_EQ(page.text("title"), "Error: Entrar – Resuelve");
  EXPECT_EQ(page.attribute("#correo", "value"), "ana@x.example");
  EXPECT_EQ(page.attribute("#clave", "value"), std::nullopt);
  EXPECT_EQ(page.attribute("#clave", "aria-describedby"), "clave-e");
  EXPECT_EQ(wrong.body.find("abracadabras"), std::string::npos);
}

TEST_F(SignIn, RefusesPeopleWithoutPasswordOrDisabled) {
  auto tx = store().write();
  auto ana = *store::find_person_by_email(tx, "ana@x.example");
  ana.disabled = true;
  store::put_person(tx, ana);
  store::put_person(tx, test::a_contact("nuevo@x.example", "arcos"));
  tx.commit();
  EXPECT_EQ(sign_in_as("ana@x.example").status, 422);
  EXPECT_EQ(sign_in_as("nuevo@x.example").status, 422);
  EXPECT_EQ(sign_in_as("nuevo@x.example", "").status, 422);
}

TEST_F(SignIn, SaysTheTriesLeftAndPauses) {
  for (int i = 0; i < 2; ++i) sign_in_as("ana@x.example", "no");
  EXPECT_EQ(html_probe(sign_in_as("ana@x.example", "no").body).text(".summary li"),
            "El correo o la contraseña no coinciden. Te quedan 2 intentos antes de una pausa.");
  for (int i = 0; i < 2; ++i) sign_in_as("ana@x.example", "no");
  const auto paused = sign_in_as("ana@x.example");
  EXPECT_EQ(paused.status, 429);
  EXPECT_EQ(header(paused, "Retry-After"), "60");
  EXPECT_EQ(html_probe(paused.body).text(".summary li"),
            "Demasiados intentos seguidos. Espera 1 minuto y vuelve a probar.");
  clock().advance(std::chrono::minutes{1});
  EXPECT_EQ(sign_in_as("ana@x.example").status, 303);
}

TEST_F(SignIn, GivesANewTokenEachTimeAndEndsTheOldSession) {
  sign_in_as("ana@x.example");
  const auto first = cookies().at("resuelve_session");
  cookies().at("resuelve_session") = first;
  post("/entrar", {{"correo", "ana@x.example"}, {"clave", "abracadabra"}}, "/");
  EXPECT_NE(cookies().at("resuelve_session"), first);
  cookies() = {{"resuelve_session", first}};
  EXPECT_TRUE(html_probe(get("/").body).has("a[href=/entrar]"));
}

TEST_F(SignIn, SaysThatTooManySignInAtOnceAndCountsNoTry) {
  std::vector<std::unique_ptr<crypto::HashSlot>> held;
  sign_in_as("ana@x.example", "no");  // from here on there is a decoy
  for (int i = 0; i < crypto::kConcurrentHashes; ++i)
    held.push_back(std::make_unique<crypto::HashSlot>());
  const auto response = sign_in_as("ana@x.example");
  EXPECT_EQ(response.status, 503);
  EXPECT_FALSE(header(response, "Retry-After").empty());
  const auto page = html_probe(response.body);
  EXPECT_TRUE(page.text(".summary li").starts_with("Ahora mismo entra mucha gente"));
  EXPECT_EQ(page.attribute("#correo", "value"), "ana@x.example");
  held.clear();
  EXPECT_EQ(html_probe(sign_in_as("ana@x.example", "no").body).text(".summary li"),
            "El correo o la contraseña no coinciden. Te quedan 3 intentos antes de una pausa.");
}

TEST_F(SignIn, HashesThePasswordAnewWhenItsHashIsOutdated) {
  const std::string old =
      "$argon2id$v=19$m=8192,t=1,p=1$4jMwsg7azr+6UCm/cgUNLQ$fh46YgTmUAIb/"
      "COC7o2sMkibFFq3CCygpkhlputo"
      "Cv0";
  const auto hash = [&] {
    auto tx = store().read();
    return store::password_hash(tx, store::find_person_by_email(tx, "ana@x.example")->id).value();
  };
  {
    auto tx = store().write();
    store::set_password_hash(tx, store::find_person_by_email(tx, "ana@x.example")->id, old);
    tx.commit();
  }
  sign_in_as("ana@x.example", "no");
  EXPECT_EQ(hash(), old);
  EXPECT_EQ(sign_in_as("ana@x.example").status, 303);
  EXPECT_NE(hash(), old);
  EXPECT_FALSE(crypto::needs_rehash(hash()));
  cookies().clear();
  EXPECT_EQ(sign_in_as("ana@x.example").status, 303);
}

TEST_F(SignIn, StaysOnlyWhenAskedTo) {
  auto response = sign_in_as("ana@x.example");
  EXPECT_EQ(header(response, "Set-Cookie").find("Max-Age"), std::string::npos);
  cookies().clear();
  response =
      post("/entrar", {{"correo", "ana@x.example"}, {"clave", "abracadabra"}, {"sigue", "1"}});
  EXPECT_NE(header(response, "Set-Cookie").find("Max-Age=1209600"), std::string::npos);
}

TEST_F(SignIn, EndsWhenSignedOut) {
  sign_in_as("ana@x.example");
  const auto token = cookies().at("resuelve_session");
  EXPECT_EQ(header(post("/salir", {}, "/"), "Location"), "/");
  EXPECT_FALSE(cookies().contains("resuelve_session"));
  cookies()["resuelve_session"] = token;
  EXPECT_TRUE(html_probe(get("/").body).has("a[href=/entrar]"));
}

TEST_F(SignIn, SaysThatTheSessionEnded) {
  sign_in_as("ana@x.example");
  clock().advance(std::chrono::hours{13});
  const auto response = get("/consultas/T-1");
  EXPECT_EQ(header(response, "Location"), "/entrar?volver=%2Fconsultas%2FT-1&terminada=1");
  EXPECT_FALSE(cookies().contains("resuelve_session"));
  EXPECT_EQ(html_probe(get("/entrar?terminada=1").body).text("h1"), "Tu sesión ha terminado");
}

TEST_F(SignIn, IsSkippedByWhoIsSignedIn) {
  sign_in_as("ana@x.example");
  EXPECT_EQ(header(get("/entrar?volver=/temas/correo"), "Location"), "/temas/correo");
}

class SignInOverHttps : public SignIn {
 protected:
  SignInOverHttps() : SignIn({{"public-url", "https://ayuda.example"}}) {}
};

TEST_F(SignInOverHttps, SetsCookiesForThisHostAlone) {
  const auto response = sign_in_as("ana@x.example");
  const auto cookie = header(response, "Set-Cookie");
  EXPECT_TRUE(cookie.starts_with("__Host-resuelve_session="));
  EXPECT_NE(cookie.find("; Secure"), std::string::npos);
  EXPECT_TRUE(html_probe(get("/").body).has(".menu"));
}

class Preferences : public test::TestPortal {};

TEST_F(Preferences, KeepTheLookAndThePage) {
  const auto response = post("/aspecto", {{"aspecto", "dark"}, {"volver", "/como-trabajamos"}});
  EXPECT_EQ(header(response, "Location"), "/como-trabajamos");
  const auto page = html_probe(get("/").body);
  EXPECT_EQ(page.attribute("html", "data-theme"), "dark");
  EXPECT_EQ(page.attribute("#aspecto [selected]", "value"), "dark");
  post("/aspecto", {{"aspecto", "system"}});
  EXPECT_EQ(html_probe(get("/").body).attribute("html", "data-theme"), std::nullopt);
}

TEST_F(Preferences, RememberTheLanguageOfALink) {
  const auto spanish = html_probe(get("/como-trabajamos").body);
  EXPECT_EQ(spanish.attribute("[hreflang=en]", "href"), "/como-trabajamos?idioma=en");
  EXPECT_EQ(html_probe(get("/como-trabajamos?idioma=en").body).attribute("html", "lang"), "en");
  EXPECT_EQ(html_probe(get("/").body).text("h1"), "What do you need to solve?");
}

TEST_F(Preferences, RememberTheLanguageOfAForm) {
  const auto response = post("/idioma", {{"idioma", "en"}, {"volver", "/buscar?q=a"}});
  EXPECT_EQ(header(response, "Location"), "/buscar?q=a&idioma=en");
  EXPECT_EQ(html_probe(get("/").body).attribute("html", "lang"), "en");
  EXPECT_EQ(header(post("/idioma", {{"idioma", "xx"}, {"volver", "//evil.example"}}), "Location"),
            "/");
}

class Ask : public test::TestPortal {};

TEST_F(Ask, BeginsAMailWithWhatWasSearched) {
  put(test::an_area("correo", "Correo"));
  const auto page = html_probe(get("/pedir-ayuda?q=no+llegan&tema=correo").body);
  EXPECT_EQ(page.text("h1"), "Pedir ayuda");
  const auto mail = page.attribute("main .mail", "href").value_or("");
  EXPECT_TRUE(
      mail.starts_with("mailto:soporte@farodigital.example?subject=Consulta%20%C2%B7%20Correo%3A%"
                       "20no%20llegan&body="))
      << mail;
  EXPECT_EQ(page.text("#que"), "Con esto acertamos a la primera: Correo");
  EXPECT_EQ(page.texts(".steps strong").size(), 5u);
}

TEST_F(Ask, ReportsHostingIncidentsAsSuch) {
  put(test::an_area("hosting", "Hosting"));
  const auto page = html_probe(get("/pedir-ayuda?tema=hosting").body);
  EXPECT_NE(page.attribute("main .mail", "href")->find("subject=Incidencia%20de%20hosting&"),
            std::string::npos);
}

TEST_F(Ask, LeadsToTheArticleOnAskingWell) {
  EXPECT_FALSE(html_probe(get("/pedir-ayuda").body).has("a[href=/articulos/pedir-bien-ayuda]"));
  put(test::an_article("pedir-bien-ayuda", "Pedir bien"));
  EXPECT_TRUE(html_probe(get("/pedir-ayuda").body).has("a[href=/articulos/pedir-bien-ayuda]"));
}

TEST_F(Ask, ListsOurArticlesOnHowWeWork) {
  put(test::an_area("soporte", "Cómo trabajamos"));
  auto article = test::an_article("por-escrito", "Por qué por escrito");
  article.area = "soporte";
  article.summary = "Porque queda.";
  put(article);
  const auto page = html_probe(get("/como-trabajamos").body);
  EXPECT_EQ(page.text(".hit"), "Por qué por escrito Porque queda.");
}

}  // namespace
}  // namespace kb::server
