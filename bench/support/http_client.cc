// SPDX-License-Identifier: MIT
#include "bench/support/http_client.h"

#include <arpa/inet.h>
#include <fmt/format.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdlib>
#include <memory>
#include <stdexcept>

namespace kb::bench {

std::string percent_encoded(const std::string& text) {
  std::string out;
  for (const char c : text) out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
  return out;
}

HttpClient::HttpClient(int port, std::string cookie)
    : socket_(::socket(AF_INET, SOCK_STREAM, 0)), cookie_(std::move(cookie)) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  const int on = 1;
  setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  if (::connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0)
    throw std::runtime_error("no connection");
}

HttpClient::~HttpClient() {
  ::close(socket_);
}

size_t HttpClient::get(const std::string& target) {
  const std::string cookie = cookie_.empty() ? "" : "Cookie: " + cookie_ + "\r\n";
  return ask("GET " + target + " HTTP/1.1\r\nHost: bench.example\r\n" + cookie + "\r\n");
}

int HttpClient::last_status() const {
  return std::atoi(buffer_.c_str() + std::string_view("HTTP/1.1 ").size());
}

size_t HttpClient::post_json(const std::string& target, const std::string& body) {
  return ask(
      fmt::format("POST {} HTTP/1.1\r\nHost: bench.example\r\nContent-Type: "
                  "application/json\r\nContent-Length: {}\r\n\r\n{}",
                  target, body.size(), body));
}

size_t HttpClient::post_form(const std::string& target, const std::string& body) {
  const std::string cookie = cookie_.empty() ? "" : "Cookie: " + cookie_ + "\r\n";
  return ask(
      fmt::format("POST {} HTTP/1.1\r\nHost: bench.example\r\n{}Content-Type: "
                  "application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{}",
                  target, cookie, body.size(), body));
}

size_t HttpClient::ask(const std::string& request) {
  if (::send(socket_, request.data(), request.size(), MSG_NOSIGNAL) < 0)
    throw std::runtime_error("cannot send");
  buffer_.clear();
  size_t head = std::string::npos;
  while ((head = buffer_.find("\r\n\r\n")) == std::string::npos) receive();
  const auto length = buffer_.find("Content-Length: ");
  const size_t whole = head + 4 + std::stoul(buffer_.substr(length + 16));
  while (buffer_.size() < whole) receive();
  return buffer_.size();
}

void HttpClient::receive() {
  char bytes[16384];
  const auto count = ::recv(socket_, bytes, sizeof bytes, 0);
  if (count <= 0) throw std::runtime_error("connection lost");
  buffer_.append(bytes, static_cast<size_t>(count));
}

Operation http_operation(int port, const std::string& prefix,
                         const std::vector<std::string>& queries) {
  auto client = std::make_shared<HttpClient>(port);
  auto targets = std::make_shared<std::vector<std::string>>();
  for (const auto& query : queries) targets->push_back(prefix + percent_encoded(query));
  return [client, targets](size_t number) { client->get((*targets)[number % targets->size()]); };
}

Operation page_operation(int port, const std::string& cookie,
                         const std::vector<std::string>& targets) {
  return [client = std::make_shared<HttpClient>(port, cookie), &targets](size_t number) {
    const auto& target = targets[number % targets.size()];
    client->get(target);
    if (client->last_status() != 200)
      throw std::runtime_error(fmt::format("{} answers {}", target, client->last_status()));
  };
}

Operation post_operation(int port, const std::string& target,
                         const std::vector<std::string>& bodies) {
  return [client = std::make_shared<HttpClient>(port), target, &bodies](size_t number) {
    client->post_json(target, bodies[number % bodies.size()]);
  };
}

}  // namespace kb::bench
