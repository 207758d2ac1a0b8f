// SPDX-License-Identifier: MIT
// Bytes that are sent to break a server, and what must come of them: a refusal, a closed connection
// and a server that goes on.
#include <gtest/gtest.h>

#include "tests/server/http/test_server.h"
#include "tests/support/raw_client.h"

namespace kb::test {
namespace {

struct Attack {
  const char* name;
  std::string bytes;
  int status;
};

std::string repeated(std::string_view text, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += text;
  return out;
}

std::string get(const std::string& target, const std::string& headers = "") {
  return get_request(target, headers);
}

std::string post(const std::string& headers, const std::string& body = "") {
  return "POST / HTTP/1.1\r\nHost: a\r\n" + headers + "\r\n" + body;
}

std::string form(const std::string& body) {
  return post_request("/", "application/x-www-form-urlencoded", body);
}

std::string multipart(const std::string& type, const std::string& body) {
  return post_request("/", "multipart/form-data" + type, body);
}

const std::string kSmuggled = "GET /smuggled HTTP/1.1\r\nHost: a\r\n\r\n";

std::vector<Attack> attacks_on_framing() {
  const std::string length = "Content-Length: " + std::to_string(kSmuggled.size()) + "\r\n";
  return {
      {"length and chunked",
       post("Content-Length: 4\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n"), 411},
      {"chunked and length",
       post("Transfer-Encoding: chunked\r\nContent-Length: 4\r\n", "0\r\n\r\n"), 411},
      {"chunked", post("Transfer-Encoding: chunked\r\n", "4\r\nbody\r\n0\r\n\r\n"), 411},
      {"chunk of negative size", post("Transfer-Encoding: chunked\r\n", "-2\r\n"), 411},
      {"hidden chunked", post("Transfer-Encoding: xchunked\r\n"), 411},
      {"chunked behind a tab", post("Transfer-Encoding:\tchunked\r\n"), 411},
      {"chunked with a blank before the colon", post("Transfer-Encoding : chunked\r\n"), 400},
      {"chunked on a folded line", post("Transfer-Encoding:\r\n chunked\r\n"), 411},
      {"two lengths", post("Content-Length: 4\r\nContent-Length: 4\r\n", "body"), 400},
      {"two different lengths", post("Content-Length: 4\r\nContent-Length: 0\r\n", "body"), 400},
      {"a list of lengths", post("Content-Length: 4, 4\r\n", "body"), 400},
      {"negative length", post("Content-Length: -1\r\n"), 400},
      {"huge length", post("Content-Length: 99999999999999\r\n"), 413},
      {"length beyond 64 bits", post("Content-Length: 18446744073709551617\r\n"), 413},
      {"hexadecimal length", post("Content-Length: 0x10\r\n"), 400},
      {"escaped length", post("Content-Length: %34\r\n", "body"), 400},
      {"length above the limit", post("Content-Length: 12582913\r\n"), 413},
      {"body behind GET", "GET / HTTP/1.1\r\nHost: a\r\n" + length + "\r\n" + kSmuggled, 400},
      {"body behind HEAD", "HEAD / HTTP/1.1\r\nHost: a\r\n" + length + "\r\n" + kSmuggled, 400},
      {"gzip body", post("Content-Encoding: gzip\r\nContent-Length: 4\r\n", "\x1f\x8b\x08\x00"),
       415},
      {"brotli body", post("Content-Encoding: br\r\nContent-Length: 4\r\n", "abcd"), 415},
      {"length in the value of another", post("X: a\nContent-Length: 4\r\n"), 400},
      {"return without feed", post("X: a\rContent-Length: 4\r\n"), 400},
  };
}

std::vector<Attack> attacks_on_the_head() {
  const std::string nul(1, '\0');
  return {
      {"no host", "GET / HTTP/1.1\r\n\r\n", 400},
      {"two hosts", "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400},
      {"host with a path", "GET / HTTP/1.1\r\nHost: a/../b\r\n\r\n", 400},
      {"NUL in a header", get("/", "X: a" + nul + "b\r\n"), 400},
      {"NUL in the target", get("/a" + nul), 400},
      {"escape in a header", get("/", "X: \x1b[31m\r\n"), 400},
      {"header without a name", get("/", ": a\r\n"), 400},
      {"header without a colon", get("/", "nonsense\r\n"), 400},
      {"101 headers", get("/", repeated("X: a\r\n", 100)), 431},
      {"300,000 headers", get("/", repeated("X: a\r\n", 300'000)), 431},
      {"header of 9 kB", get("/", "X: " + std::string(9000, 'x') + "\r\n"), 431},
      {"head of 17 kB", get("/", repeated("X: " + std::string(990, 'x') + "\r\n", 17)), 431},
      {"head of 1 MB without an end", "GET / HTTP/1.1\r\nX: " + std::string(1'000'000, 'x'), 431},
      {"target of 9 kB", get("/" + std::string(9000, 'x')), 414},
      {"target of 1 MB", get("/" + std::string(1'000'000, 'x')), 414},
      {"a target that grows when rewritten", get("/?" + std::string(7000, '?')), 414},
      {"whole URL as target", get("http://elsewhere/"), 400},
      {"no version", "GET /\r\n\r\n", 400},
      {"version 2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 501},
      {"version 9", "GET / HTTP/9.9\r\nHost: a\r\n\r\n", 505},
      {"unknown method", "EVIL / HTTP/1.1\r\nHost: a\r\n\r\n", 501},
      {"proxy method", "CONNECT a:443 HTTP/1.1\r\nHost: a\r\n\r\n", 405},
      {"mirror method", "TRACE / HTTP/1.1\r\nHost: a\r\n\r\n", 405},
      {"another protocol", std::string("\x16\x03\x01\x02\x00\x01", 6), 400},
      {"unmet expectation", post("Expect: 200-maybe\r\nContent-Length: 4\r\n"), 417},
  };
}

std::vector<Attack> attacks_on_the_content() {
  const std::string part = "--B\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n";
  return {
      {"NUL behind a file name", get("/a.txt%00.html"), 400},
      {"line end in the path", get("/a%0d%0aSet-Cookie:%20x"), 400},
      {"path that is not UTF-8", get("/%c0%af"), 400},
      {"surrogate in the path", get("/%ed%a0%80"), 400},
      {"NUL by another escape", get("/%u0000"), 400},
      {"NUL in the query", get("/?q=%00"), 400},
      {"2,000 query fields", get("/?" + repeated("a&", 2000)), 400},
      {"NUL in a form", form("a=%00"), 400},
      {"a million form fields", form(repeated("a=1&", 1'000'000)), 400},
      {"multipart without boundary", multipart("", part + "--B--"), 400},
      {"multipart with an endless boundary", multipart("; boundary=" + std::string(200, 'b'), part),
       400},
      {"multipart that breaks off", multipart("; boundary=B", part), 400},
      {"10,000 parts", multipart("; boundary=B", repeated(part, 10'000) + "--B--"), 400},
      {"part head of 1 MB", multipart("; boundary=B", "--B\r\n" + std::string(1'000'000, 'x')),
       400},
  };
}

std::vector<Attack> all_attacks() {
  std::vector<Attack> all;
  for (const auto& some : {attacks_on_framing(), attacks_on_the_head(), attacks_on_the_content()}) {
    all.insert(all.end(), some.begin(), some.end());
  }
  return all;
}

TEST(MalformedRequests, AreRefusedAndTheServerGoesOn) {
  TestServer server([](const server::Request& request) {
    EXPECT_NE(request.path, "/smuggled");
    return TestServer::hello(request);
  });
  for (const Attack& attack : all_attacks()) {
    RawClient attacker(server.port());
    attacker.send(attack.bytes);
    const RawResponse answer = attacker.receive();
    EXPECT_EQ(answer.status, attack.status) << attack.name;
    const bool closes = answer.header("connection") == "close";
    EXPECT_TRUE(!closes || attacker.is_closed()) << attack.name;
    EXPECT_EQ(ask(server.port(), get("/")).status, 200) << "after: " << attack.name;
  }
}

TEST(MalformedRequests, ThatAreRefusedAtTheDoorCloseTheConnection) {
  TestServer server;
  for (const auto& attacks : {attacks_on_framing(), attacks_on_the_head()}) {
    for (const Attack& attack : attacks) {
      const RawResponse answer = ask(server.port(), attack.bytes);
      EXPECT_EQ(answer.header("connection"), "close") << attack.name;
      EXPECT_EQ(answer.header("x-content-type-options"), "nosniff") << attack.name;
    }
  }
}

TEST(MalformedRequests, CannotFollowOneThatWasRefused) {
  TestServer server([](const server::Request& request) {
    EXPECT_NE(request.path, "/smuggled");
    return TestServer::hello(request);
  });
  RawClient client(server.port());
  client.send(post("Content-Length: 4\r\nContent-Length: 4\r\n", "body") + kSmuggled);
  EXPECT_EQ(client.receive().status, 400);
  EXPECT_EQ(client.receive().status, 0);
}

TEST(HarmlessOddities, AreServed) {
  TestServer server;
  const std::pair<const char*, std::string> cases[] = {
      {"150 ranges", get("/", "Range: bytes=" + repeated("0-,", 150) + "0-\r\n")},
      {"spoofed address", get("/", "REMOTE_ADDR: 10.9.9.9\r\n")},
      {"line ends before the request", "\r\n\r\n" + get("/")},
      {"climbing path", get("/../../etc/passwd")},
      {"climbing path, escaped", get("/%2e%2e/%2e%2e/etc/passwd")},
      {"question marks in the query", get("/?q=what?&r=?")},
      {"raw UTF-8 in the target", get("/búsqueda?q=contraseña")},
      {"header that is not UTF-8", get("/", "X: caf\xE9\r\n")},
      {"escaped line end in a header", get("/", "X: a%0d%0aY: b\r\n")},
      {"100 headers", get("/", repeated("X: a\r\n", 99))},
  };
  for (const auto& [name, bytes] : cases) {
    const RawResponse answer = ask(server.port(), bytes);
    EXPECT_EQ(answer.status, 200) << name;
    EXPECT_EQ(answer.body, "hello") << name;
  }
}

}  // namespace
}  // namespace kb::test
