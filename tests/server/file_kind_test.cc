// SPDX-License-Identifier: MIT
#include "server/file_kind.h"

#include <gtest/gtest.h>

namespace kb::server {
namespace {

using namespace std::string_literals;

const std::string kPng = "\x89PNG\r\n\x1A\n\0\0\0\x0DIHDR\0\0\0\x0A\0\0\0\x14\x08\x02\0\0\0"s;
const std::string kJpeg =
    "\xFF\xD8\xFF\xE0\0\x04\0\0\xFF\xC0\0\x11\x08\0\x14\0\x0A\x03\0\0\0\0\0\0"s;
const std::string kGif = "GIF89a\x0A\0\x14\0\0\0\0"s;
const std::string kWebp = "RIFF\0\0\0\0WEBPVP8X\0\0\0\0\0\0\0\0\x09\0\0\x13\0\0"s;
const std::string kHuge = "\x89PNG\r\n\x1A\n\0\0\0\x0DIHDR\0\x01\0\0\0\0\0\x14\x08\x02\0\0\0"s;

TEST(FileKind, IsToldByTheBytes) {
  const struct {
    std::string bytes, expected;
    int width;
  } kCases[] = {
      {kPng, "image/png", 10},
      {kJpeg, "image/jpeg", 10},
      {kGif, "image/gif", 10},
      {kWebp, "image/webp", 10},
      {kHuge, "image/png", 0},
      {"%PDF-1.7\n\x01\x02", "application/pdf", 0},
      {"PK\x03\x04\x14\0"s, "application/zip", 0},
      {"550 5.7.1 rechazado\r\n", "text/plain", 0},
      {"<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>", "text/plain", 0},
      {"<!doctype html><p>x", "text/plain", 0},
      {"MZ\x90\0\x03"s, "-", 0},
      {"\x7F\x45LF\x02\x01"s, "-", 0},
      {"\0\0\0\0"s, "-", 0},
      {"", "-", 0},
      {"\xFF\xD8\xFF", "image/jpeg", 0},
  };
  for (const auto& one : kCases) {
    const auto kind = file_kind_of(one.bytes);
    EXPECT_EQ(kind ? kind->media_type : "-", one.expected) << one.bytes;
    EXPECT_EQ(kind ? kind->width : 0, one.width) << one.bytes;
  }
}

TEST(FileKind, ReadsNothingBehindTheEndOfACutImage) {
  for (const std::string& whole : {kPng, kJpeg, kGif, kWebp})
    for (size_t size = 0; size < whole.size(); ++size) file_kind_of(whole.substr(0, size));
}

TEST(FileKind, CleansNames) {
  const FileKind text{"text/plain"}, image{"image/png", 10, 20};
  const struct {
    std::string name;
    FileKind kind;
    std::string expected;
  } kCases[] = {
      {"captura.png", image, "captura.png"},
      {"C:\\Users\\ana\\plano.pdf", text, "plano.pdf"},
      {"../../etc/passwd", text, "passwd"},
      {"", text, "archivo"},
      {"...", text, "archivo"},
      {"a\x01\"b\".txt", text, "a-b-.txt"},
      {"foto\u202Egnp.exe", image, "fotognp.exe"},
      {"página.html", text, "página.html.txt"},
      {"dibujo.SVG", text, "dibujo.SVG.txt"},
      {"haz.bat", text, "haz.bat.txt"},
      {".htaccess", text, "htaccess"},
      {std::string(300, 'x') + ".log", text, std::string(116, 'x') + ".log"},
  };
  for (const auto& one : kCases)
    EXPECT_EQ(clean_file_name(one.name, one.kind), one.expected) << one.name;
}

}  // namespace
}  // namespace kb::server
