// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "store/suggest_thresholds.h"
#include "tests/server/test_portal.h"

namespace kb::server {
namespace {

using nlohmann::json;
using test::header;

const std::string kPath = "/api/v1/suggest";
const std::string kDesk = "https://desk.example";
const std::string kQuestion = R"({"subject": "buzón lleno", "body": "la papelera"})";

class SuggestApi : public test::TestPortal {
 protected:
  SuggestApi() : TestPortal({{"widget-origins", kDesk + " http://127.0.0.1:8099"}}) {
    auto open = test::an_article("abierto", "El buzón está lleno", "Vacía la papelera del buzón.");
    put(open);
    auto internal = test::an_article("interno", "Buzón lleno por dentro", "La papelera del buzón.");
    internal.audience = store::ArticleAudience::Internal;
    put(internal);
    put(test::a_contact("ana@x.example", "arcos"));
    put(test::a_technician("marta@f.example"));
    store::Ticket ticket;
    ticket.id = "T-1";
    ticket.account = "arcos";
    ticket.requester = "ana@x.example";
    ticket.subject = "Buzón lleno";
    ticket.body = "La papelera está llena.";
    ticket.status = store::TicketStatus::Resolved;
    put(ticket);
  }
  static std::vector<std::string> ids(const Response& response, const char* list) {
    std::vector<std::string> ids;
    const auto answer = json::parse(response.body);
    for (const auto& one : answer[list]) ids.push_back(one["id"]);
    return ids;
  }
};

TEST_F(SuggestApi, GivesEachVisitorWhatTheyMayRead) {
  const auto unknown = post_json(kPath, kQuestion);
  EXPECT_EQ(unknown.status, 200);
  EXPECT_EQ(unknown.caching, Caching::None);
  EXPECT_THAT(ids(unknown, "suggestions"), testing::ElementsAre("abierto"));
  EXPECT_THAT(ids(unknown, "own_tickets"), testing::IsEmpty());
  be("ana@x.example");
  const auto client = post_json(kPath, kQuestion);
  EXPECT_THAT(ids(client, "suggestions"), testing::ElementsAre("abierto"));
  EXPECT_THAT(ids(client, "own_tickets"), testing::ElementsAre("T-1"));
  be("marta@f.example");
  EXPECT_THAT(ids(post_json(kPath, kQuestion), "suggestions"),
              testing::UnorderedElementsAre("abierto", "interno"));
}

TEST_F(SuggestApi, TellsEachSuggestionWhole) {
  const auto answer = json::parse(post_json(kPath, kQuestion).body);
  EXPECT_FALSE(answer["abstained"]);
  const auto one = answer["suggestions"][0];
  EXPECT_EQ(one["url"], "/articulos/abierto");
  EXPECT_EQ(one["title"], "El buzón está lleno");
  EXPECT_THAT(one["passage"].get<std::string>(), testing::HasSubstr("<mark>"));
  EXPECT_GT(one["confidence"], 0.3);
  EXPECT_FALSE(one["why"].empty());
  EXPECT_TRUE(one["last_solved"].is_null() || one["last_solved"].is_string());
}

TEST_F(SuggestApi, SaysWhenNothingIsCertain) {
  for (const char* question : {R"({"subject": "xilofón"})", "{}", R"({"subject": null})"}) {
    const auto answer = json::parse(post_json(kPath, question).body);
    EXPECT_TRUE(answer["abstained"]) << question;
    EXPECT_TRUE(answer["suggestions"].empty()) << question;
  }
}

TEST_F(SuggestApi, KeepsToTheThresholdOfTheArea) {
  const auto set = [&](const std::string& area, double threshold) {
    auto tx = store().write();
    store::put_suggest_threshold(tx, {area, threshold});
    tx.commit();
  };
  const std::string of_web = R"({"subject": "buzón lleno", "body": "la papelera", "area": "web"})";
  set("web", 1);
  EXPECT_TRUE(json::parse(post_json(kPath, of_web).body)["abstained"]);
  EXPECT_FALSE(json::parse(post_json(kPath, kQuestion).body)["abstained"]);
  set("", 1);
  set("web", 0.1);
  EXPECT_FALSE(json::parse(post_json(kPath, of_web).body)["abstained"]) << "counts at once";
  EXPECT_TRUE(json::parse(post_json(kPath, kQuestion).body)["abstained"]);
}

TEST_F(SuggestApi, RefusesWhatIsNoFlatObjectOfTexts) {
  const std::string deep(100000, '[');
  std::string many = "{";
  for (int i = 0; i < 40; ++i) many += (i ? ",\"" : "\"") + std::to_string(i) + "\":\"x\"";
  for (const std::string& body :
       {std::string(), std::string("x"), std::string("[]"), std::string("\"text\""),
        std::string("null"), std::string(R"({"subject": {}})"), std::string(R"({"subject": 7})"),
        std::string(R"({"body": [1]})"), std::string(R"({"subject": "a")"), deep,
        R"({"a": )" + deep, many + "}"}) {
    const auto response = post_json(kPath, body);
    EXPECT_EQ(response.status, 400) << body.substr(0, 40);
    EXPECT_EQ(response.content_type, "application/problem+json");
  }
}

TEST_F(SuggestApi, MendsTextsThatAreNotClean) {
  for (const std::string& subject :
       {std::string("buz\xc3\xb3n \xff lleno"), std::string(R"(buzón \u0000 lleno)"),
        std::string(R"(buzón lleno \ud83d)"), std::string(R"(\udc00\ud83d\ude00 buzón lleno)"),
        std::string(R"(\\ buzón lleno)")}) {
    const auto response = post_json(kPath, R"({"subject": ")" + subject + R"("})");
    EXPECT_EQ(response.status, 200) << subject;
    EXPECT_THAT(ids(response, "suggestions"), testing::ElementsAre("abierto")) << subject;
  }
}

TEST_F(SuggestApi, CutsLongTextsAndRefusesHugeOnes) {
  const auto body_of = [](size_t bytes) {
    return R"({"subject": "buzón lleno", "body": ")" + std::string(bytes, 'x') + R"("})";
  };
  EXPECT_EQ(post_json(kPath, body_of(1000 * 1000)).status, 200);
  EXPECT_EQ(post_json(kPath, body_of(1024 * 1024)).status, 413);
  // What stands after the cut is not looked for.
  const auto late =
      post_json(kPath, R"({"body": ")" + std::string(64 * 1024, ' ') + R"(buzón lleno papelera"})");
  EXPECT_TRUE(json::parse(late.body)["abstained"]);
}

TEST_F(SuggestApi, IsOpenToAllowedSitesForWhatAnyoneMayRead) {
  be("marta@f.example");
  const auto response =
      post_json(kPath, kQuestion, {{"origin", kDesk}, {"sec-fetch-site", "cross-site"}});
  EXPECT_EQ(response.status, 200);
  EXPECT_EQ(header(response, "Access-Control-Allow-Origin"), kDesk);
  EXPECT_EQ(header(response, "Access-Control-Allow-Credentials"), "");
  EXPECT_THAT(header(response, "Vary"), testing::HasSubstr("Origin"));
  EXPECT_THAT(ids(response, "suggestions"), testing::ElementsAre("abierto"));
  const auto asked = preflight(kPath, kDesk);
  EXPECT_EQ(asked.status, 204);
  EXPECT_EQ(header(asked, "Access-Control-Allow-Origin"), kDesk);
  EXPECT_EQ(header(asked, "Access-Control-Allow-Headers"), "Content-Type");
}

TEST_F(SuggestApi, IsClosedToAllOtherSites) {
  for (const char* origin :
       {"https://evil.example", "http://desk.example", "https://desk.example:444", "null",
        "https://desk.example.evil.example", "https://DESK.example"}) {
    const auto response = post_json(kPath, kQuestion, {{"origin", origin}});
    EXPECT_EQ(response.status, 403) << origin;
    EXPECT_EQ(header(response, "Access-Control-Allow-Origin"), "") << origin;
    const auto asked = preflight(kPath, origin);
    EXPECT_EQ(asked.status, 403) << origin;
    EXPECT_EQ(header(asked, "Access-Control-Allow-Origin"), "") << origin;
  }
  const auto no_json =
      post_json(kPath, kQuestion, {{"origin", kDesk}, {"content-type", "text/plain"}});
  EXPECT_EQ(no_json.status, 403);
  EXPECT_EQ(post_json("/api/v1/nothing", "{}", {{"origin", kDesk}}).status, 404);
}

TEST_F(SuggestApi, TakesPreflightsAtNoOtherAddress) {
  EXPECT_EQ(preflight("/entrar", kDesk).status, 405);
  EXPECT_EQ(preflight("/api/v1/search", kDesk).status, 405);
  EXPECT_EQ(preflight("/nada", kDesk).status, 404);
}

TEST(AllowedOrigins, RefuseWhatIsNoOrigin) {
  for (const char* list : {"desk.example", "https://", "https://desk.example/", "*", "null",
                           "https://a.example https://b.example/path", "https://A.example"})
    EXPECT_THROW(AllowedOrigins{list}, Error) << list;
  EXPECT_NO_THROW(AllowedOrigins{""});
  EXPECT_NO_THROW(AllowedOrigins{" https://a.example,\n http://localhost:8080 http://[::1]:80 "});
}

class NoWidget : public test::TestPortal {};

TEST_F(NoWidget, IsTheDefault) {
  EXPECT_EQ(post_json(kPath, kQuestion, {{"origin", kDesk}}).status, 403);
  EXPECT_EQ(preflight(kPath, "").status, 403);
}

}  // namespace
}  // namespace kb::server
