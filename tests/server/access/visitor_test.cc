// SPDX-License-Identifier: MIT
#include "server/access/visitor.h"

#include <gtest/gtest.h>

#include "server/access/csrf.h"

namespace kb::server {
namespace {

using Tickets = search::Scope::Tickets;

Visitor signed_in(const std::string& account, store::Rights rights = {}, store::Roles roles = {}) {
  Visitor visitor;
  visitor.person = store::Person{};
  visitor.person->email = "ana@x.example";
  visitor.person->account = account;
  visitor.person->rights = rights;
  visitor.person->roles = roles;
  return visitor;
}

store::Article article(store::ArticleAudience audience, store::ArticleState state) {
  store::Article article;
  article.audience = audience;
  article.state = state;
  return article;
}

TEST(Visitor, ReachesNoFurtherThanTheirRights) {
  store::Rights see_all;
  see_all.see_all = true;
  store::Roles editor;
  editor.editor = true;
  const struct {
    const char* who;
    Visitor visitor;
    bool clients, internal;
    Tickets tickets;
  } cases[] = {
      {"nobody", Visitor{}, false, false, Tickets::None},
      {"contact", signed_in("arcos"), true, false, Tickets::Own},
      {"contact who sees all", signed_in("arcos", see_all), true, false, Tickets::Account},
      {"contact of nothing", signed_in("", see_all), true, false, Tickets::None},
      {"editor", signed_in("", {}, editor), true, true, Tickets::All},
  };
  for (const auto& c : cases) {
    const auto scope = c.visitor.scope();
    EXPECT_EQ(scope.clients, c.clients) << c.who;
    EXPECT_EQ(scope.internal, c.internal) << c.who;
    EXPECT_EQ(scope.tickets, c.tickets) << c.who;
  }
  EXPECT_EQ(signed_in("arcos").scope().account, "arcos");
  EXPECT_EQ(signed_in("arcos").scope().requester, "ana@x.example");
}

TEST(Visitor, ReadsWhatIsPublishedForThem) {
  using enum store::ArticleAudience;
  using enum store::ArticleState;
  store::Roles technician;
  technician.technician = true;
  const Visitor nobody, contact = signed_in("arcos"), staff = signed_in("", {}, technician);
  const struct {
    store::ArticleAudience audience;
    store::ArticleState state;
    bool nobody, contact, staff;
  } cases[] = {{Public, Published, true, true, true},     {Clients, Published, false, true, true},
               {Internal, Published, false, false, true}, {Public, Draft, false, false, true},
               {Public, Review, false, false, true},      {Public, Archived, false, false, true}};
  for (const auto& c : cases) {
    const auto one = article(c.audience, c.state);
    const auto name =
        std::string(store::to_text(c.audience)) + " " + std::string(store::to_text(c.state));
    EXPECT_EQ(nobody.may_read(one), c.nobody) << name;
    EXPECT_EQ(contact.may_read(one), c.contact) << name;
    EXPECT_EQ(staff.may_read(one), c.staff) << name;
  }
}

class UnknownVisitor : public testing::Test {
 protected:
  Visitor visit() const { return unknown_visitor(request, cookies); }
  Request request;
  Config config = load_config({}, {});
  Cookies cookies{config};
};

TEST_F(UnknownVisitor, SpeaksTheLanguageThatWasChosenElseThatOfTheBrowser) {
  EXPECT_EQ(visit().language, "es");
  request.headers["accept-language"] = "en-GB,en;q=0.9";
  EXPECT_EQ(visit().language, "en");
  request.headers["cookie"] = "resuelve_language=es";
  EXPECT_EQ(visit().language, "es");
  request.query.emplace("idioma", "en");
  EXPECT_EQ(visit().language, "en");
  request.query = {{"idioma", "xx"}};
  EXPECT_EQ(visit().language, "es");
}

TEST_F(UnknownVisitor, KeepsOnlyLooksThatThereAre) {
  request.headers["cookie"] = "resuelve_theme=dark";
  EXPECT_EQ(visit().theme, "dark");
  request.headers["cookie"] = "resuelve_theme=\"><script>";
  EXPECT_EQ(visit().theme, "");
}

TEST_F(UnknownVisitor, GetsASecretOnceAndATokenFromIt) {
  const auto first = visit();
  EXPECT_FALSE(first.new_visit.empty());
  EXPECT_EQ(first.csrf_token, csrf_token_for(first.new_visit));
  request.headers["cookie"] = "resuelve_visit=" + first.new_visit;
  EXPECT_TRUE(visit().new_visit.empty());
  EXPECT_EQ(visit().csrf_token, first.csrf_token);
  request.headers["cookie"] = "resuelve_visit=" + std::string(5000, 'x');
  EXPECT_FALSE(visit().new_visit.empty());
}

TEST(Cookies, AreTiedToTheHostUnderHttps) {
  const Config plain = load_config({}, {});
  const Config https = load_config({{"public-url", "https://ayuda.example"}}, {});
  EXPECT_EQ(Cookies(plain).name(Cookie::Session), "resuelve_session");
  EXPECT_EQ(Cookies(https).name(Cookie::Session), "__Host-resuelve_session");
  EXPECT_EQ(Cookies(plain).set(Cookie::Session, "x").second,
            "resuelve_session=x; Path=/; HttpOnly; SameSite=Lax");
  EXPECT_EQ(Cookies(https).set(Cookie::Theme, "dark", std::chrono::seconds{60}).second,
            "resuelve_theme=dark; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=60");
}

struct Origin {
  const char *name, *value;
  bool passes;
};

TEST(Csrf, AcceptsOnlyFormsOfOurOwnPages) {
  const Origin cases[] = {{"sec-fetch-site", "same-origin", true},
                          {"sec-fetch-site", "same-site", false},
                          {"sec-fetch-site", "cross-site", false},
                          {"sec-fetch-site", "none", false},
                          {"origin", "https://a.example", true},
                          {"origin", "https://b.example", false},
                          {"origin", "null", false},
                          {"x-nothing", "", true}};
  const auto token = csrf_token_for("secret");
  for (const auto& c : cases) {
    Request request;
    request.headers = {{"host", "a.example"}, {c.name, c.value}};
    request.form.emplace("csrf", token);
    EXPECT_EQ(is_from_our_form(request, token), c.passes) << c.name << ": " << c.value;
    EXPECT_FALSE(is_from_our_form(request, csrf_token_for("another")));
    request.form.clear();
    EXPECT_FALSE(is_from_our_form(request, token));
  }
}

TEST(Csrf, AsksApiCallsToBeJson) {
  Request request;
  request.headers = {{"host", "a.example"}, {"content-type", "application/json"}};
  EXPECT_TRUE(is_api_call_of_ours(request));
  request.headers["origin"] = "https://b.example";
  EXPECT_FALSE(is_api_call_of_ours(request));
  request.headers = {{"content-type", "text/plain"}};
  EXPECT_FALSE(is_api_call_of_ours(request));
}

}  // namespace
}  // namespace kb::server
