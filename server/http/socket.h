// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <utility>

// The few socket calls of the server, with owners for descriptors. All sockets are non-blocking and
// closed on exec.
namespace kb::server {

class FileDescriptor {
 public:
  FileDescriptor() = default;
  explicit FileDescriptor(int fd) : fd_(fd) {}
  FileDescriptor(FileDescriptor&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
  FileDescriptor& operator=(FileDescriptor&& other) noexcept;
  ~FileDescriptor() { reset(); }

  int get() const { return fd_; }
  bool is_open() const { return fd_ >= 0; }
  void reset();

 private:
  int fd_ = -1;
};

// A listening TCP socket at an IPv4 or IPv6 address or a host name ("::" serves both families);
// port 0 takes a free one. Throws Error BadInput with the system's reason.
FileDescriptor listen_on(const std::string& address, int port);
int port_of(const FileDescriptor& listener);

struct Accepted {
  FileDescriptor socket;
  std::string peer;  // numeric address; IPv4 also when it came through an IPv6 socket
};

enum class AcceptTrouble { NobodyWaits, PeerGone, NoResources };

// What accept() gave, or why it gave nothing.
std::pair<std::optional<Accepted>, AcceptTrouble> accept_from(const FileDescriptor& listener);

// How many bytes the kernel took (0 when it is full); absent when the peer is gone.
std::optional<size_t> send_some(int fd, std::string_view bytes);

}  // namespace kb::server
