// SPDX-License-Identifier: MIT
#include "server/view/html.h"

namespace kb::server::view {

Html escape(std::string_view text) {
  Html html;
  html.text.reserve(text.size() + text.size() / 8);
  for (const char c : text) {
    switch (c) {
      case '&':
        html.text += "&amp;";
        break;
      case '<':
        html.text += "&lt;";
        break;
      case '>':
        html.text += "&gt;";
        break;
      case '"':
        html.text += "&quot;";
        break;
      case '\'':
        html.text += "&#39;";
        break;
      default:
        html.text += c;
    }
  }
  return html;
}

Html operator+(Html left, const Html& right) {
  left.text += right.text;
  return left;
}

Html element(std::string_view tag, const Html& content) {
  const std::string name(tag);
  return {"<" + name + ">" + content.text + "</" + name + ">"};
}

}  // namespace kb::server::view
