// SPDX-License-Identifier: MIT
#pragma once
#include <algorithm>
#include <charconv>

#include "server/http/message.h"
#include "server/view/links.h"

// Which page of a list of `pages` a request asks for: from 0, though the address counts from 1.
namespace kb::server {

inline constexpr int kMostPages = 100'000;

inline int page_number(const Request& request, int pages = kMostPages) {
  const auto text = request.query_value(view::kPageParameter);
  int number = 1;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return std::clamp(number, 1, std::max(pages, 1)) - 1;
}

}  // namespace kb::server
