// SPDX-License-Identifier: MIT
// How long a new request takes, alone and beside 1,000 idle and 200 slow connections, and the
// ratio. Prints the median and the 99th percentile over some hundred requests, each on a new
// connection.
#include <arpa/inet.h>
#include <fmt/format.h>
#include <netinet/in.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <stdexcept>
#include <string_view>
#include <thread>
#include <vector>

#include "server/http/server.h"
#include "server/http/socket.h"

namespace {

using namespace kb::server;
using Microseconds = std::chrono::duration<double, std::micro>;

constexpr size_t kIdle = 1000, kSlow = 200, kProbes = 500;
constexpr std::string_view kRequest = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n";
constexpr std::string_view kUnfinished = "GET / HTTP/1.1\r\nHost: localhost\r\n";

class Client {
 public:
  explicit Client(int port) : fd_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(fd_.get(), reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
      throw std::runtime_error("cannot connect");
    }
  }
  void send(std::string_view bytes) const { send_some(fd_.get(), bytes); }
  bool receive() const {
    std::array<char, 4096> answer;
    return ::recv(fd_.get(), answer.data(), answer.size(), 0) > 0;
  }

 private:
  FileDescriptor fd_;
};

double probe(int port) {
  const auto start = std::chrono::steady_clock::now();
  const Client client(port);
  client.send(kRequest);
  if (!client.receive()) throw std::runtime_error("no answer");
  return Microseconds(std::chrono::steady_clock::now() - start).count();
}

struct Times {
  double median, slow;
};

Times measure(int port) {
  std::vector<double> times;
  for (size_t i = 0; i < kProbes; ++i) times.push_back(probe(port));
  std::sort(times.begin(), times.end());
  return {times[kProbes / 2], times[kProbes * 99 / 100]};
}

void print(std::string_view name, const Times& times) {
  fmt::print("{:<28} median {:7.0f} us   p99 {:7.0f} us\n", name, times.median, times.slow);
}

void allow_many_files() {
  rlimit files{};
  getrlimit(RLIMIT_NOFILE, &files);
  files.rlim_cur = files.rlim_max;
  setrlimit(RLIMIT_NOFILE, &files);
}

std::vector<Client> open_crowd(const HttpServer& server) {
  std::vector<Client> crowd;
  for (size_t i = 0; i < kIdle + kSlow; ++i) {
    crowd.emplace_back(server.bound_port());
    if (i >= kIdle) crowd.back().send(kUnfinished);
  }
  while (server.counts().connections < crowd.size()) std::this_thread::yield();
  return crowd;
}

Response hello(const Request&) {
  Response response;
  response.body = "hello";
  return response;
}

}  // namespace

int main() {
  allow_many_files();
  HttpServer server({}, hello,
                    [](const Request& request, std::exception_ptr) { return hello(request); });
  server.start("127.0.0.1", 0);
  measure(server.bound_port());  // warms up
  const Times alone = measure(server.bound_port());
  const std::vector<Client> crowd = open_crowd(server);
  const Times crowded = measure(server.bound_port());
  print("alone", alone);
  print(fmt::format("beside {} idle, {} slow", kIdle, kSlow), crowded);
  fmt::print("ratio of medians {:.2f}\n", crowded.median / alone.median);
}
