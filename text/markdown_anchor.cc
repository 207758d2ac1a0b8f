// SPDX-License-Identifier: MIT
#include "text/markdown_anchor.h"

#include <utf8proc.h>

#include "core/utf8.h"
#include "text/fold.h"

namespace kb::text {
namespace {

constexpr size_t kMaxAnchorBytes = 80;

bool is_letter_or_digit(char32_t c) {
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(c))) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_NL:
    case UTF8PROC_CATEGORY_NO:
      return true;
    default:
      return false;
  }
}

}  // namespace

std::string anchor_of(std::string_view heading) {
  const std::string folded = fold(heading);
  std::string anchor;
  bool apart = false;
  for (size_t position = 0; position < folded.size();) {
    const size_t begin = position;
    if (!is_letter_or_digit(next_code_point(folded, position))) {
      apart = true;
      continue;
    }
    if (apart && !anchor.empty()) anchor += '-';
    apart = false;
    anchor.append(folded, begin, position - begin);
    if (anchor.size() > kMaxAnchorBytes) break;
  }
  anchor.resize(utf8_prefix(anchor, kMaxAnchorBytes).size());
  if (anchor.ends_with('-')) anchor.pop_back();
  return anchor.empty() ? "s" : anchor;
}

std::string Anchors::add(std::string_view heading) {
  const std::string plain = anchor_of(heading);
  std::string anchor = plain;
  while (!given_.emplace(anchor, 1).second) anchor = plain + '-' + std::to_string(++given_[plain]);
  return anchor;
}

std::string trimmed(std::string_view text) {
  constexpr std::string_view kSpace = " \t\r\n";
  const size_t begin = text.find_first_not_of(kSpace);
  if (begin == text.npos) return {};
  return std::string(text.substr(begin, text.find_last_not_of(kSpace) - begin + 1));
}

}  // namespace kb::text
