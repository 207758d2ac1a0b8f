// SPDX-License-Identifier: MIT
#pragma once
#include <functional>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include "tests/support/tls_identity.h"

// A small server on 127.0.0.1 for tests: each connection is served by a thread of its own.
namespace kb::test {

// Lines and bytes of one connection.
class Peer {
 public:
  explicit Peer(int fd) : fd_(fd) {}
  bool read_line(std::string& line);  // without its end; false when the peer is gone
  std::string read_bytes(size_t count);
  void send(const std::string& bytes) const;
  // All that follows goes over TLS; false when the other side does not want it.
  bool start_tls(const TlsIdentity& identity);

 private:
  bool fill();
  int fd_;
  std::string buffer_;
  std::unique_ptr<TlsChannel> tls_;
};

class Listener {
 public:
  // Port 0 takes a free one.
  Listener(int port, std::function<void(Peer&)> serve);
  ~Listener();  // cuts off who is connected
  Listener(const Listener&) = delete;
  Listener& operator=(const Listener&) = delete;

  int port() const { return port_; }

 private:
  void accept_all();
  void serve_one(int fd);

  std::function<void(Peer&)> serve_;
  int fd_ = -1;
  int port_ = 0;
  std::mutex mutex_;
  std::set<int> open_;
  bool stop_ = false;
  std::vector<std::thread> threads_;
  std::thread acceptor_;
};

int unused_port();  // where nobody listens

}  // namespace kb::test
