// SPDX-License-Identifier: MIT
#pragma once
#include <chrono>
#include <functional>
#include <memory>
#include <string>

#include "server/http/message.h"
#include "server/http/proxies.h"

// The HTTP server: cpp-httplib parses, an epoll loop watches the connections, so that idle or slow
// peers cost no thread. Requests are checked at the door (header guard), wait in a queue bounded by
// length and by age, and are answered by a handful of workers.
//
// In:      one function that answers every request; it may throw.
// Out:     bound_port() after start(). stop() drains: no new connections, requests under way finish
//          (at most `drain`), idle ones are closed at once.
// Throws:  start() throws Error BadInput when the address cannot be bound.
// Threads: answer runs on `workers` threads at once. start and stop from one thread, the rest from
//          any. The server's threads take no signals.
namespace kb::server {

struct ServerLimits {
  size_t workers = 4;
  size_t queue_length = 256;
  std::chrono::milliseconds queue_age{1000};
  size_t max_connections = 4000;
  size_t max_header_bytes = 16 * 1024;
  size_t max_body_bytes = 12 * 1024 * 1024;
  size_t max_buffered_bytes = 128 * 1024 * 1024;  // of all large bodies and answers in transit
  std::chrono::milliseconds header_deadline = std::chrono::seconds{10};  // from the first byte
  std::chrono::milliseconds body_deadline = std::chrono::seconds{60};  // whole request and answer
  std::chrono::milliseconds idle_deadline = std::chrono::seconds{30};  // between requests
  std::chrono::milliseconds drain = std::chrono::seconds{10};
  TrustedProxies proxies{};  // whose word on a visitor's address is taken
};

struct ServerCounts {
  unsigned long long requests = 0;  // given to a worker
  unsigned long long refused = 0;   // by the header guard, or not complete in time
  unsigned long long shed = 0;      // for overload
  size_t connections = 0, queued = 0;
};

class HttpServer {
 public:
  using Answer = std::function<Response(const Request&)>;
  // Turns what `answer` threw into a response; must not throw.
  using OnError = std::function<Response(const Request&, std::exception_ptr)>;

  HttpServer(ServerLimits limits, Answer answer, OnError on_error);
  ~HttpServer();  // stops
  HttpServer(const HttpServer&) = delete;
  HttpServer& operator=(const HttpServer&) = delete;

  void start(const std::string& address, int port);  // once; port 0 takes a free one
  int bound_port() const;
  void stop();
  ServerCounts counts() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace kb::server
