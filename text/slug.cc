// SPDX-License-Identifier: MIT
#include "text/slug.h"

#include "core/utf8.h"
#include "text/fold.h"

namespace kb::text {
namespace {

constexpr size_t kMostBytes = 80;
constexpr size_t kMostTitleBytes = 1000;  // beyond, no word would stay

bool is_kept(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

void cut_between_words(std::string& slug) {
  if (slug.size() <= kMostBytes) return;
  const size_t hyphen = slug.rfind('-', kMostBytes);
  slug.resize(hyphen == std::string::npos ? kMostBytes : hyphen);
}

}  // namespace

std::string slug_of(std::string_view title) {
  std::string slug;
  for (const char c : fold(utf8_prefix(title, kMostTitleBytes))) {
    if (is_kept(c)) {
      slug += c;
    } else if (!slug.empty() && slug.back() != '-') {
      slug += '-';
    }
  }
  while (!slug.empty() && slug.back() == '-') slug.pop_back();
  cut_between_words(slug);
  return slug.empty() ? "articulo" : slug;
}

}  // namespace kb::text
