// SPDX-License-Identifier: MIT
#include "server/http/socket.h"

#include <arpa/inet.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <memory>
#include <system_error>

#include "core/error.h"

namespace kb::server {
namespace {

constexpr int kBacklog = 1024;
constexpr std::string_view kMappedPrefix = "::ffff:";  // of an IPv4 peer on an IPv6 socket

using AddressList = std::unique_ptr<addrinfo, decltype(&freeaddrinfo)>;

std::string without_brackets(const std::string& address) {
  const bool bracketed = address.size() > 2 && address.front() == '[' && address.back() == ']';
  return bracketed ? address.substr(1, address.size() - 2) : address;
}

[[noreturn]] void refuse_address(const std::string& address, int port, const std::string& reason) {
  throw Error(ErrorCode::BadInput,
              "cannot listen on " + address + " port " + std::to_string(port) + ": " + reason,
              "choose another address or port, or stop the program that uses it");
}

AddressList resolve(const std::string& address, int port) {
  addrinfo hints{};
  hints.ai_socktype = SOCK_STREAM;
  hints.ai_flags = AI_PASSIVE | AI_NUMERICSERV;
  addrinfo* found = nullptr;
  const std::string service = std::to_string(port);
  const int failure =
      getaddrinfo(without_brackets(address).c_str(), service.c_str(), &hints, &found);
  if (failure != 0) refuse_address(address, port, gai_strerror(failure));
  return {found, &freeaddrinfo};
}

void set_option(int fd, int level, int option, int value) {
  ::setsockopt(fd, level, option, &value, sizeof value);
}

// Open and listening, or closed with errno telling why. No SO_REUSEPORT: a second process on the
// same port must fail rather than take half of the visitors.
FileDescriptor listen_at(const addrinfo& where) {
  FileDescriptor fd(::socket(where.ai_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
  if (!fd.is_open()) return fd;
  set_option(fd.get(), SOL_SOCKET, SO_REUSEADDR, 1);
  set_option(fd.get(), IPPROTO_TCP, TCP_NODELAY, 1);  // accepted sockets inherit it
  if (where.ai_family == AF_INET6) set_option(fd.get(), IPPROTO_IPV6, IPV6_V6ONLY, 0);
  const bool bound = ::bind(fd.get(), where.ai_addr, where.ai_addrlen) == 0;
  return bound && ::listen(fd.get(), kBacklog) == 0 ? std::move(fd) : FileDescriptor();
}

std::string peer_name(const sockaddr_storage& address) {
  std::array<char, INET6_ADDRSTRLEN> text{};
  const void* raw = address.ss_family == AF_INET6
                        ? static_cast<const void*>(
                              &reinterpret_cast<const sockaddr_in6*>(&address)->sin6_addr)
                        : &reinterpret_cast<const sockaddr_in*>(&address)->sin_addr;
  if (inet_ntop(address.ss_family, raw, text.data(), text.size()) == nullptr) return {};
  std::string name = text.data();
  const bool mapped = name.starts_with(kMappedPrefix) && name.find('.') != std::string::npos;
  return mapped ? name.substr(kMappedPrefix.size()) : name;
}

AcceptTrouble trouble_of(int error) {
  switch (error) {
    case EAGAIN: return AcceptTrouble::NobodyWaits;
    case EMFILE:
    case ENFILE:
    case ENOBUFS:
    case ENOMEM: return AcceptTrouble::NoResources;
    default: return AcceptTrouble::PeerGone;
  }
}

}  // namespace

FileDescriptor& FileDescriptor::operator=(FileDescriptor&& other) noexcept {
  if (this == &other) return *this;
  reset();
  fd_ = std::exchange(other.fd_, -1);
  return *this;
}

void FileDescriptor::reset() {
  if (fd_ >= 0) ::close(std::exchange(fd_, -1));
}

FileDescriptor listen_on(const std::string& address, int port) {
  const AddressList candidates = resolve(address, port);
  for (const addrinfo* each = candidates.get(); each != nullptr; each = each->ai_next) {
    if (FileDescriptor fd = listen_at(*each); fd.is_open()) return fd;
  }
  refuse_address(address, port, std::generic_category().message(errno));
}

int port_of(const FileDescriptor& listener) {
  sockaddr_storage address{};
  socklen_t length = sizeof address;
  if (::getsockname(listener.get(), reinterpret_cast<sockaddr*>(&address), &length) != 0) return 0;
  return ntohs(address.ss_family == AF_INET6
                   ? reinterpret_cast<const sockaddr_in6*>(&address)->sin6_port
                   : reinterpret_cast<const sockaddr_in*>(&address)->sin_port);
}

std::pair<std::optional<Accepted>, AcceptTrouble> accept_from(const FileDescriptor& listener) {
  sockaddr_storage address{};
  socklen_t length = sizeof address;
  FileDescriptor socket(::accept4(listener.get(), reinterpret_cast<sockaddr*>(&address), &length,
                                  SOCK_NONBLOCK | SOCK_CLOEXEC));
  if (!socket.is_open()) return {std::nullopt, trouble_of(errno)};
  return {Accepted{std::move(socket), peer_name(address)}, AcceptTrouble::NobodyWaits};
}

std::optional<size_t> send_some(int fd, std::string_view bytes) {
  size_t sent = 0;
  while (sent < bytes.size()) {
    const ssize_t count = ::send(fd, bytes.data() + sent, bytes.size() - sent, MSG_NOSIGNAL);
    if (count >= 0) {
      sent += static_cast<size_t>(count);
    } else if (errno == EAGAIN) {
      break;
    } else if (errno != EINTR) {
      return std::nullopt;
    }
  }
  return sent;
}

}  // namespace kb::server
