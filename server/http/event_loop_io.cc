// SPDX-License-Identifier: MIT
// What the loop does with one connection: reads requests, writes answers, says farewell.
#include <sys/socket.h>

#include <cerrno>

#include "server/http/event_loop.h"
#include "server/http/refusals.h"

namespace kb::server {
namespace {

constexpr std::string_view kContinue = "HTTP/1.1 100 Continue\r\n\r\n";
constexpr std::chrono::seconds kLingerTime{2};
constexpr size_t kLingerBytes = 1024 * 1024;
constexpr size_t kSmallBytes = 64 * 1024;  // what every connection may hold

}  // namespace

void EventLoop::on_readable(Connection& connection) {
  do {
    if (connection.unread && !receive(connection)) return close(connection);
    if (advance(connection) == Progress::Moved) return;
  } while (connection.unread);
  if (connection.ended) close(connection);
}

bool EventLoop::receive(Connection& connection) {
  const ssize_t count = ::recv(connection.socket.get(), received_.data(), received_.size(), 0);
  if (count < 0) {
    connection.unread = errno == EINTR;
    connection.last_byte_near = false;
    return errno == EINTR || errno == EAGAIN;
  }
  const auto bytes = static_cast<size_t>(count);
  connection.input.append(received_.data(), bytes);
  connection.ended = bytes == 0;
  connection.unread = bytes == received_.size() || (connection.last_byte_near && bytes > 0);
  return true;
}

EventLoop::Progress EventLoop::advance(Connection& connection) {
  switch (connection.phase) {
    case Connection::Phase::Idle:
    case Connection::Phase::Head: return read_head(connection);
    case Connection::Phase::Body: return read_body(connection);
    case Connection::Phase::Lingering: return discard(connection);
    case Connection::Phase::Answering:
    case Connection::Phase::Writing: break;
  }
  return Progress::Moved;
}

EventLoop::Progress EventLoop::read_head(Connection& connection) {
  if (connection.input.empty()) return Progress::NeedsInput;
  if (connection.phase == Connection::Phase::Idle) {
    const TimePoint now = SteadyClock::now();
    connection.phase = Connection::Phase::Head;
    connection.deadline = now + limits_.header_deadline;
    connection.request_deadline = now + limits_.body_deadline;
  }
  Inspection inspection = inspect_head(connection.input, guard_limits_);
  if (inspection.verdict == Inspection::Verdict::Incomplete) return Progress::NeedsInput;
  if (inspection.verdict == Inspection::Verdict::Refused) {
    refuse(connection, inspection.status);
    return Progress::Moved;
  }
  start_body(connection, std::move(inspection));
  return read_body(connection);
}

void EventLoop::start_body(Connection& connection, Inspection inspection) {
  connection.phase = Connection::Phase::Body;
  connection.deadline = connection.request_deadline;
  connection.head = std::move(inspection.head);
  connection.body_bytes = inspection.body_bytes;
  connection.input.erase(0, inspection.head_bytes);
  if (inspection.wants_continue && connection.input.size() < connection.body_bytes) {
    send_some(connection.socket.get(), kContinue);  // nothing else is unsent: there is room
  }
}

EventLoop::Progress EventLoop::read_body(Connection& connection) {
  const bool complete = connection.input.size() >= connection.body_bytes;
  if (!charge(connection)) {
    shed(connection);
    return Progress::Moved;
  }
  if (!complete) return Progress::NeedsInput;
  dispatch(connection);
  return Progress::Moved;
}

void EventLoop::dispatch(Connection& connection) {
  connection.phase = Connection::Phase::Answering;
  connection.closes = connection.ended && connection.input.size() == connection.body_bytes;
  connection.owner =
      connection.unread ? Connection::Owner::WorkerUnread : Connection::Owner::Worker;
  if (queue_.push(connection, SteadyClock::now())) return;
  connection.owner = Connection::Owner::Loop;
  shed(connection);
}

EventLoop::Progress EventLoop::discard(Connection& connection) {
  connection.discarded += connection.input.size();
  connection.input.clear();
  if (connection.discarded <= kLingerBytes) return Progress::NeedsInput;
  close(connection);
  return Progress::Moved;
}

void EventLoop::refuse(Connection& connection, int status) {
  ++counters_.refused;
  say_last(connection, status);
}

void EventLoop::shed(Connection& connection) {
  ++counters_.shed;
  say_last(connection, 503);
}

void EventLoop::say_last(Connection& connection, int status) {
  connection.closes = true;
  connection.output = refusal(status);
  connection.output_sent = 0;
  connection.request_deadline = SteadyClock::now() + kLingerTime;
  connection.unread = true;  // the client may not be done
  flush(connection);
}

void EventLoop::flush(Connection& connection) {
  const auto rest = std::string_view(connection.output).substr(connection.output_sent);
  const auto sent = send_some(connection.socket.get(), rest);
  if (!sent) return close(connection);
  connection.output_sent += *sent;
  if (*sent == rest.size()) return finish_output(connection);
  connection.phase = Connection::Phase::Writing;
  connection.deadline = connection.request_deadline;
  if (!charge(connection)) close(connection);
}

void EventLoop::finish_output(Connection& connection) {
  connection.output = {};
  connection.output_sent = 0;
  if (connection.closes) {
    const bool all_is_read = connection.input.empty() && !connection.unread;
    return all_is_read ? close(connection) : linger(connection);
  }
  connection.phase = Connection::Phase::Idle;
  connection.deadline = SteadyClock::now() + limits_.idle_deadline;
  charge(connection);
  on_readable(connection);
}

// Closing a socket with unread input resets the connection, and the client may lose the answer. So
// what still comes is read and thrown away until the client has closed, within limits.
void EventLoop::linger(Connection& connection) {
  ::shutdown(connection.socket.get(), SHUT_WR);
  connection.phase = Connection::Phase::Lingering;
  connection.deadline = SteadyClock::now() + kLingerTime;
  connection.input = {};
  charge(connection);
  on_readable(connection);
}

void EventLoop::close(Connection& connection) {
  buffered_bytes_ -= connection.charged;
  connections_.erase(connection.socket.get());
  open_ = connections_.size();
}

bool EventLoop::charge(Connection& connection) {
  const size_t held = connection.input.size() + connection.output.size();
  const size_t charged = held <= kSmallBytes ? 0 : held;
  buffered_bytes_ += charged - connection.charged;
  connection.charged = charged;
  return charged == 0 || buffered_bytes_ <= limits_.max_buffered_bytes;
}

}  // namespace kb::server
