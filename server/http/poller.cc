// SPDX-License-Identifier: MIT
#include "server/http/poller.h"

#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <array>
#include <cstdint>

#include "core/error.h"

namespace kb::server {
namespace {

constexpr int kEventsAtOnce = 256;

}  // namespace

Poller::Poller()
    : epoll_(::epoll_create1(EPOLL_CLOEXEC)), bell_(::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC)) {
  if (!epoll_.is_open() || !bell_.is_open()) {
    throw Error(ErrorCode::Internal, "no file descriptor left to watch connections with");
  }
  control(EPOLL_CTL_ADD, bell_.get(), EPOLLIN);
}

void Poller::control(int operation, int fd, unsigned events) {
  epoll_event event{};
  event.events = events;
  event.data.fd = fd;
  ::epoll_ctl(epoll_.get(), operation, fd, &event);
}

void Poller::watch_listener(int fd) { control(EPOLL_CTL_ADD, fd, EPOLLIN); }
void Poller::pause_listener(int fd) { control(EPOLL_CTL_MOD, fd, 0); }
void Poller::resume_listener(int fd) { control(EPOLL_CTL_MOD, fd, EPOLLIN); }

void Poller::watch_connection(int fd) {
  control(EPOLL_CTL_ADD, fd, EPOLLIN | EPOLLOUT | EPOLLRDHUP | EPOLLET);
}

std::span<const Poller::Event> Poller::wait(int milliseconds) {
  std::array<epoll_event, kEventsAtOnce> ready;
  const int count = ::epoll_wait(epoll_.get(), ready.data(), kEventsAtOnce, milliseconds);
  events_.clear();
  for (int i = 0; i < count; ++i) {
    const unsigned mask = ready[static_cast<size_t>(i)].events;
    const int fd = ready[static_cast<size_t>(i)].data.fd;
    const bool hung_up = (mask & (EPOLLRDHUP | EPOLLHUP | EPOLLERR)) != 0;
    const bool is_bell = fd == bell_.get();
    if (is_bell) {
      std::uint64_t rings = 0;
      [[maybe_unused]] const ssize_t ignored = ::read(fd, &rings, sizeof rings);
    } else {
      events_.push_back({fd, (mask & EPOLLIN) != 0 || hung_up,
                         (mask & (EPOLLOUT | EPOLLERR | EPOLLHUP)) != 0, hung_up});
    }
  }
  return events_;
}

void Poller::wake() {
  const std::uint64_t once = 1;
  [[maybe_unused]] const ssize_t ignored = ::write(bell_.get(), &once, sizeof once);
}

}  // namespace kb::server
