// SPDX-License-Identifier: MIT
// Clients that hold connections and give nothing: they must not cost others the service.
#include <gtest/gtest.h>
#include <sys/resource.h>

#include <thread>
#include <vector>

#include "tests/server/http/test_server.h"
#include "tests/support/raw_client.h"

namespace kb::test {
namespace {

constexpr size_t kIdle = 1000, kSlow = 200;

// Both ends of each connection are in this process.
class SlowClients : public testing::Test {
 protected:
  void SetUp() override {
    rlimit files{};
    getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = std::min<rlim_t>(files.rlim_max, 8000);
    ASSERT_EQ(setrlimit(RLIMIT_NOFILE, &files), 0);
    ASSERT_GE(files.rlim_cur, 2 * (kIdle + 2 * kSlow) + 100);
  }

  void open(std::vector<RawClient>& clients, size_t count, std::string_view first_bytes) {
    for (size_t i = 0; i < count; ++i) {
      clients.emplace_back(server_.port());
      clients.back().send(first_bytes);
    }
  }

  TestServer server_;
};

TEST_F(SlowClients, DoNotDelayANewRequest) {
  std::vector<RawClient> idle, slow_heads, slow_bodies;
  open(idle, kIdle, "");
  open(slow_heads, kSlow, "GET / HTTP/1.1\r\nHost: a\r\n");
  open(slow_bodies, kSlow, "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\nb");
  while (server_.http().counts().connections < kIdle + 2 * kSlow) std::this_thread::yield();
  for (int round = 0; round < 5; ++round) {
    for (RawClient& client : slow_heads) client.send("X: a\r\n");
    for (RawClient& client : slow_bodies) client.send("b");
    EXPECT_EQ(ask(server_.port(), get_request("/")).status, 200) << round;
  }
  slow_heads.front().send("\r\n");
  EXPECT_EQ(slow_heads.front().receive().status, 200);
}

TEST_F(SlowClients, WithKeptConnectionsDoNotDelayANewRequest) {
  std::vector<RawClient> kept;
  for (size_t i = 0; i < kIdle; ++i) {
    open(kept, 1, get_request("/"));
    ASSERT_EQ(kept.back().receive().status, 200) << i;
  }
  EXPECT_EQ(ask(server_.port(), get_request("/")).status, 200);
}

TEST_F(SlowClients, ThatVanishLeaveNothingBehind) {
  std::vector<RawClient> clients;
  open(clients, 50, "");
  open(clients, 50, "GET / HTTP/1.1\r\nHo");
  open(clients, 50, "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\nb");
  open(clients, 50, get_request("/"));
  for (RawClient& client : clients) client.reset();
  while (server_.http().counts().connections > 0) std::this_thread::yield();
  EXPECT_EQ(ask(server_.port(), get_request("/")).status, 200);
}

}  // namespace
}  // namespace kb::test
