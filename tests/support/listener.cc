// SPDX-License-Identifier: MIT
#include "tests/support/listener.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <stdexcept>

namespace kb::test {

bool Peer::fill() {
  std::array<char, 4096> bytes{};
  const ssize_t count =
      tls_ ? tls_->read(bytes.data(), bytes.size()) : ::recv(fd_, bytes.data(), bytes.size(), 0);
  if (count <= 0) return false;
  buffer_.append(bytes.data(), static_cast<size_t>(count));
  return true;
}

bool Peer::read_line(std::string& line) {
  size_t end = 0;
  while ((end = buffer_.find('\n')) == std::string::npos)
    if (!fill()) return false;
  line = buffer_.substr(0, end);
  if (line.ends_with('\r')) line.pop_back();
  buffer_.erase(0, end + 1);
  return true;
}

std::string Peer::read_bytes(size_t count) {
  while (buffer_.size() < count && fill()) {
  }
  std::string bytes = buffer_.substr(0, count);
  buffer_.erase(0, count);
  return bytes;
}

bool Peer::start_tls(const TlsIdentity& identity) {
  tls_ = identity.accept(fd_);
  return tls_ != nullptr;
}

void Peer::send(const std::string& bytes) const {
  if (tls_) return tls_->write(bytes);
  std::ignore = ::send(fd_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
}

Listener::Listener(int port, std::function<void(Peer&)> serve) : serve_(std::move(serve)) {
  fd_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  const int on = 1;
  ::setsockopt(fd_, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  socklen_t length = sizeof address;
  auto* generic = reinterpret_cast<sockaddr*>(&address);
  if (::bind(fd_, generic, length) != 0 || ::listen(fd_, 64) != 0 ||
      ::getsockname(fd_, generic, &length) != 0)
    throw std::runtime_error("cannot listen");
  port_ = ntohs(address.sin_port);
  acceptor_ = std::thread([this] { accept_all(); });
}

Listener::~Listener() {
  {
    const std::lock_guard lock(mutex_);
    stop_ = true;
    for (const int fd : open_) ::shutdown(fd, SHUT_RDWR);
  }
  ::shutdown(fd_, SHUT_RDWR);
  acceptor_.join();
  for (auto& thread : threads_) thread.join();
  ::close(fd_);
}

void Listener::accept_all() {
  while (true) {
    const int fd = ::accept4(fd_, nullptr, nullptr, SOCK_CLOEXEC);
    if (fd < 0) return;
    const std::lock_guard lock(mutex_);
    if (stop_) {
      ::close(fd);
      return;
    }
    open_.insert(fd);
    threads_.emplace_back([this, fd] { serve_one(fd); });
  }
}

void Listener::serve_one(int fd) {
  Peer peer(fd);
  serve_(peer);
  const std::lock_guard lock(mutex_);
  open_.erase(fd);
  ::close(fd);
}

int unused_port() {
  return Listener(0, [](Peer&) {}).port();
}

}  // namespace kb::test
