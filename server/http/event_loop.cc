// SPDX-License-Identifier: MIT
#include "server/http/event_loop.h"

namespace kb::server {
namespace {

constexpr std::chrono::milliseconds kSweepEvery{100};
constexpr int kAcceptsAtOnce = 64;
// Above max_connections so many more are held for the moment that telling them "busy" takes.
constexpr size_t kRefusedAtOnce = 256;

}  // namespace

EventLoop::EventLoop(const ServerLimits& limits, FileDescriptor listener, RequestQueue& queue,
                     Counters& counters)
    : limits_(limits),
      guard_limits_{limits.max_header_bytes, limits.max_body_bytes},
      listener_(std::move(listener)),
      queue_(queue),
      counters_(counters) {
  poller_.watch_listener(listener_.get());
}

void EventLoop::run() {
  TimePoint now = SteadyClock::now();
  while (!is_finished(now)) {
    for (const Poller::Event& event : poller_.wait(wait_milliseconds())) handle(event);
    adopt_returned();
    now = SteadyClock::now();
    if (is_draining() && listener_.is_open()) begin_drain(now);
    if (now - last_sweep_ >= kSweepEvery) sweep(now);
  }
}

void EventLoop::drain() {
  draining_ = true;
  poller_.wake();
}

void EventLoop::close_all() {
  connections_.clear();
  open_ = 0;
}

void EventLoop::give_back(Connection& connection) {
  const bool waits = !connection.closes && connection.output.empty() && connection.input.empty() &&
                     connection.charged == 0;
  connection.phase = Connection::Phase::Idle;
  connection.deadline = SteadyClock::now() + limits_.idle_deadline;
  auto owner = Connection::Owner::Worker;
  if (waits && connection.owner.compare_exchange_strong(owner, Connection::Owner::Loop)) return;
  const std::lock_guard lock(returned_mutex_);
  if (returned_.empty()) poller_.wake();
  returned_.push_back(&connection);
}

int EventLoop::wait_milliseconds() const {
  const bool nothing_to_watch = connections_.empty() && accepting_ && !is_draining();
  return nothing_to_watch ? -1 : static_cast<int>(kSweepEvery.count());
}

void EventLoop::handle(const Poller::Event& event) {
  if (event.fd == listener_.get()) return accept_waiting();
  const auto found = connections_.find(event.fd);
  if (found == connections_.end()) return;
  Connection& connection = *found->second;
  if (!is_with_worker(connection, event)) handle(connection, event);
}

// Leaves a note for the moment when the worker gives the connection back.
bool EventLoop::is_with_worker(Connection& connection, const Poller::Event& event) {
  auto owner = connection.owner.load();
  while (owner != Connection::Owner::Loop) {
    if (!event.readable || owner == Connection::Owner::WorkerUnread) return true;
    if (connection.owner.compare_exchange_weak(owner, Connection::Owner::WorkerUnread)) return true;
  }
  return false;
}

void EventLoop::handle(Connection& connection, const Poller::Event& event) {
  connection.unread = connection.unread || event.readable;
  connection.last_byte_near = connection.last_byte_near || event.hung_up;
  if (connection.phase == Connection::Phase::Writing) {
    if (event.writable) flush(connection);
  } else if (connection.unread) {
    on_readable(connection);
  }
}

void EventLoop::adopt_returned() {
  std::vector<Connection*> returned;
  {
    const std::lock_guard lock(returned_mutex_);
    returned.swap(returned_);
  }
  for (Connection* connection : returned) {
    take_over(*connection);
    flush(*connection);
  }
}

void EventLoop::take_over(Connection& connection) {
  const auto owner = connection.owner.exchange(Connection::Owner::Loop);
  if (owner != Connection::Owner::WorkerUnread) return;
  connection.unread = true;
  connection.last_byte_near = true;  // perhaps: the note does not tell
}

void EventLoop::sweep(TimePoint now) {
  last_sweep_ = now;
  if (!accepting_) set_accepting(true);
  for (Connection* connection : queue_.take_expired(now)) {
    take_over(*connection);
    shed(*connection);
  }
  std::vector<Connection*> ours;
  for (const auto& [fd, connection] : connections_) {
    if (connection->owner.load() == Connection::Owner::Loop) ours.push_back(connection.get());
  }
  for (Connection* connection : ours) sweep_connection(*connection, now);
}

void EventLoop::sweep_connection(Connection& connection, TimePoint now) {
  using Phase = Connection::Phase;
  const Phase phase = connection.phase;
  const bool asks_nothing = phase == Phase::Idle || phase == Phase::Head;
  if (asks_nothing && is_draining()) return close(connection);
  if (now < connection.deadline) return;
  const bool asks = phase == Phase::Head || phase == Phase::Body;
  asks ? refuse(connection, 408) : close(connection);
}

void EventLoop::begin_drain(TimePoint now) {
  listener_.reset();
  drain_deadline_ = now + limits_.drain;
  sweep(now);
}

bool EventLoop::is_finished(TimePoint now) const {
  return is_draining() && !listener_.is_open() && (connections_.empty() || now >= drain_deadline_);
}

void EventLoop::accept_waiting() {
  for (int i = 0; i < kAcceptsAtOnce; ++i) {
    auto [accepted, trouble] = accept_from(listener_);
    if (accepted) {
      admit(std::move(*accepted));
    } else if (trouble == AcceptTrouble::NoResources) {
      return set_accepting(false);  // until the next sweep; the peers wait in the backlog
    } else if (trouble == AcceptTrouble::NobodyWaits) {
      return;
    }
  }
}

void EventLoop::set_accepting(bool accepting) {
  accepting_ = accepting;
  if (!listener_.is_open()) return;
  accepting ? poller_.resume_listener(listener_.get()) : poller_.pause_listener(listener_.get());
}

void EventLoop::admit(Accepted accepted) {
  if (connections_.size() >= limits_.max_connections + kRefusedAtOnce) return;
  const int fd = accepted.socket.get();
  auto connection = std::make_unique<Connection>();
  connection->socket = std::move(accepted.socket);
  connection->peer = std::move(accepted.peer);
  connection->deadline = SteadyClock::now() + limits_.idle_deadline;
  Connection& admitted = *(connections_[fd] = std::move(connection));
  open_ = connections_.size();
  poller_.watch_connection(fd);
  if (connections_.size() > limits_.max_connections) shed(admitted);
}

}  // namespace kb::server
