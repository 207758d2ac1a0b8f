// SPDX-License-Identifier: MIT
// More work than the server can do, and its end.
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <unistd.h>

#include <future>
#include <thread>
#include <vector>

#include "tests/server/http/test_server.h"
#include "tests/support/raw_client.h"

namespace kb::test {
namespace {

using std::chrono::milliseconds;

// A handler that keeps its worker until the test lets go.
class Gate {
 public:
  ~Gate() { open(); }
  void open() {
    if (!std::exchange(is_open_, true)) opened_.set_value();
  }
  TestServer::Answer answer() {
    return [this](const server::Request& request) {
      if (request.path == "/wait") {
        ++waiting_;
        open_.wait();
      }
      return TestServer::hello(request);
    };
  }
  void await(int count) const {
    while (waiting_ < count) std::this_thread::yield();
  }

 private:
  std::promise<void> opened_;
  std::shared_future<void> open_ = opened_.get_future();
  bool is_open_ = false;
  std::atomic<int> waiting_{0};
};

server::ServerLimits one_worker() {
  server::ServerLimits limits;
  limits.workers = 1;
  limits.queue_length = 2;
  limits.queue_age = milliseconds(60'000);
  return limits;
}

void await_queued(TestServer& server, size_t count) {
  while (server.http().counts().queued < count) std::this_thread::yield();
}

TEST(Overload, RefusesAtOnceWhenTheQueueIsFull) {
  Gate gate;
  TestServer server(gate.answer(), one_worker());
  RawClient busy(server.port()), first(server.port()), second(server.port());
  busy.send(get_request("/wait"));
  gate.await(1);
  first.send(get_request("/"));
  await_queued(server, 1);
  second.send(get_request("/"));
  await_queued(server, 2);
  const RawResponse refused = ask(server.port(), get_request("/"));
  EXPECT_EQ(refused.status, 503);
  EXPECT_EQ(refused.header("retry-after"), "1");
  EXPECT_EQ(refused.header("connection"), "close");
  EXPECT_EQ(server.http().counts().shed, 1u);
  gate.open();
  for (RawClient* client : {&busy, &first, &second}) EXPECT_EQ(client->receive().status, 200);
}

TEST(Overload, RefusesWhatHasWaitedTooLong) {
  Gate gate;
  server::ServerLimits limits = one_worker();
  limits.queue_age = milliseconds(100);
  TestServer server(gate.answer(), limits);
  RawClient busy(server.port());
  busy.send(get_request("/wait"));
  gate.await(1);
  const RawResponse refused =
      ask(server.port(), get_request("/"));  // though the worker is still held
  EXPECT_EQ(refused.status, 503);
  EXPECT_EQ(refused.header("retry-after"), "1");
  gate.open();
  EXPECT_EQ(busy.receive().status, 200);
  EXPECT_EQ(ask(server.port(), get_request("/")).status, 200);
}

TEST(Overload, RefusesConnectionsAboveTheirNumber) {
  server::ServerLimits limits;
  limits.max_connections = 2;
  TestServer server(TestServer::hello, limits);
  RawClient first(server.port()), second(server.port());
  while (server.http().counts().connections < 2) std::this_thread::yield();
  EXPECT_EQ(ask(server.port(), get_request("/")).status, 503);
  first.send(get_request("/"));
  EXPECT_EQ(first.receive().status, 200);
}

TEST(Overload, BoundsTheMemoryOfLargeBodies) {
  server::ServerLimits limits;
  limits.max_buffered_bytes = 1024 * 1024;
  TestServer server(TestServer::hello, limits);
  const std::string body(900'000, 'x');
  const std::string request = post_request("/", "text/plain", body);
  RawClient first(server.port()), second(server.port());
  first.send(request.substr(0, request.size() - 1));
  second.send(request.substr(0, request.size() / 2));
  // One of the two is refused for its size; small requests are served all the while.
  while (server.http().counts().shed == 0) std::this_thread::yield();
  EXPECT_EQ(ask(server.port(), get_request("/")).status, 200);
}

TEST(Overload, SurvivesRunningOutOfFileDescriptors) {
  TestServer server;
  rlimit before{};
  getrlimit(RLIMIT_NOFILE, &before);
  RawClient waiting(server.port());
  waiting.send(get_request("/"));
  EXPECT_EQ(waiting.receive().status, 200);
  const int next = ::dup(0);
  ::close(next);
  const rlimit tight{static_cast<rlim_t>(next + 1), before.rlim_max};
  setrlimit(RLIMIT_NOFILE, &tight);
  RawClient late(server.port());  // takes the last descriptor; the server gets none for it
  late.send(get_request("/"));
  EXPECT_FALSE(late.has_input(milliseconds(50)));
  waiting.send(get_request("/"));
  EXPECT_EQ(waiting.receive().status, 200);
  setrlimit(RLIMIT_NOFILE, &before);
  EXPECT_EQ(late.receive().status, 200);
}

TEST(Drain, FinishesWhatIsUnderWayAndClosesTheRest) {
  Gate gate;
  TestServer server(gate.answer());
  RawClient working(server.port()), idle(server.port()), half(server.port());
  idle.send(get_request("/"));
  EXPECT_EQ(idle.receive().status, 200);
  half.send("GET / HT");
  working.send(get_request("/wait"));
  gate.await(1);
  std::thread stopping([&] { server.http().stop(); });
  EXPECT_TRUE(idle.is_closed());
  EXPECT_TRUE(half.is_closed());
  EXPECT_THROW(RawClient(server.port()), std::runtime_error);
  gate.open();
  const RawResponse last = working.receive();
  EXPECT_EQ(last.status, 200);
  EXPECT_EQ(last.header("connection"), "close");
  EXPECT_TRUE(working.is_closed());
  stopping.join();
}

TEST(Drain, TakesNoLongerThanItMay) {
  server::ServerLimits limits;
  limits.drain = milliseconds(100);
  TestServer server(TestServer::hello, limits);
  RawClient never_done(server.port());
  never_done.send(post_request("/", "text/plain", "body").substr(0, 90));
  ask(server.port(), get_request("/"));
  const auto start = std::chrono::steady_clock::now();
  server.http().stop();
  EXPECT_LT(std::chrono::steady_clock::now() - start, milliseconds(2000));
  EXPECT_TRUE(never_done.is_closed());
}

TEST(Drain, MayBeAskedForTwice) {
  TestServer server;
  server.http().stop();
  server.http().stop();
  EXPECT_EQ(server.http().counts().connections, 0u);
}

}  // namespace
}  // namespace kb::test
