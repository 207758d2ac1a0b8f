// SPDX-License-Identifier: MIT
#include "tests/support/raw_client.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <stdexcept>
#include <utility>

namespace kb::test {
namespace {

int connected(int fd, const sockaddr* address, socklen_t length) {
  if (fd < 0 || ::connect(fd, address, length) != 0) {
    ::close(fd);
    throw std::runtime_error("cannot connect");
  }
  return fd;
}

int connect_to(const std::string& address, int port) {
  sockaddr_in v4{};
  v4.sin_family = AF_INET;
  v4.sin_port = htons(static_cast<uint16_t>(port));
  if (inet_pton(AF_INET, address.c_str(), &v4.sin_addr) == 1) {
    return connected(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0),
                     reinterpret_cast<const sockaddr*>(&v4), sizeof v4);
  }
  sockaddr_in6 v6{};
  v6.sin6_family = AF_INET6;
  v6.sin6_port = v4.sin_port;
  inet_pton(AF_INET6, address.c_str(), &v6.sin6_addr);
  return connected(::socket(AF_INET6, SOCK_STREAM | SOCK_CLOEXEC, 0),
                   reinterpret_cast<const sockaddr*>(&v6), sizeof v6);
}

bool wait_for(int fd, short events, std::chrono::milliseconds patience) {
  pollfd wanted{fd, events, 0};
  return ::poll(&wanted, 1, static_cast<int>(patience.count())) > 0;
}

std::string lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return text;
}

void add_header(RawResponse& response, const std::string& line) {
  const size_t colon = line.find(": ");
  if (colon == std::string::npos) throw std::runtime_error("not a header: " + line);
  std::string& value = response.headers[lower(line.substr(0, colon))];
  if (!value.empty()) value += ", ";
  value += line.substr(colon + 2);
}

size_t body_bytes(const RawResponse& response) {
  const std::string length = response.header("content-length");
  return length.empty() ? 0 : std::stoul(length);
}

}  // namespace

std::string RawResponse::header(const std::string& name) const {
  const auto found = headers.find(name);
  return found == headers.end() ? std::string() : found->second;
}

RawClient::RawClient(int port, const std::string& address) : fd_(connect_to(address, port)) {}

RawClient::RawClient(RawClient&& other) noexcept
    : fd_(std::exchange(other.fd_, -1)), buffer_(std::move(other.buffer_)) {}

RawClient::~RawClient() {
  if (fd_ >= 0) ::close(fd_);
}

bool RawClient::send(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t sent = ::send(fd_, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
    if (sent < 0 && (errno != EAGAIN || !wait_for(fd_, POLLOUT, kPatience))) return false;
    if (sent > 0) bytes.remove_prefix(static_cast<size_t>(sent));
  }
  return true;
}

void RawClient::finish_sending() { ::shutdown(fd_, SHUT_WR); }

void RawClient::reset() {
  const linger at_once{1, 0};
  ::setsockopt(fd_, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
  ::close(std::exchange(fd_, -1));
}

bool RawClient::has_input(std::chrono::milliseconds patience) {
  return !buffer_.empty() || wait_for(fd_, POLLIN, patience);
}

bool RawClient::fill() {
  std::array<char, 16 * 1024> bytes;
  if (!wait_for(fd_, POLLIN, kPatience)) return false;
  const ssize_t count = ::recv(fd_, bytes.data(), bytes.size(), 0);
  if (count <= 0) return false;
  buffer_.append(bytes.data(), static_cast<size_t>(count));
  return true;
}

// Without its end; "" at the end of the stream.
std::string RawClient::take_line() {
  size_t end;
  while ((end = buffer_.find("\r\n")) == std::string::npos) {
    if (!fill()) return {};
  }
  std::string line = buffer_.substr(0, end);
  buffer_.erase(0, end + 2);
  return line;
}

std::optional<std::string> RawClient::receive_bytes(size_t count) {
  while (buffer_.size() < count) {
    if (!fill()) return std::nullopt;
  }
  std::string bytes = buffer_.substr(0, count);
  buffer_.erase(0, count);
  return bytes;
}

RawResponse RawClient::receive(bool is_head_request) {
  RawResponse response;
  const std::string status_line = take_line();
  if (!status_line.starts_with("HTTP/1.1 ")) return response;
  response.status = std::stoi(status_line.substr(9));
  for (std::string line = take_line(); !line.empty(); line = take_line())
    add_header(response, line);
  if (is_head_request) return response;
  auto body = receive_bytes(body_bytes(response));
  if (!body) return {};
  response.body = std::move(*body);
  return response;
}

bool RawClient::is_closed() {
  do {
    buffer_.clear();
    if (!wait_for(fd_, POLLIN, kPatience)) return false;
  } while (fill());
  return true;
}

RawResponse ask(int port, std::string_view request) {
  RawClient client(port);
  client.send(request);
  return client.receive();
}

std::string get_request(std::string_view target, std::string_view more_headers) {
  std::string request = "GET ";
  ((request += target) += " HTTP/1.1\r\nHost: localhost\r\n") += more_headers;
  return request += "\r\n";
}

std::string post_request(std::string_view target, std::string_view content_type,
                         std::string_view body, std::string_view more_headers) {
  std::string request = "POST ";
  ((request += target) += " HTTP/1.1\r\nHost: localhost\r\nContent-Type: ") += content_type;
  ((request += "\r\nContent-Length: ") += std::to_string(body.size())) += "\r\n";
  ((request += more_headers) += "\r\n") += body;
  return request;
}

}  // namespace kb::test
