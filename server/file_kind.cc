// SPDX-License-Identifier: MIT
#include "server/file_kind.h"

#include <algorithm>
#include <array>

#include "core/utf8.h"
#include "text/fold.h"

namespace kb::server {
namespace {

constexpr size_t kMostNameBytes = 120, kMostEndingBytes = 12;
constexpr std::string_view kNameless = "archivo";

using namespace std::string_view_literals;

struct Magic {
  size_t at;
  std::string_view bytes;
  const char* media_type;
};
constexpr auto kMagic = std::to_array<Magic>({
    {0, "%PDF-"sv, "application/pdf"},
    {0, "PK\x03\x04"sv, "application/zip"},
    {0, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, "application/x-ole-storage"},
    {0, "\x1F\x8B\x08"sv, "application/gzip"},
    {0, "7z\xBC\xAF\x27\x1C"sv, "application/x-7z-compressed"},
    {0, "Rar!\x1A\x07"sv, "application/vnd.rar"},
    {0, "II*\0"sv, "image/tiff"},
    {0, "MM\0*"sv, "image/tiff"},
    {0, "{\\rtf"sv, "application/rtf"},
    {4, "ftypheic"sv, "image/heic"},
    {4, "ftypmif1"sv, "image/heic"},
    {4, "ftyp"sv, "video/mp4"},
    {0, "\x1A\x45\xDF\xA3"sv, "video/webm"},
});
// Texts that a double click would run.
constexpr auto kRunning = std::to_array<std::string_view>(
    {"bat", "cmd", "com", "exe", "hta", "htm", "html", "js",  "jse", "lnk",   "mht", "msi",
     "pif", "ps1", "reg", "scr", "svg", "url", "vbe",  "vbs", "wsf", "xhtml", "xht"});

bool has_at(std::string_view bytes, size_t at, std::string_view wanted) {
  return bytes.size() >= at + wanted.size() && bytes.substr(at, wanted.size()) == wanted;
}

int number(std::string_view bytes, size_t at, size_t count, bool little) {
  unsigned value = 0;
  for (size_t i = 0; i < count && at + count <= bytes.size(); ++i)
    value = value << 8 | static_cast<unsigned char>(bytes[at + (little ? count - 1 - i : i)]);
  return static_cast<int>(value & 0x7FFFFFFF);
}

struct Size {
  int width = 0, height = 0;
};

// The frame header (SOF) stands behind other segments.
Size jpeg_size(std::string_view bytes) {
  for (size_t at = 2; at + 9 < bytes.size() && bytes[at] == '\xFF';) {
    const int marker = number(bytes, at + 1, 1, false);
    const bool is_frame =
        marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    if (is_frame) return {number(bytes, at + 7, 2, false), number(bytes, at + 5, 2, false)};
    at += 2 + static_cast<size_t>(number(bytes, at + 2, 2, false));
  }
  return {};
}

Size webp_size(std::string_view bytes) {
  if (has_at(bytes, 12, "VP8X"))
    return {number(bytes, 24, 3, true) + 1, number(bytes, 27, 3, true) + 1};
  if (has_at(bytes, 12, "VP8 "))
    return {number(bytes, 26, 2, true) & 0x3FFF, number(bytes, 28, 2, true) & 0x3FFF};
  const int packed = number(bytes, 21, 4, true);
  if (has_at(bytes, 12, "VP8L") && bytes.size() > 25)
    return {(packed & 0x3FFF) + 1, (packed >> 14 & 0x3FFF) + 1};
  return {};
}

FileKind image(const char* media_type, Size size) {
  const auto fits = [](int side) { return side > 0 && side <= kMostImageSide; };
  if (!fits(size.width) || !fits(size.height)) size = {};
  return {media_type, size.width, size.height};
}

std::optional<FileKind> image_kind(std::string_view bytes) {
  if (has_at(bytes, 0, "\x89PNG\r\n\x1A\n"))
    return image("image/png", {number(bytes, 16, 4, false), number(bytes, 20, 4, false)});
  if (has_at(bytes, 0, "\xFF\xD8\xFF")) return image("image/jpeg", jpeg_size(bytes));
  if (has_at(bytes, 0, "GIF87a") || has_at(bytes, 0, "GIF89a"))
    return image("image/gif", {number(bytes, 6, 2, true), number(bytes, 8, 2, true)});
  if (has_at(bytes, 0, "RIFF") && has_at(bytes, 8, "WEBP"))
    return image("image/webp", webp_size(bytes));
  return std::nullopt;
}

bool is_text(std::string_view bytes) {
  return std::ranges::none_of(bytes, [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f') || byte == 0x7F;
  });
}

bool is_unseen(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x200B && c <= 0x200F) ||
         (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
}

std::string visible(std::string_view name) {
  std::string out;
  for (size_t at = 0; at < name.size();) {
    const char32_t c = next_code_point(name, at);
    if (is_unseen(c)) continue;
    append_utf8(out, U"\"<>|:*?\\/"sv.find(c) == std::u32string_view::npos ? c : U'-');
  }
  const auto first = out.find_first_not_of(". ");
  if (first == std::string::npos) return "";
  return out.substr(first, out.find_last_not_of(". ") - first + 1);
}

std::string ending_of(const std::string& name) {
  const auto dot = name.rfind('.');
  if (dot == std::string::npos || name.size() - dot > kMostEndingBytes) return "";
  return name.substr(dot + 1);
}

}  // namespace

std::optional<FileKind> file_kind_of(std::string_view bytes) {
  if (bytes.empty()) return std::nullopt;
  if (auto found = image_kind(bytes)) return found;
  for (const Magic& magic : kMagic)
    if (has_at(bytes, magic.at, magic.bytes)) return FileKind{magic.media_type};
  if (is_text(bytes)) return FileKind{"text/plain"};
  return std::nullopt;
}

std::string visible_file_name(std::string_view name) {
  std::string clean = visible(name.substr(name.find_last_of("/\\") + 1));
  if (clean.empty()) clean = kNameless;
  const std::string ending = ending_of(clean);
  if (clean.size() > kMostNameBytes)
    clean = std::string(utf8_prefix(clean, kMostNameBytes - ending.size() - 1)) +
            (ending.empty() ? "" : "." + ending);
  return clean;
}

std::string clean_file_name(std::string_view name, const FileKind& kind) {
  const std::string clean = visible_file_name(name);
  const bool runs = std::ranges::find(kRunning, text::to_lower(ending_of(clean))) != kRunning.end();
  return runs && kind.width == 0 ? clean + ".txt" : clean;
}

}  // namespace kb::server
