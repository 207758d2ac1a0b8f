// SPDX-License-Identifier: MIT
// What leaves the server for a handler's response.
#include <gtest/gtest.h>

#include "server/http/refusals.h"
#include "tests/server/http/test_server.h"
#include "tests/support/raw_client.h"

namespace kb::test {
namespace {

using server::Caching;
using server::Request;
using server::Response;

const std::string kLongText(5000, 'x');

TestServer::Answer answer_with(Response response) {
  return [response](const Request&) { return response; };
}

Response page(Caching caching, std::string body = kLongText) {
  Response response;
  response.body = std::move(body);
  response.caching = caching;
  return response;
}

std::string conditional(const std::string& etag) {
  return "If-None-Match: " + etag + "\r\n";
}

TEST(HttpResponse, CarriesSecurityHeadersWhateverItsStatus) {
  TestServer server([](const Request& request) -> Response {
    if (request.path == "/throws") throw std::runtime_error("secret");
    return page(Caching::None);
  });
  const std::string requests[] = {get_request("/"), get_request("/throws"), get_request("/?q=%FF"),
                                  "GET / HTTP/1.1\r\n\r\n", "BREW / HTTP/1.1\r\nHost: a\r\n\r\n"};
  for (const std::string& request : requests) {
    const RawResponse response = ask(server.port(), request);
    EXPECT_EQ(response.header("content-security-policy"), server::kSecurityHeaders[0].second);
    EXPECT_EQ(response.header("x-content-type-options"), "nosniff") << request;
    EXPECT_EQ(response.header("referrer-policy"), "same-origin") << request;
    EXPECT_EQ(response.header("cross-origin-opener-policy"), "same-origin") << request;
    EXPECT_NE(response.header("permissions-policy"), "") << request;
    EXPECT_EQ(response.header("cache-control"), "no-store") << request;
  }
}

TEST(HttpResponse, TellsNothingOfTheInside) {
  TestServer server([](const Request&) -> Response { throw std::runtime_error("secret"); });
  const RawResponse response = ask(server.port(), get_request("/"));
  EXPECT_EQ(response.status, 500);
  EXPECT_EQ(response.body, "failed");
  for (const auto& [name, value] : response.headers) {
    EXPECT_NE(name, "exception_what");
    EXPECT_NE(name, "server");
    EXPECT_EQ(value.find("secret"), std::string::npos) << name;
  }
}

TEST(HttpResponse, SaysHowLongItMayBeKept) {
  const std::pair<Caching, const char*> cases[] = {
      {Caching::None, "no-store"},
      {Caching::Revalidate, "private, no-cache"},
      {Caching::Immutable, "public, max-age=31536000, immutable"},
  };
  for (const auto& [caching, expected] : cases) {
    TestServer server(answer_with(page(caching)));
    const RawResponse response = ask(server.port(), get_request("/"));
    EXPECT_EQ(response.header("cache-control"), expected);
    EXPECT_EQ(response.header("etag").empty(), caching != Caching::Revalidate) << expected;
  }
}

TEST(HttpResponse, VariesByWhatThePageDependsOn) {
  TestServer page_server(answer_with(page(Caching::Revalidate)));
  EXPECT_EQ(ask(page_server.port(), get_request("/")).header("vary"),
            "Accept-Encoding, Accept-Language, Cookie");
  TestServer server(answer_with(page(Caching::None)));
  EXPECT_EQ(ask(server.port(), get_request("/")).header("vary"), "Accept-Encoding");
}

TEST(HttpResponse, IsNotSentAgainToAClientThatHasIt) {
  TestServer server(answer_with(page(Caching::Revalidate)));
  const std::string etag = ask(server.port(), get_request("/")).header("etag");
  RawClient client(server.port());
  for (int i = 0; i < 2; ++i) {  // the second shows that the connection is still in step
    client.send(get_request("/", conditional(etag)));
    const RawResponse response = client.receive();
    EXPECT_EQ(response.status, 304);
    EXPECT_EQ(response.header("etag"), etag);
    EXPECT_EQ(response.header("content-length"), "");
    EXPECT_EQ(response.header("content-type"), "");
    EXPECT_NE(response.header("content-security-policy"), "");
  }
  EXPECT_EQ(ask(server.port(), get_request("/", conditional("\"other\""))).status, 200);
}

TEST(HttpResponse, KeepsTheEtagThatTheHandlerGave) {
  Response response = page(Caching::Immutable);
  response.headers.emplace_back("ETag", "\"v7\"");
  TestServer server(answer_with(response));
  EXPECT_EQ(ask(server.port(), get_request("/")).header("etag"), "\"v7\"");
  EXPECT_EQ(ask(server.port(), get_request("/", "Accept-Encoding: br\r\n")).header("etag"),
            "\"v7-br\"");
  EXPECT_EQ(ask(server.port(), get_request("/", conditional("\"v7-br\""))).status, 304);
}

TEST(HttpResponse, IsCompressedOnceAsTheClientLikes) {
  struct Case {
    const char *accepts, *coding;
  };
  TestServer server(answer_with(page(Caching::None)));
  for (const Case& each : {Case{"gzip, br", "br"}, Case{"gzip", "gzip"}, Case{"gzip;q=0", ""},
                           Case{"br;q=0.1, gzip", "gzip"}, Case{"deflate", ""}}) {
    const auto accepts = "Accept-Encoding: " + std::string(each.accepts) + "\r\n";
    const RawResponse response = ask(server.port(), get_request("/", accepts));
    EXPECT_EQ(response.header("content-encoding"), each.coding) << each.accepts;
    EXPECT_EQ(response.body == kLongText, std::string(each.coding).empty()) << each.accepts;
  }
}

TEST(HttpResponse, IsLeftAloneWhenCompressionDoesNotPay) {
  Response image = page(Caching::None);
  image.content_type = "image/png";
  for (const Response& response : {page(Caching::None, "short"), image}) {
    TestServer server(answer_with(response));
    const RawResponse seen = ask(server.port(), get_request("/", "Accept-Encoding: gzip, br\r\n"));
    EXPECT_EQ(seen.header("content-encoding"), "");
    EXPECT_EQ(seen.body, response.body);
  }
}

TEST(HttpResponse, SendsAssetsAsTheyWereCompressedBefore) {
  Response asset;
  asset.content_type = "text/css";
  asset.caching = Caching::Immutable;
  asset.asset = "plain";
  asset.asset_gzip = "as gzip";
  asset.asset_brotli = "as brotli";
  TestServer server(answer_with(asset));
  const auto body = [&](const char* accepts) {
    return ask(server.port(), get_request("/", std::string("Accept-Encoding: ") + accepts + "\r\n"))
        .body;
  };
  EXPECT_EQ(body("gzip, br"), "as brotli");
  EXPECT_EQ(body("gzip"), "as gzip");
  EXPECT_EQ(body("identity"), "plain");
}

TEST(HttpResponse, ToHeadHasTheHeadersOfGetOnly) {
  TestServer server(answer_with(page(Caching::Revalidate)));
  RawClient client(server.port());
  client.send("HEAD / HTTP/1.1\r\nHost: a\r\n\r\n");
  const RawResponse head = client.receive(true);
  client.send(get_request("/"));
  const RawResponse get = client.receive();
  EXPECT_EQ(head.status, 200);
  EXPECT_EQ(get.body, kLongText);
  for (const char* name : {"content-length", "content-type", "etag", "vary", "accept-ranges"}) {
    EXPECT_EQ(head.header(name), get.header(name)) << name;
  }
}

TEST(HttpResponse, SetsSeveralCookies) {
  Response response = page(Caching::None);
  response.headers = {{"Set-Cookie", "a=1"}, {"Set-Cookie", "b=2"}};
  TestServer server(answer_with(response));
  EXPECT_EQ(ask(server.port(), get_request("/")).header("set-cookie"), "a=1, b=2");
}

TEST(HttpResponse, LetsAHandlersHeaderStand) {
  Response response = page(Caching::None);
  response.headers = {{"referrer-policy", "no-referrer"}};
  TestServer server(answer_with(response));
  EXPECT_EQ(ask(server.port(), get_request("/")).header("referrer-policy"), "no-referrer");
}

TEST(HttpResponse, RefusesHeadersThatBreakOut) {
  const std::pair<std::string, std::string> headers[] = {
      {"Location", "/\r\nSet-Cookie: a=1"},
      {"Location", "/\nX: 1"},
      {"X\r\nY", "1"},
      {"", "1"},
      {"X Y", "1"},
      {"Content-Length", "0"},
      {"transfer-encoding", "chunked"},
      {"Connection", "close"},
      {"X", std::string("a\0b", 3)},
  };
  for (const auto& header : headers) {
    Response response = page(Caching::None);
    response.headers.push_back(header);
    TestServer server(answer_with(response));
    const RawResponse seen = ask(server.port(), get_request("/"));
    EXPECT_EQ(seen.status, 500) << header.first;
    EXPECT_EQ(seen.header("set-cookie"), "") << header.first;
  }
}

TEST(HttpResponse, IsPlainWhenEvenTheErrorPageFails) {
  const auto broken = [](const Request&, std::exception_ptr) -> Response {
    throw std::runtime_error("x");
  };
  server::HttpServer server(
      {}, [](const Request&) -> Response { throw std::runtime_error("y"); }, broken);
  server.start("127.0.0.1", 0);
  const RawResponse response = ask(server.bound_port(), get_request("/"));
  EXPECT_EQ(response.status, 500);
  EXPECT_EQ(response.body, "Internal Server Error\n");
  EXPECT_EQ(response.header("exception_what"), "");
}

TEST(HttpResponse, HasADate) {
  TestServer server;
  EXPECT_EQ(ask(server.port(), get_request("/")).header("date").size(), 29u);
}

}  // namespace
}  // namespace kb::test
