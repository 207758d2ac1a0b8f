// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <string_view>

// Markup that may be printed as it stands. Only functions that escape what they are given make it,
// so that a plain text can never slip through unescaped.
namespace kb::server::view {

struct Html {
  std::string text;
};

Html escape(std::string_view text);  // for element content and quoted attributes
Html operator+(Html left, const Html& right);
Html element(std::string_view tag, const Html& content);  // <tag>content</tag>

}  // namespace kb::server::view
