// SPDX-License-Identifier: MIT
#include "server/http/content_coding.h"

#include <brotli/encode.h>

#include <algorithm>
#include <array>

#include "core/error.h"
#include "server/http/header_text.h"

namespace kb::server {
namespace {

// Fast enough to compress each page anew.
constexpr int kGzipLevel = 5;
constexpr int kBrotliQuality = 4;

constexpr int kGzipWrapper = 16;  // added to the window bits; see deflateInit2
constexpr int kGzipMemoryLevel = 8;

constexpr std::array<std::string_view, 8> kTextTypes{
    "application/json",       "application/problem+json", "application/javascript",
    "application/xml",        "application/xhtml+xml",    "application/manifest+json",
    "image/svg+xml",          "application/atom+xml",
};

// "0.5" → 500; a value that makes no sense is taken for 1.
int thousandths(std::string_view q) {
  if (q.empty() || (q[0] != '0' && q[0] != '1')) return 1000;
  if (q[0] == '1') return 1000;
  int value = 0, scale = 100;
  for (size_t i = 2; i < q.size() && scale > 0 && q[1] == '.' && q[i] >= '0' && q[i] <= '9'; ++i) {
    value += (q[i] - '0') * scale;
    scale /= 10;
  }
  return value;
}

int quality_of(std::string_view item) {
  int quality = 1000;
  for_each_item(item.substr(std::min(item.find(';'), item.size())), ';', [&](std::string_view p) {
    const size_t equals = p.find('=');
    const bool is_q = equals != std::string_view::npos &&
                      equal_ignoring_case(trimmed(p.substr(0, equals)), "q");
    if (is_q) quality = thousandths(trimmed(p.substr(equals + 1)));
  });
  return quality;
}

struct Preferences {
  int gzip = -1, brotli = -1, any = 0;

  void add(std::string_view item) {
    const std::string_view name = trimmed(item.substr(0, item.find(';')));
    if (equal_ignoring_case(name, "gzip") || equal_ignoring_case(name, "x-gzip")) {
      gzip = quality_of(item);
    } else if (equal_ignoring_case(name, "br")) {
      brotli = quality_of(item);
    } else if (name == "*") {
      any = quality_of(item);
    }
  }
};

std::string brotli(std::string_view text) {
  size_t size = BrotliEncoderMaxCompressedSize(text.size());
  std::string out(size, '\0');
  const int done = BrotliEncoderCompress(
      kBrotliQuality, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_TEXT, text.size(),
      reinterpret_cast<const uint8_t*>(text.data()), &size, reinterpret_cast<uint8_t*>(out.data()));
  if (done == BROTLI_FALSE) throw Error(ErrorCode::Internal, "brotli could not compress");
  out.resize(size);
  return out;
}

}  // namespace

std::string_view coding_name(Coding coding) {
  switch (coding) {
    case Coding::Gzip: return "gzip";
    case Coding::Brotli: return "br";
    case Coding::Identity: break;
  }
  return "identity";
}

Coding choose_coding(std::string_view accept_encoding, OfferedCodings offered) {
  Preferences wanted;
  for_each_item(accept_encoding, ',', [&](std::string_view item) { wanted.add(item); });
  const auto quality = [&](bool is_offered, int own) {
    return !is_offered ? 0 : own >= 0 ? own : wanted.any;
  };
  const int gzip = quality(offered.gzip, wanted.gzip);
  const int brotli = quality(offered.brotli, wanted.brotli);
  if (gzip == 0 && brotli == 0) return Coding::Identity;
  return brotli >= gzip ? Coding::Brotli : Coding::Gzip;
}

bool is_compressible(std::string_view content_type) {
  const std::string type = lower_case(trimmed(content_type.substr(0, content_type.find(';'))));
  return type.starts_with("text/") ||
         std::find(kTextTypes.begin(), kTextTypes.end(), type) != kTextTypes.end();
}

void Encoder::EndDeflate::operator()(z_stream* stream) const {
  deflateEnd(stream);
  delete stream;
}

std::string Encoder::encode(Coding coding, std::string_view text) {
  switch (coding) {
    case Coding::Gzip: return gzip(text);
    case Coding::Brotli: return brotli(text);
    case Coding::Identity: break;
  }
  return std::string(text);
}

std::string Encoder::gzip(std::string_view text) {
  if (!deflate_) {
    deflate_.reset(new z_stream{});
    deflateInit2(deflate_.get(), kGzipLevel, Z_DEFLATED, MAX_WBITS + kGzipWrapper, kGzipMemoryLevel,
                 Z_DEFAULT_STRATEGY);
  }
  z_stream& stream = *deflate_;
  deflateReset(&stream);
  std::string out(deflateBound(&stream, text.size()), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
  stream.avail_in = static_cast<uInt>(text.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  if (deflate(&stream, Z_FINISH) != Z_STREAM_END) {
    throw Error(ErrorCode::Internal, "gzip could not compress");
  }
  out.resize(stream.total_out);
  return out;
}

}  // namespace kb::server
