// SPDX-License-Identifier: MIT
#pragma once
#include <httplib.h>

#include <string>
#include <string_view>

// What the library takes for a socket: reads the head of one request from memory and collects the
// answer, so that no worker ever waits for a client and an answer leaves in one piece.
namespace kb::server {

class BufferedStream : public httplib::Stream {
 public:
  // `input` and `peer` must outlive the stream; `output` is appended to.
  BufferedStream(std::string_view input, const std::string& peer, std::string& output)
      : input_(input), peer_(peer), output_(output) {}

  bool is_readable() const override { return !input_.empty(); }
  bool is_writable() const override { return true; }
  ssize_t read(char* out, size_t size) override;
  ssize_t write(const char* bytes, size_t size) override;
  void get_remote_ip_and_port(std::string& ip, int& port) const override;
  void get_local_ip_and_port(std::string& ip, int& port) const override;
  socket_t socket() const override { return 0; }

 private:
  std::string_view input_;
  const std::string& peer_;
  std::string& output_;
};

}  // namespace kb::server
