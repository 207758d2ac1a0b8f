// SPDX-License-Identifier: MIT
#include "server/app.h"

#include <nlohmann/json.hpp>
#include <set>

#include "server/view/embedded.h"
#include "tests/server/test_portal.h"

namespace kb::server {
namespace {

using test::header;
using test::html_probe;

class AppTest : public test::TestPortal {
 protected:
  AppTest() {
    put(test::an_area("correo", "Correo"));
    put(test::an_article("a", "Uno"));
    put(test::a_contact("ana@x.example", "arcos"));
    put(test::a_technician("marta@f.example"));
    store::Ticket ticket;
    ticket.id = "T-1";
    ticket.account = "arcos";
    ticket.requester = "ana@x.example";
    ticket.subject = "Consulta";
    put(ticket);
  }
};

TEST_F(AppTest, ChangesNothingWithoutATokenOrFromElsewhere) {
  for (const auto& route : routes()) {
    if (route.method != Method::Post || route.pattern.starts_with("/api/")) continue;
    if (route.callers == Callers::Signed) continue;
    const std::string target(route.pattern);
    EXPECT_EQ(post_as_is(target, {}).status, 403) << target;
    EXPECT_EQ(post_as_is(target, {{"csrf", "guess"}}).status, 403) << target;
    const auto token = html_probe(get("/").body).attribute("[name=csrf]", "value").value_or("");
    EXPECT_EQ(post_as_is(target, {{"csrf", token}}, {{"sec-fetch-site", "cross-site"}}).status, 403)
        << target;
    EXPECT_EQ(post_as_is(target, {{"csrf", token}}, {{"origin", "https://evil.example"}}).status,
              403)
        << target;
    EXPECT_NE(post_as_is(target, {{"csrf", token}}, {{"sec-fetch-site", "same-origin"}}).status,
              403)
        << target;
  }
}

TEST_F(AppTest, ChangesNothingByTheApiFromElsewhere) {
  for (const auto& route : routes()) {
    if (route.method != Method::Post || !route.pattern.starts_with("/api/")) continue;
    if (route.callers == Callers::Signed) continue;
    const std::string target(route.pattern);
    EXPECT_EQ(post_json(target, "{}", {{"sec-fetch-site", "cross-site"}}).status, 403) << target;
    EXPECT_EQ(post_json(target, "{}", {{"origin", "https://evil.example"}}).status, 403) << target;
    EXPECT_EQ(post_json(target, "{}", {{"content-type", "text/plain"}}).status, 403) << target;
  }
}

TEST_F(AppTest, ShowsStaffPagesInTheMenuOfThoseWhoMaySeeThem) {
  be("marta@f.example");
  EXPECT_TRUE(html_probe(get("/").body).has(".menu-list a[href=/edicion/cifras]"));
  be("ana@x.example");
  const auto page = html_probe(get("/").body);
  EXPECT_FALSE(page.has(".menu-list a[href=/edicion/cifras]"));
  EXPECT_FALSE(page.has(".menu-list a[href=/administrar/personas]"));
}

TEST_F(AppTest, GivesEachVisitorTheirOwnToken) {
  const auto token = [&] {
    return html_probe(get("/").body).attribute("[name=csrf]", "value").value_or("");
  };
  const auto first = token();
  EXPECT_EQ(token(), first);
  cookies().clear();
  EXPECT_NE(token(), first);
  be("ana@x.example");
  EXPECT_NE(token(), first);
}

TEST_F(AppTest, KeepsPagesOfWhoIsSignedInOutOfCaches) {
  EXPECT_EQ(get("/").caching, Caching::Revalidate);
  EXPECT_EQ(get("/nada").caching, Caching::None);
  be("ana@x.example");
  EXPECT_EQ(get("/").caching, Caching::None);
}

TEST_F(AppTest, SendsEmbeddedFilesWithoutAskingWhoItIs) {
  for (const auto& file : view::embedded_files()) {
    if (file.path.empty()) continue;
    const auto response = get("/assets/" + std::string(file.path));
    EXPECT_EQ(response.status, 200) << file.path;
    EXPECT_EQ(response.asset, file.body);
    EXPECT_EQ(response.caching, Caching::Immutable);
    EXPECT_TRUE(response.headers.empty()) << "an asset set a cookie";
  }
  EXPECT_EQ(get("/assets/resuelve.css").status, 404);
  EXPECT_EQ(get("/assets/nada.js").status, 404);
}

TEST_F(AppTest, SaysWhatIsNotThere) {
  for (const char* target :
       {"/nada", "/articulos", "/articulos/", "/articulos/a/b", "//", "/cuentas"}) {
    const auto response = get(target);
    EXPECT_EQ(response.status, 404) << target;
    const auto page = html_probe(response.body);
    EXPECT_EQ(page.text("h1"), "Esta página no existe") << target;
    EXPECT_EQ(page.text(".code"), "404 · 0123456789abcdef");
    EXPECT_TRUE(page.form("/buscar"));
  }
}

TEST_F(AppTest, SaysWhichMethodsAnAddressTakes) {
  const auto response = post("/", {});
  EXPECT_EQ(response.status, 405);
  EXPECT_EQ(header(response, "Allow"), "GET");
  EXPECT_EQ(header(get("/salir"), "Allow"), "POST");
}

TEST_F(AppTest, TellsProgramsInProblemJson) {
  for (const auto& [target, accept] :
       {std::pair{"/api/v1/nada", "*/*"}, std::pair{"/nada", "application/json"}}) {
    const auto response = get(target, {{"accept", accept}});
    EXPECT_EQ(response.status, 404);
    EXPECT_EQ(response.content_type, "application/problem+json");
    const auto problem = nlohmann::json::parse(response.body);
    EXPECT_EQ(problem["status"], 404);
    EXPECT_EQ(problem["request_id"], "0123456789abcdef");
  }
  EXPECT_EQ(get("/nada", {{"accept", "text/html,application/json;q=0.9"}}).content_type,
            "text/html; charset=utf-8");
}

Response failed(App& app, ErrorCode code, const std::string& path = "/",
                const std::string& text = "secret inside") {
  Request request;
  request.path = request.target = path;
  request.id = "abc";
  return app.on_error(request, std::make_exception_ptr(Error(code, text)));
}

TEST_F(AppTest, TurnsErrorsIntoPagesThatTellNothingOfTheInside) {
  const struct {
    ErrorCode code;
    int status;
    const char* title;
  } cases[] = {
      {ErrorCode::BadInput, 400, "No hemos entendido la dirección"},
      {ErrorCode::Forbidden, 403, "No tienes permiso para ver esto"},
      {ErrorCode::NotFound, 404, "Esta página no existe"},
      {ErrorCode::TooLarge, 413, "Es demasiado grande"},
      {ErrorCode::TooMany, 429, "Demasiadas veces seguidas"},
      {ErrorCode::Busy, 503, "Ahora mismo no podemos atenderte"},
      {ErrorCode::StoreUnavailable, 503, "Ahora mismo no podemos atenderte"},
      {ErrorCode::Internal, 500, "Algo ha fallado, y es cosa nuestra"},
  };
  for (const auto& c : cases) {
    const auto response = failed(app(), c.code);
    EXPECT_EQ(response.status, c.status) << c.title;
    EXPECT_EQ(html_probe(response.body).text("h1"), c.title);
    EXPECT_EQ(response.body.find("secret inside"), std::string::npos) << c.title;
    EXPECT_TRUE(
        html_probe(response.body).text(".code").starts_with(std::to_string(c.status) + " · abc"))
        << c.title;
  }
}

TEST_F(AppTest, TellsProgramsWhatTheyDidWrongButNotWhatFailed) {
  const auto ours =
      nlohmann::json::parse(failed(app(), ErrorCode::Internal, "/api/v1/search").body);
  EXPECT_EQ(ours["detail"], "Internal error");
  const auto theirs = nlohmann::json::parse(
      failed(app(), ErrorCode::BadInput, "/api/v1/search", "size must be 1 to 100").body);
  EXPECT_EQ(theirs["detail"], "size must be 1 to 100");
  EXPECT_EQ(theirs["status"], 400);
}

TEST_F(AppTest, TurnsAnyExceptionIntoAPage) {
  Request request;
  request.path = request.target = "/";
  const auto response =
      app().on_error(request, std::make_exception_ptr(std::runtime_error("secret inside")));
  EXPECT_EQ(response.status, 500);
  EXPECT_EQ(response.body.find("secret inside"), std::string::npos);
  EXPECT_EQ(app().on_error(request, std::make_exception_ptr(7)).status, 500);
}

TEST(Routes, TakeOneSegmentForEachName) {
  const auto match = match_route(Method::Get, "/articulos/no llegan");
  ASSERT_NE(match.route, nullptr);
  EXPECT_EQ(match.captures.at("id"), "no llegan");
  EXPECT_EQ(match_route(Method::Get, "/articulos/").route, nullptr);
  EXPECT_EQ(match_route(Method::Get, "/articulos/a/").route, nullptr);
  EXPECT_EQ(match_route(Method::Get, "").route, nullptr);
  EXPECT_EQ(match_route(Method::Put, "/entrar").allowed, (std::vector{Method::Get, Method::Post}));
}

TEST(Routes, AreEachThereOnce) {
  std::set<std::pair<Method, std::string_view>> seen;
  for (const auto& route : routes())
    EXPECT_TRUE(seen.emplace(route.method, route.pattern).second) << route.pattern;
}

}  // namespace
}  // namespace kb::server
