// SPDX-License-Identifier: MIT
#include "server/http/buffered_stream.h"

namespace kb::server {

ssize_t BufferedStream::read(char* out, size_t size) {
  const size_t count = input_.copy(out, size);
  input_.remove_prefix(count);
  return static_cast<ssize_t>(count);
}

ssize_t BufferedStream::write(const char* bytes, size_t size) {
  output_.append(bytes, size);
  return static_cast<ssize_t>(size);
}

void BufferedStream::get_remote_ip_and_port(std::string& ip, int& port) const {
  ip = peer_;
  port = 0;
}

void BufferedStream::get_local_ip_and_port(std::string& ip, int& port) const {
  ip.clear();
  port = 0;
}

}  // namespace kb::server
