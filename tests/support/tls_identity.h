// SPDX-License-Identifier: MIT
#pragma once
#include <filesystem>
#include <memory>
#include <string>

#include "tests/support/temp_dir.h"

// Who a test's server is over TLS: a certificate for 127.0.0.1, and the authority that signed it,
// both made for the test and known to nobody else.
namespace kb::test {

// One connection, from the side of the server.
class TlsChannel {
 public:
  virtual ~TlsChannel() = default;
  virtual long read(char* bytes, size_t most) = 0;  // 0 or less: the peer is gone
  virtual void write(const std::string& bytes) = 0;
};

class TlsIdentity {
 public:
  TlsIdentity();
  ~TlsIdentity();
  TlsIdentity(const TlsIdentity&) = delete;
  TlsIdentity& operator=(const TlsIdentity&) = delete;

  std::filesystem::path ca_file() const { return folder_.path() / "ca.pem"; }

  // Absent when the other side does not go through with it.
  std::unique_ptr<TlsChannel> accept(int fd) const;

 private:
  struct Context;
  TempDir folder_;
  std::unique_ptr<Context> context_;
};

}  // namespace kb::test
