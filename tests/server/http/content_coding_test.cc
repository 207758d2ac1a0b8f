// SPDX-License-Identifier: MIT
#include "server/http/content_coding.h"

#include <brotli/decode.h>
#include <gtest/gtest.h>

namespace kb::server {
namespace {

std::string repeated(std::string_view text, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += text;
  return out;
}

std::string gunzip(std::string packed, size_t size) {
  z_stream stream{};
  inflateInit2(&stream, MAX_WBITS + 16);
  std::string out(size, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_in = static_cast<uInt>(packed.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  const int result = inflate(&stream, Z_FINISH);
  inflateEnd(&stream);
  return result == Z_STREAM_END ? out : "not gzip";
}

std::string unbrotli(const std::string& packed, size_t size) {
  std::string out(size, '\0');
  const auto result =
      BrotliDecoderDecompress(packed.size(), reinterpret_cast<const uint8_t*>(packed.data()), &size,
                              reinterpret_cast<uint8_t*>(out.data()));
  return result == BROTLI_DECODER_RESULT_SUCCESS ? out : "not brotli";
}

TEST(ContentCoding, IsChosenByTheClientsQValues) {
  struct Case {
    std::string_view header;
    Coding coding;
  };
  const Case cases[] = {
      {"", Coding::Identity},
      {"gzip", Coding::Gzip},
      {"GZip", Coding::Gzip},
      {"x-gzip", Coding::Gzip},
      {"br", Coding::Brotli},
      {"gzip, deflate, br", Coding::Brotli},
      {"gzip;q=0", Coding::Identity},
      {"gzip;q=0.0, br;q=0", Coding::Identity},
      {"gzip;q=1.0, br;q=0.5", Coding::Gzip},
      {"gzip;q=0.001", Coding::Gzip},
      {"gzip ; Q=0.2 , br ; q=0.1", Coding::Gzip},
      {"*", Coding::Brotli},
      {"*;q=0", Coding::Identity},
      {"br;q=0, *", Coding::Gzip},
      {"gzip, *;q=0", Coding::Gzip},
      {"identity", Coding::Identity},
      {"deflate, zstd", Coding::Identity},
      {"brotli", Coding::Identity},
      {"gzip;q=lots", Coding::Gzip},
      {",;,;;,", Coding::Identity},
  };
  for (const Case& each : cases) EXPECT_EQ(choose_coding(each.header), each.coding) << each.header;
}

TEST(ContentCoding, KeepsToWhatIsOffered) {
  EXPECT_EQ(choose_coding("gzip, br", {true, false}), Coding::Gzip);
  EXPECT_EQ(choose_coding("gzip, br", {false, true}), Coding::Brotli);
  EXPECT_EQ(choose_coding("*", {false, false}), Coding::Identity);
}

TEST(ContentCoding, CompressesTextTypesOnly) {
  for (const char* type : {"text/html; charset=utf-8", "TEXT/CSS", "application/json",
                           "image/svg+xml", "application/problem+json"}) {
    EXPECT_TRUE(is_compressible(type)) << type;
  }
  for (const char* type : {"image/png", "application/octet-stream", "application/zip", ""}) {
    EXPECT_FALSE(is_compressible(type)) << type;
  }
}

TEST(Encoder, WritesWhatClientsCanRead) {
  Encoder encoder;
  for (const std::string& text : {std::string(), std::string("a"), repeated("contraseña ", 9000)}) {
    EXPECT_EQ(gunzip(encoder.encode(Coding::Gzip, text), text.size()), text);
    EXPECT_EQ(unbrotli(encoder.encode(Coding::Brotli, text), text.size()), text);
    EXPECT_EQ(encoder.encode(Coding::Identity, text), text);
  }
}

}  // namespace
}  // namespace kb::server
