// SPDX-License-Identifier: MIT
// Attacks that aim at the server's memory. What is measured is the highest use of the whole test
// process, the attacker's own buffers included.
#include <gtest/gtest.h>

#include <fstream>
#include <vector>

#include "tests/server/http/test_server.h"
#include "tests/support/raw_client.h"

namespace kb::test {
namespace {

constexpr size_t kMegabyte = 1024 * 1024;
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr size_t kAllowance = 5 * kMegabyte;  // sanitizers keep freed memory and shadows of it
#else
constexpr size_t kAllowance = kMegabyte;
#endif

// VmHWM or VmRSS of this process, in bytes.
size_t memory(const std::string& name) {
  std::ifstream status("/proc/self/status");
  std::string word;
  size_t kilobytes = 0;
  while (status >> word) {
    if (word == name + ":") status >> kilobytes;
  }
  return kilobytes * 1024;
}

// How far the peak rises above the present use while `attack` runs.
size_t peak_of(const auto& attack) {
  std::ofstream("/proc/self/clear_refs") << "5";  // forgets the old peak
  const size_t before = memory("VmRSS");
  attack();
  return std::max(memory("VmHWM"), before) - before;
}

// Sends `piece` until the server has had enough, at most `times` times.
int send_until_refused(RawClient& client, const std::string& piece, int times) {
  for (int sent = 0; sent < times; ++sent) {
    if (!client.send(piece)) return sent;
  }
  return times;
}

TEST(Memory, IsNotFilledByAnEndlessHeaderLine) {
  TestServer server;
  const std::string piece(64 * 1024, 'x');
  const size_t peak = peak_of([&] {
    RawClient client(server.port());
    client.send("GET / HTTP/1.1\r\nX: ");
    EXPECT_LT(send_until_refused(client, piece, 1600), 1600);
  });
  EXPECT_LT(peak, 16 * kAllowance);
}

TEST(Memory, IsNotFilledByEndlessHeaderLines) {
  TestServer server;
  std::string lines;
  while (lines.size() < 64 * 1024) lines += "X: a\r\n";
  const size_t peak = peak_of([&] {
    RawClient client(server.port());
    client.send("GET / HTTP/1.1\r\n");
    EXPECT_LT(send_until_refused(client, lines, 1600), 1600);
  });
  EXPECT_LT(peak, 16 * kAllowance);
}

TEST(Memory, IsNotFilledByManyRanges) {
  const std::string file(3'000'000, 'x');
  TestServer server([&](const server::Request&) { return TestServer::text(file); });
  std::string ranges = "Range: bytes=0-";
  for (int i = 0; i < 150; ++i) ranges += ",0-";
  const size_t peak = peak_of([&] {
    const RawResponse answer = ask(server.port(), get_request("/", ranges + "\r\n"));
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(answer.body.size(), file.size());
  });
  EXPECT_LT(peak, 64 * kAllowance);
}

TEST(Memory, IsNotFilledByFormFields) {
  TestServer server;
  std::string body;
  while (body.size() < 10 * kMegabyte) body += "a&";
  const std::string request = post_request("/", "application/x-www-form-urlencoded", body);
  const size_t peak = peak_of([&] { EXPECT_EQ(ask(server.port(), request).status, 400); });
  EXPECT_LT(peak, 64 * kAllowance);
}

TEST(Memory, IsNotFilledByManyLargeBodies) {
  server::ServerLimits limits;
  limits.max_buffered_bytes = 16 * kMegabyte;
  TestServer server(TestServer::hello, limits);
  const std::string start = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 12000000\r\n\r\n";
  const std::string piece(kMegabyte, 'x');
  const size_t peak = peak_of([&] {
    std::vector<RawClient> clients;
    for (int i = 0; i < 200; ++i) {
      clients.emplace_back(server.port());
      clients.back().send(start);
      clients.back().send(piece);
    }
    EXPECT_EQ(ask(server.port(), get_request("/")).status, 200);
  });
  EXPECT_GT(server.http().counts().shed, 100u);
  EXPECT_LT(peak, 80 * kAllowance);
}

TEST(Memory, IsNotFilledByClientsThatDoNotRead) {
  server::ServerLimits limits;
  limits.max_buffered_bytes = 32 * kMegabyte;
  const std::string large(24 * kMegabyte, 'x');
  TestServer server([&](const server::Request& request) {
    return TestServer::text(request.path == "/large" ? large : "small");
  }, limits);
  const size_t peak = peak_of([&] {
    std::vector<RawClient> clients;
    for (int i = 0; i < 20; ++i) {
      clients.emplace_back(server.port());
      clients.back().send(get_request("/large"));
      EXPECT_TRUE(clients.back().has_input(RawClient::kPatience));
    }
    EXPECT_EQ(ask(server.port(), get_request("/")).status, 200);
  });
  EXPECT_LT(peak, 240 * kAllowance);  // 480 MB were asked for
}

}  // namespace
}  // namespace kb::test
