// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <vector>

#include "bench/support/timing.h"

// Asks a server on this machine over one keep-alive connection and reads whole answers.
// Throws: std::runtime_error when the connection cannot be made or is lost. Threads: one.
namespace kb::bench {

class HttpClient {
 public:
  explicit HttpClient(int port);
  ~HttpClient();
  HttpClient(const HttpClient&) = delete;
  HttpClient& operator=(const HttpClient&) = delete;

  size_t get(const std::string& target);  // bytes of the answer

 private:
  void receive();

  int socket_;
  std::string buffer_;
};

// Each call asks for `prefix` and the next query.
Operation http_operation(int port, const std::string& prefix,
                         const std::vector<std::string>& queries);

}  // namespace kb::bench
