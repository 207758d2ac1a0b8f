// SPDX-License-Identifier: MIT
// How long a connection lives and in what steps a request may come.
#include <gtest/gtest.h>

#include <thread>

#include "tests/server/http/test_server.h"
#include "tests/support/raw_client.h"

namespace kb::test {
namespace {

using std::chrono::milliseconds;

// More than the kernel's buffers on both sides take.
const std::string& large_text() {
  static const std::string text(32 * 1024 * 1024, 'x');
  return text;
}

server::ServerLimits short_deadlines() {
  server::ServerLimits limits;
  limits.header_deadline = milliseconds(150);
  limits.body_deadline = milliseconds(300);
  limits.idle_deadline = milliseconds(200);
  return limits;
}

TEST(Connection, ServesAnyNumberOfRequests) {
  TestServer server;
  RawClient client(server.port());
  for (int i = 0; i < 200; ++i) {
    client.send(get_request("/"));
    ASSERT_EQ(client.receive().body, "hello") << i;
  }
  EXPECT_EQ(server.http().counts().connections, 1u);
  EXPECT_EQ(server.http().counts().requests, 200u);
}

TEST(Connection, AnswersPipelinedRequestsInOrder) {
  TestServer server([](const server::Request& request) { return TestServer::text(request.path); });
  RawClient client(server.port());
  std::string requests;
  for (int i = 0; i < 50; ++i) {
    requests += post_request("/" + std::to_string(i), "text/plain", std::string(5000, 'x'));
  }
  client.send(requests);
  for (int i = 0; i < 50; ++i) ASSERT_EQ(client.receive().body, "/" + std::to_string(i));
}

TEST(Connection, TakesARequestByteByByte) {
  TestServer server;
  RawClient client(server.port());
  for (const char c : post_request("/", "text/plain", "body")) client.send({&c, 1});
  EXPECT_EQ(client.receive().status, 200);
  EXPECT_EQ(server.last_request().body, "body");
}

TEST(Connection, ClosesWhenAskedTo) {
  TestServer server;
  for (const char* request :
       {"GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nConnection: Close\r\n\r\n", "GET / HTTP/1.0\r\n\r\n"}) {
    RawClient client(server.port());
    client.send(request);
    EXPECT_EQ(client.receive().status, 200) << request;
    EXPECT_TRUE(client.is_closed()) << request;
  }
}

TEST(Connection, StaysOpenForOldClientsThatAskForIt) {
  TestServer server;
  RawClient client(server.port());
  for (int i = 0; i < 2; ++i) {
    client.send("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
    EXPECT_EQ(client.receive().status, 200);
  }
}

TEST(Connection, AnswersAClientThatHasStoppedSending) {
  TestServer server;
  for (const int requests : {1, 3}) {
    RawClient client(server.port());
    std::string bytes;
    for (int i = 0; i < requests; ++i) bytes += get_request("/");
    client.send(bytes);
    client.finish_sending();
    for (int i = 0; i < requests; ++i) EXPECT_EQ(client.receive().status, 200) << requests;
    EXPECT_TRUE(client.is_closed());
  }
}

TEST(Connection, AsksForTheBodyOnlyWhenItWillTakeIt) {
  TestServer server;
  const std::string expect = "Expect: 100-continue\r\n";
  const std::string taken = post_request("/", "text/plain", "body", expect);
  RawClient client(server.port());
  client.send(taken.substr(0, taken.size() - 4));
  EXPECT_EQ(client.receive().status, 100);
  client.send("body");
  EXPECT_EQ(client.receive().status, 200);

  const std::string too_large = "Content-Length: 99999999\r\n" + expect;
  EXPECT_EQ(ask(server.port(), "POST / HTTP/1.1\r\nHost: a\r\n" + too_large + "\r\n").status, 413);
}

TEST(Connection, EndsWhenIdleForTooLong) {
  TestServer server(TestServer::hello, short_deadlines());
  RawClient silent(server.port()), served(server.port());
  served.send(get_request("/"));
  EXPECT_EQ(served.receive().status, 200);
  EXPECT_TRUE(silent.is_closed());
  EXPECT_TRUE(served.is_closed());
}

TEST(Connection, EndsWithATimeoutWhenARequestTakesTooLong) {
  TestServer server(TestServer::hello, short_deadlines());
  for (const std::string& start :
       {std::string("GET / HT"), post_request("/", "text/plain", "body").substr(0, 80)}) {
    RawClient client(server.port());
    client.send(start);
    EXPECT_EQ(client.receive().status, 408) << start;
    EXPECT_TRUE(client.is_closed()) << start;
  }
}

TEST(Connection, DoesNotHoldAWorkerWhileTheClientReadsSlowly) {
  server::ServerLimits limits;
  limits.workers = 1;
  TestServer server(
      [](const server::Request& request) {
        return TestServer::text(request.path == "/large" ? large_text() : "small");
      },
      limits);
  RawClient slow(server.port());
  slow.send(get_request("/large"));
  ASSERT_TRUE(slow.has_input(RawClient::kPatience));
  EXPECT_EQ(ask(server.port(), get_request("/small")).body, "small");
  EXPECT_TRUE(slow.receive().body == large_text());
  slow.send(get_request("/small"));
  EXPECT_EQ(slow.receive().body, "small");
}

TEST(Connection, IsCutWhenTheClientNeverReads) {
  TestServer server([](const server::Request&) { return TestServer::text(large_text()); },
                    short_deadlines());
  RawClient client(server.port());
  client.send(get_request("/"));
  while (server.http().counts().connections == 0) std::this_thread::yield();
  while (server.http().counts().connections > 0) std::this_thread::yield();
  EXPECT_EQ(client.receive().status, 0);
}

}  // namespace
}  // namespace kb::test
