// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <iterator>

#include "core/crypto.h"
#include "core/utf8.h"
#include "indexer/export.h"
#include "text/fold.h"

namespace kb::indexer {
namespace {

constexpr size_t kMaxNameBytes = 120;
constexpr size_t kDigestDigits = 16;

bool is_safe(char c) {
  const bool is_alnum = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  return is_alnum || c == '-' || c == '_' || c == '.' || static_cast<unsigned char>(c) >= 0x80;
}

// Hidden files, README.md and the folder of articles without an area mean something else.
bool is_taken(std::string_view id) {
  return id.starts_with('.') || id == "_" || text::to_lower(id) == "readme";
}

}  // namespace

std::string safe_file_name(std::string_view id) {
  std::string name;
  for (const char c : id) {
    if (is_safe(c) && !(name.empty() && is_taken(id)))
      name += c;
    else
      fmt::format_to(std::back_inserter(name), "%{:02X}", static_cast<unsigned char>(c));
  }
  if (name.size() <= kMaxNameBytes) return name;
  return std::string(utf8_prefix(name, kMaxNameBytes)) + '-' +
         crypto::digest(id).substr(0, kDigestDigits);
}

}  // namespace kb::indexer
