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
  // `cookie`: "name=value" that each request carries; empty: none.
  explicit HttpClient(int port, std::string cookie = {});
  ~HttpClient();
  HttpClient(const HttpClient&) = delete;
  HttpClient& operator=(const HttpClient&) = delete;

  size_t get(const std::string& target);  // bytes of the answer
  int last_status() const;
  const std::string& last_answer() const { return buffer_; }  // head and body
  size_t post_form(const std::string& target, const std::string& body);
  size_t post_json(const std::string& target, const std::string& body);

 private:
  size_t ask(const std::string& request);
  void receive();

  int socket_;
  std::string cookie_;
  std::string buffer_;
};

std::string percent_encoded(const std::string& text);  // each byte of it

// Each call asks for `prefix` and the next query.
Operation http_operation(int port, const std::string& prefix,
                         const std::vector<std::string>& queries);
// Each call asks for the next address as it stands, as the visitor of `cookie`. Throws when an
// answer is not 200: the time of a refusal is no time of the page.
Operation page_operation(int port, const std::string& cookie,
                         const std::vector<std::string>& targets);
// Each call sends the next body.
Operation post_operation(int port, const std::string& target,
                         const std::vector<std::string>& bodies);

}  // namespace kb::bench
