// SPDX-License-Identifier: MIT
#pragma once
#include <zlib.h>

#include <memory>
#include <string>
#include <string_view>

// Compression of answers: which coding a client likes best, and fast encoders for pages.
namespace kb::server {

enum class Coding { Identity, Gzip, Brotli };

std::string_view coding_name(Coding coding);  // as in Content-Encoding: "br"

struct OfferedCodings {
  bool gzip = true, brotli = true;
};

// By an Accept-Encoding header with its q-values; Brotli before gzip when they are equal. Identity
// when nothing offered is wanted.
Coding choose_coding(std::string_view accept_encoding, OfferedCodings offered = {});

// Text types; images and archives are compressed already.
bool is_compressible(std::string_view content_type);

// Threads: one encoder each; it keeps its buffers between calls.
class Encoder {
 public:
  std::string encode(Coding coding, std::string_view text);  // Error Internal when out of memory

 private:
  struct EndDeflate {
    void operator()(z_stream* stream) const;
  };

  std::string gzip(std::string_view text);

  std::unique_ptr<z_stream, EndDeflate> deflate_;
};

}  // namespace kb::server
