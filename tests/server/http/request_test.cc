// SPDX-License-Identifier: MIT
// What handlers see of a request that came over a socket.
#include <gtest/gtest.h>

#include "tests/server/http/test_server.h"
#include "tests/support/raw_client.h"

namespace kb::test {
namespace {

constexpr const char* kUrlencoded = "application/x-www-form-urlencoded";

TEST(HttpServer, PassesPathQueryAndHeaders) {
  TestServer server;
  const std::string headers =
      "X-A: 1\r\nx-a: 2\r\nCookie: a=1\r\nCookie: b=%2F\r\nReferer: /x%2Fy\r\nAccept-Encoding: "
      "gzip\r\n";
  EXPECT_EQ(ask(server.port(), get_request("/art%C3%ADculos/a?q=t%C3%BA+y&q=2", headers)).status,
            200);
  const server::Request seen = server.last_request();
  EXPECT_EQ(seen.method, server::Method::Get);
  EXPECT_EQ(seen.path, "/artículos/a");
  EXPECT_EQ(seen.target, "/art%C3%ADculos/a?q=t%C3%BA+y&q=2");
  EXPECT_EQ(seen.query_value("q"), "tú y");
  EXPECT_EQ(seen.query.size(), 2u);
  EXPECT_EQ(seen.header("x-a"), "1, 2");
  EXPECT_EQ(seen.cookie("b"), "%2F");
  EXPECT_EQ(seen.header("referer"), "/x%2Fy");
  EXPECT_EQ(seen.header("accept-encoding"), "gzip");
  EXPECT_EQ(seen.remote_address, "127.0.0.1");
}

TEST(HttpServer, HidesTheLibrarysOwnHeaders) {
  TestServer server;
  ask(server.port(), get_request("/", "REMOTE_ADDR: 10.9.9.9\r\nx-accept-encoding: br\r\n"));
  const server::Request seen = server.last_request();
  EXPECT_EQ(seen.headers.size(), 1u);
  EXPECT_EQ(seen.header("host"), "localhost");
  EXPECT_EQ(seen.remote_address, "127.0.0.1");
}

TEST(HttpServer, TellsMethodsApart) {
  TestServer server;
  const std::pair<const char*, server::Method> cases[] = {
      {"GET", server::Method::Get},     {"HEAD", server::Method::Get},
      {"POST", server::Method::Post},   {"PUT", server::Method::Put},
      {"PATCH", server::Method::Patch}, {"DELETE", server::Method::Delete},
  };
  for (const auto& [name, method] : cases) {
    RawClient client(server.port());
    client.send(std::string(name) + " / HTTP/1.1\r\nHost: a\r\n\r\n");
    EXPECT_EQ(client.receive(name == std::string("HEAD")).status, 200) << name;
    EXPECT_EQ(server.last_request().method, method) << name;
  }
}

TEST(HttpServer, PassesFormsOfAnyLength) {
  TestServer server;
  const std::string text(500'000, 'x');
  EXPECT_EQ(ask(server.port(), post_request("/", kUrlencoded, "a=1&body=" + text)).status, 200);
  EXPECT_EQ(server.last_request().form_value("a"), "1");
  EXPECT_EQ(server.last_request().form_value("body"), text);
  EXPECT_EQ(server.last_request().body, "");
}

TEST(HttpServer, PassesMultipartFormsAndFiles) {
  TestServer server;
  const std::string body =
      "--B\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nuno\r\n"
      "--B\r\nContent-Disposition: form-data; name=\"f\"; filename=\"x.bin\"\r\n"
      "Content-Type: image/png\r\n\r\n\xFF\xFE\r\n--B--\r\n";
  ask(server.port(), post_request("/", "multipart/form-data; boundary=B", body));
  const server::Request seen = server.last_request();
  EXPECT_EQ(seen.form_value("a"), "uno");
  ASSERT_EQ(seen.files.size(), 1u);
  EXPECT_EQ(seen.files[0].name, "x.bin");
  EXPECT_EQ(seen.files[0].content, "\xFF\xFE");
}

TEST(HttpServer, PassesOtherBodiesWhole) {
  TestServer server;
  ask(server.port(), post_request("/api", "application/json", "{\"a\":\"%41\"}"));
  EXPECT_EQ(server.last_request().body, "{\"a\":\"%41\"}");
  EXPECT_TRUE(server.last_request().form.empty());
}

TEST(HttpServer, RefusesTextThatIsNotClean) {
  TestServer server;
  const std::string requests[] = {
      get_request("/a%00.html"),
      get_request("/%FF"),
      get_request("/a%0D%0Ab"),
      get_request("/?q=%00"),
      get_request("/?q=%C3"),
      get_request("/%u0000"),
      post_request("/", kUrlencoded, "a=%00"),
      post_request("/", kUrlencoded, "a=\xFF"),
      post_request("/", "multipart/form-data; boundary=B", "nothing"),
  };
  for (const std::string& request : requests) {
    EXPECT_EQ(ask(server.port(), request).status, 400) << request;
  }
}

TEST(HttpServer, GivesEachRequestAnId) {
  TestServer server;
  const RawResponse first = ask(server.port(), get_request("/"));
  const std::string id = server.last_request().id;
  EXPECT_EQ(id.size(), 16u);
  EXPECT_EQ(id.find_first_not_of("0123456789abcdef"), std::string::npos);
  EXPECT_EQ(first.header("x-request-id"), id);
  EXPECT_NE(ask(server.port(), get_request("/")).header("x-request-id"), id);
}

TEST(HttpServer, ServesIpv6) {
  TestServer server(TestServer::hello, {}, "::1");
  RawClient client(server.port(), "::1");
  client.send(get_request("/"));
  EXPECT_EQ(client.receive().status, 200);
  EXPECT_EQ(server.last_request().remote_address, "::1");
}

TEST(HttpServer, ServesBothFamiliesOnTheIpv6Wildcard) {
  TestServer server(TestServer::hello, {}, "[::]");
  EXPECT_EQ(ask(server.port(), get_request("/")).status, 200);
  EXPECT_EQ(server.last_request().remote_address, "127.0.0.1");
}

TEST(HttpServer, RefusesAnAddressThatIsTaken) {
  TestServer server;
  server::HttpServer second({}, TestServer::hello, {});
  EXPECT_THROW(second.start("127.0.0.1", server.port()), Error);
  EXPECT_THROW(second.start("203.0.113.7", 0), Error);
  EXPECT_THROW(second.start("no such host", 0), Error);
}

}  // namespace
}  // namespace kb::test
