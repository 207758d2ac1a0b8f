// SPDX-License-Identifier: MIT
#include "core/base64.h"

#include <algorithm>
#include <cstdint>

namespace kb {
namespace {

constexpr std::string_view kLetters =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr size_t kBytes = 3, kQuad = 4;
constexpr unsigned kSix = 6, kEight = 8, kLowSix = 63;

}  // namespace

std::string to_base64(std::string_view bytes) {
  std::string text;
  text.reserve((bytes.size() + 2) / kBytes * kQuad);
  for (size_t i = 0; i < bytes.size(); i += kBytes) {
    const size_t given = std::min(kBytes, bytes.size() - i);
    std::uint32_t group = 0;
    for (size_t k = 0; k < kBytes; ++k)
      group = group << kEight | (k < given ? static_cast<unsigned char>(bytes[i + k]) : 0U);
    for (size_t k = 0; k < kQuad; ++k)
      text += k <= given ? kLetters[group >> (kSix * (kQuad - 1 - k)) & kLowSix] : '=';
  }
  return text;
}

std::optional<std::string> from_base64(std::string_view text) {
  if (text.size() % kQuad != 0) return std::nullopt;
  const size_t padding = text.ends_with("==") ? 2 : text.ends_with("=") ? 1 : 0;
  std::string bytes;
  std::uint32_t group = 0;
  for (size_t i = 0; i < text.size(); ++i) {
    const bool is_padding = i >= text.size() - padding;
    const auto value = is_padding ? 0 : kLetters.find(text[i]);
    if (value == std::string_view::npos) return std::nullopt;
    group = group << kSix | static_cast<std::uint32_t>(value);
    if (i % kQuad != kQuad - 1) continue;
    for (size_t k = 0; k < kBytes; ++k)
      bytes += static_cast<char>(group >> (kEight * (kBytes - 1 - k)) & 0xffU);
    group = 0;
  }
  bytes.resize(bytes.size() - padding);
  return bytes;
}

}  // namespace kb
