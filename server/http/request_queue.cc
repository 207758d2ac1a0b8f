// SPDX-License-Identifier: MIT
#include "server/http/request_queue.h"

namespace kb::server {

bool RequestQueue::push(Connection& connection, TimePoint now) {
  {
    const std::lock_guard lock(mutex_);
    if (closed_ || entries_.size() >= max_length_) return false;
    entries_.push_back({&connection, now});
  }
  filled_.notify_one();
  return true;
}

std::optional<RequestQueue::Entry> RequestQueue::pop() {
  std::unique_lock lock(mutex_);
  filled_.wait(lock, [&] { return closed_ || !entries_.empty(); });
  if (closed_) return std::nullopt;
  const Entry entry = entries_.front();
  entries_.pop_front();
  return entry;
}

std::vector<Connection*> RequestQueue::take_expired(TimePoint now) {
  std::vector<Connection*> expired;
  const std::lock_guard lock(mutex_);
  while (!entries_.empty() && is_expired(entries_.front(), now)) {
    expired.push_back(entries_.front().connection);
    entries_.pop_front();
  }
  return expired;
}

void RequestQueue::close() {
  {
    const std::lock_guard lock(mutex_);
    closed_ = true;
  }
  filled_.notify_all();
}

size_t RequestQueue::size() const {
  const std::lock_guard lock(mutex_);
  return entries_.size();
}

}  // namespace kb::server
