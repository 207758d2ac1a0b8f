// SPDX-License-Identifier: MIT
#include "server/http/server.h"

#include <csignal>
#include <thread>
#include <vector>

#include "server/http/event_loop.h"
#include "server/http/exchange.h"
#include "server/http/refusals.h"

namespace kb::server {
namespace {

// Threads started meanwhile inherit the mask, so signals go to the program's own threads.
class SignalsBlocked {
 public:
  SignalsBlocked() {
    sigset_t all;
    sigfillset(&all);
    pthread_sigmask(SIG_BLOCK, &all, &before_);
  }
  ~SignalsBlocked() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }
  SignalsBlocked(const SignalsBlocked&) = delete;
  SignalsBlocked& operator=(const SignalsBlocked&) = delete;

 private:
  sigset_t before_{};
};

void release_large(std::string& buffer) {
  constexpr size_t kKeptBytes = 4 * 1024;
  if (buffer.capacity() > kKeptBytes && buffer.empty()) buffer = {};
}

}  // namespace

struct HttpServer::Impl {
  ServerLimits limits;
  Answer answer;
  OnError on_error;
  Counters counters{};
  RequestQueue queue{limits.queue_length, limits.queue_age};
  std::unique_ptr<EventLoop> loop{};
  std::vector<std::unique_ptr<Exchange>> exchanges{};
  std::vector<std::thread> threads{};
  int port = 0;

  void work(Exchange& exchange);
  void serve(Connection& connection, Exchange& exchange);
  void send(Connection& connection, std::string_view reply);
};

void HttpServer::Impl::work(Exchange& exchange) {
  while (const auto entry = queue.pop()) {
    Connection& connection = *entry->connection;
    if (queue.is_expired(*entry, SteadyClock::now())) {
      ++counters.shed;
      connection.closes = true;
      send(connection, refusal(503));
    } else {
      serve(connection, exchange);
    }
    loop->give_back(connection);
  }
}

void HttpServer::Impl::serve(Connection& connection, Exchange& exchange) {
  ++counters.requests;
  const auto body = std::string_view(connection.input).substr(0, connection.body_bytes);
  const auto reply = exchange.run(connection.head, body, connection.peer, connection.closes);
  connection.closes = !reply.keeps_alive;
  connection.input.erase(0, connection.body_bytes);
  release_large(connection.input);
  send(connection, reply.bytes);
}

// A worker tries once; what does not fit is the loop's business.
void HttpServer::Impl::send(Connection& connection, std::string_view reply) {
  const auto sent = send_some(connection.socket.get(), reply);
  if (!sent) connection.closes = true;
  connection.output = sent ? reply.substr(*sent) : std::string_view();
  connection.output_sent = 0;
}

HttpServer::HttpServer(ServerLimits limits, Answer answer, OnError on_error)
    : impl_(new Impl{limits, std::move(answer), std::move(on_error)}) {}

HttpServer::~HttpServer() { stop(); }

void HttpServer::start(const std::string& address, int port) {
  Impl& impl = *impl_;
  FileDescriptor listener = listen_on(address, port);
  impl.port = port_of(listener);
  impl.loop =
      std::make_unique<EventLoop>(impl.limits, std::move(listener), impl.queue, impl.counters);
  for (size_t i = 0; i < impl.limits.workers; ++i) {
    impl.exchanges.push_back(std::make_unique<Exchange>(
        impl.answer, impl.on_error, impl.limits.proxies,
        [&loop = *impl.loop] { return loop.is_draining(); }));
  }
  const SignalsBlocked blocked;
  impl.threads.emplace_back([&impl] { impl.loop->run(); });
  for (const auto& exchange : impl.exchanges) {
    impl.threads.emplace_back([&impl, &exchange] { impl.work(*exchange); });
  }
}

int HttpServer::bound_port() const { return impl_->port; }

void HttpServer::stop() {
  Impl& impl = *impl_;
  if (impl.threads.empty()) return;
  impl.loop->drain();
  impl.threads.front().join();
  impl.queue.close();
  for (size_t i = 1; i < impl.threads.size(); ++i) impl.threads[i].join();
  impl.threads.clear();
  impl.loop->close_all();
}

ServerCounts HttpServer::counts() const {
  const Counters& counters = impl_->counters;
  return {counters.requests, counters.refused, counters.shed,
          impl_->loop ? impl_->loop->connections() : 0, impl_->queue.size()};
}

}  // namespace kb::server
