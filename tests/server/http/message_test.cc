// SPDX-License-Identifier: MIT
#include "server/http/message.h"

#include <gtest/gtest.h>

#include "core/error.h"

namespace kb::server {
namespace {

TEST(Request, GivesTheFirstValueOrNothing) {
  Request request;
  request.query = {{"q", "first"}, {"q", "second"}};
  request.headers = {{"accept", "text/html"}};
  request.captures = {{"id", "7"}};
  EXPECT_EQ(request.query_value("q"), "first");
  EXPECT_EQ(request.query_value("r"), "");
  EXPECT_EQ(request.form_value("q"), "");
  EXPECT_EQ(request.header("accept"), "text/html");
  EXPECT_EQ(request.capture("id"), "7");
}

TEST(Request, ReadsCookiesLeniently) {
  struct Case {
    const char* header;
    std::optional<std::string> value;
  };
  const Case cases[] = {
      {"", std::nullopt},        {"sid=1", "1"},           {"a=2; sid=1; b=3", "1"},
      {"a=2;sid=1", "1"},        {"sid=1; sid=2", "1"},    {"sid=a=b==", "a=b=="},
      {"sid=\"1\"", "1"},        {"sid = 1 ", "1"},        {"sid=", ""},
      {"sid", std::nullopt},     {"xsid=1", std::nullopt}, {"SID=1", std::nullopt},
      {"junk; ;;=; sid=1", "1"},
  };
  for (const Case& each : cases) {
    Request request;
    request.headers["cookie"] = each.header;
    EXPECT_EQ(request.cookie("sid"), each.value) << each.header;
  }
}

TEST(Request, LooksAtSoManyCookiesOnly) {
  Request request;
  for (int i = 0; i < 100; ++i) request.headers["cookie"] += "a=1; ";
  request.headers["cookie"] += "sid=1";
  EXPECT_FALSE(request.cookie("sid"));
}

TEST(Redirect, LeadsToPathsOfThisSiteOnly) {
  const Response response = redirect("/tickets/7?sent=1");
  EXPECT_EQ(response.status, 303);
  EXPECT_EQ(response.headers.at(0).second, "/tickets/7?sent=1");
  for (const char* location : {"", "x", "//evil.example", "/\\evil.example", "https://evil.example",
                               "/a\r\nSet-Cookie: x", "/\t/evil.example", "javascript:alert(1)"}) {
    EXPECT_THROW(redirect(location), Error) << location;
  }
}

TEST(JsonResponse, HasItsTypeAndStatus) {
  const Response response = json_response("{}", 404);
  EXPECT_EQ(response.status, 404);
  EXPECT_EQ(response.content_type, "application/json");
  EXPECT_EQ(response.body, "{}");
}

}  // namespace
}  // namespace kb::server
