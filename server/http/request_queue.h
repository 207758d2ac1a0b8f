// SPDX-License-Identifier: MIT
#pragma once
#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <vector>

#include "server/http/connection.h"

// Requests that wait for a worker, first come first served. Bounded by length, so that memory is,
// and by age, so that after a flood a new request does not wait behind those whose senders have
// given up.
//
// Threads: any. pop blocks; close wakes everybody.
namespace kb::server {

class RequestQueue {
 public:
  RequestQueue(size_t max_length, std::chrono::milliseconds max_age)
      : max_length_(max_length), max_age_(max_age) {}

  struct Entry {
    Connection* connection;
    TimePoint since;
  };

  bool push(Connection& connection, TimePoint now);  // false when full
  std::optional<Entry> pop();                        // absent when closed
  std::vector<Connection*> take_expired(TimePoint now);
  bool is_expired(const Entry& entry, TimePoint now) const { return now - entry.since > max_age_; }
  void close();
  size_t size() const;

 private:
  const size_t max_length_;
  const std::chrono::milliseconds max_age_;
  mutable std::mutex mutex_;
  std::condition_variable filled_;
  std::deque<Entry> entries_;
  bool closed_ = false;
};

}  // namespace kb::server
