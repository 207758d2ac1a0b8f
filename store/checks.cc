// SPDX-License-Identifier: MIT
#include "store/checks.h"

#include <algorithm>

#include "core/error.h"
#include "core/utf8.h"
#include "store/store.h"

namespace kb::store {
namespace {

constexpr size_t kMaxIdBytes = 200;
constexpr std::string_view kBlanks = " \t\r\n";

bool is_control(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029;
}

bool is_space(char32_t c) {
  return c == ' ' || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F ||
         c == 0x205F || c == 0x3000;
}

std::string trimmed(std::string_view text) {
  const size_t begin = text.find_first_not_of(kBlanks);
  if (begin == std::string_view::npos) return {};
  return std::string(text.substr(begin, text.find_last_not_of(kBlanks) - begin + 1));
}

[[noreturn]] void refuse(std::string_view column, const std::string& why) {
  throw Error(ErrorCode::BadInput, std::string(column) + " " + why);
}

}  // namespace

bool is_fit_id(std::string_view id) {
  if (id.empty() || id.size() > kMaxIdBytes || !is_clean_utf8(id)) return false;
  if (id == "." || id == "..") return false;
  char32_t last = 0;
  for (size_t at = 0; at < id.size();) {
    const bool first = at == 0;
    last = next_code_point(id, at);
    if (is_control(last) || last == '/' || (first && is_space(last))) return false;
  }
  return !is_space(last);
}

void require_text(std::string_view column, std::string_view value) {
  if (!is_clean_utf8(value)) refuse(column, "is not clean UTF-8");
}

void require_id(std::string_view column, std::string_view value) {
  if (!is_fit_id(value)) {
    refuse(column,
           "is not fit: 1 to 200 bytes of UTF-8 without '/', control characters or outer blanks");
  }
}

void require_id_or_none(std::string_view column, std::string_view value) {
  if (!value.empty()) require_id(column, value);
}

std::string clean_email(std::string_view column, std::string_view value) {
  require_text(column, value);
  std::string email = trimmed(value);
  std::ranges::transform(email, email.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
  });
  return email;
}

std::string require_email(std::string_view column, std::string_view value) {
  std::string email = clean_email(column, value);
  if (!is_email(email)) refuse(column, "is not an e-mail address");
  return email;
}

bool is_email(std::string_view value) {
  if (!is_clean_utf8(value)) return false;
  const std::string email = trimmed(value);
  const size_t at = email.find('@');
  const bool named = at != std::string::npos && at > 0 && at + 1 < email.size();
  return named && is_fit_id(email) && email.find(' ') == std::string::npos;
}

}  // namespace kb::store
