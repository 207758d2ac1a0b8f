// SPDX-License-Identifier: MIT
#pragma once
#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <string_view>

// A client that sends the bytes it is told to, right or wrong, over one connection to this machine.
namespace kb::test {

struct RawResponse {
  int status = 0;  // 0: the connection was closed without an answer
  std::map<std::string, std::string> headers;  // names in lower case; repeated ones joined by ", "
  std::string body;

  std::string header(const std::string& name) const;  // "" when absent
};

class RawClient {
 public:
  explicit RawClient(int port, const std::string& address = "127.0.0.1");
  RawClient(RawClient&& other) noexcept;
  RawClient& operator=(RawClient&&) = delete;
  ~RawClient();

  // False when the peer is gone. A peer that does not read blocks for at most kPatience.
  bool send(std::string_view bytes);
  void finish_sending();
  void reset();  // closes abruptly

  RawResponse receive(bool is_head_request = false);
  bool is_closed();  // waits for the peer's end of stream, dropping what comes before
  bool has_input(std::chrono::milliseconds patience);
  std::optional<std::string> receive_bytes(size_t count);  // absent when the peer closes first

  static constexpr std::chrono::seconds kPatience{10};

 private:
  bool fill();  // false at the end of the stream or when patience is over
  std::string take_line();

  int fd_ = -1;
  std::string buffer_;
};

// One request on a connection of its own.
RawResponse ask(int port, std::string_view request);

std::string get_request(std::string_view target, std::string_view more_headers = "");
std::string post_request(std::string_view target, std::string_view content_type,
                         std::string_view body, std::string_view more_headers = "");

}  // namespace kb::test
