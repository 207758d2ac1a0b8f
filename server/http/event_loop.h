// SPDX-License-Identifier: MIT
#pragma once
#include <array>
#include <atomic>
#include <memory>
#include <mutex>
#include <unordered_map>
#include <vector>

#include "server/http/connection.h"
#include "server/http/header_guard.h"
#include "server/http/poller.h"
#include "server/http/request_queue.h"
#include "server/http/server.h"

// Watches all connections: accepts, reads whole requests, puts them on the queue, writes what slow
// clients do not take at once, and ends what takes too long. A connection that waits costs a few
// hundred bytes and no thread.
//
// Sockets are watched edge-triggered and stay registered; an atomic in each connection tells
// whether the loop or a worker owns it. So a request and its answer usually cost one recv, one send
// and no call to epoll besides the wait.
//
// Threads: run() in one; give_back() in the workers; drain() and connections() anywhere.
namespace kb::server {

struct Counters {
  std::atomic<unsigned long long> requests{0}, refused{0}, shed{0};
};

class EventLoop {
 public:
  EventLoop(const ServerLimits& limits, FileDescriptor listener, RequestQueue& queue,
            Counters& counters);

  void run();  // until drain() was called and nothing is under way, or the time for it is over
  void drain();
  void close_all();  // when run() has returned and no worker holds a connection
  bool is_draining() const { return draining_.load(std::memory_order_relaxed); }

  // Ends a worker's ownership of a connection that waits for its next request, has output to write
  // or closes.
  void give_back(Connection& connection);

  size_t connections() const { return open_.load(std::memory_order_relaxed); }

 private:
  enum class Progress { NeedsInput, Moved };  // Moved: waits for something else, or is gone

  int wait_milliseconds() const;
  void handle(const Poller::Event& event);
  void handle(Connection& connection, const Poller::Event& event);
  bool is_with_worker(Connection& connection, const Poller::Event& event);
  void adopt_returned();
  void take_over(Connection& connection);
  void sweep(TimePoint now);
  void sweep_connection(Connection& connection, TimePoint now);
  void begin_drain(TimePoint now);
  bool is_finished(TimePoint now) const;

  void accept_waiting();
  void admit(Accepted accepted);
  void set_accepting(bool accepting);

  void on_readable(Connection& connection);
  bool receive(Connection& connection);  // false when the peer is gone
  Progress advance(Connection& connection);
  Progress read_head(Connection& connection);
  Progress read_body(Connection& connection);
  void start_body(Connection& connection, Inspection inspection);
  void dispatch(Connection& connection);
  Progress discard(Connection& connection);

  void refuse(Connection& connection, int status);
  void shed(Connection& connection);
  void say_last(Connection& connection, int status);
  void flush(Connection& connection);
  void finish_output(Connection& connection);
  void linger(Connection& connection);
  void close(Connection& connection);
  bool charge(Connection& connection);  // false when all connections together hold too much

  const ServerLimits& limits_;
  const GuardLimits guard_limits_;
  FileDescriptor listener_;
  RequestQueue& queue_;
  Counters& counters_;
  Poller poller_;

  std::unordered_map<int, std::unique_ptr<Connection>> connections_;
  std::array<char, 64 * 1024> received_{};
  size_t buffered_bytes_ = 0;
  bool accepting_ = true;
  TimePoint last_sweep_, drain_deadline_ = TimePoint::max();
  std::atomic<bool> draining_{false};
  std::atomic<size_t> open_{0};

  std::mutex returned_mutex_;
  std::vector<Connection*> returned_;
};

}  // namespace kb::server
