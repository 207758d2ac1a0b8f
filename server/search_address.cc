// SPDX-License-Identifier: MIT
#include "server/search_address.h"

#include <algorithm>
#include <charconv>

#include "core/utf8.h"

namespace kb::server {
namespace {

std::string trimmed(const std::string& text) {
  const auto first = text.find_first_not_of(" \t\r\n");
  if (first == std::string::npos) return "";
  return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

// Whole words of it, unless the first is too long already.
std::string shortened(const std::string& text) {
  if (text.size() <= kMostTextBytes) return text;
  const auto start = utf8_prefix(text, kMostTextBytes);
  return std::string(start.substr(0, start.find_last_of(" \t\r\n")));
}

int page_in(const std::string& text) {
  int page = 1;
  std::from_chars(text.data(), text.data() + text.size(), page);
  return std::clamp(page, 1, search::kMaxPage) - 1;
}

}  // namespace

view::SearchAddress search_address_of(const Request& request) {
  view::SearchAddress address;
  address.text = shortened(trimmed(request.query_value(view::kTextParameter)));
  address.area = request.query_value(view::kAreaParameter);
  address.tag = request.query_value(view::kTagParameter);
  address.kind = request.query_value(view::kKindParameter);
  address.lang = request.query_value(view::kLangParameter);
  address.as_typed = !request.query_value(view::kAsTypedParameter).empty();
  address.page = page_in(request.query_value(view::kPageParameter));
  return address;
}

bool is_shortened(const Request& request) {
  return trimmed(request.query_value(view::kTextParameter)).size() > kMostTextBytes;
}

search::SearchRequest search_request(const view::SearchAddress& address, const Visitor& visitor) {
  search::SearchRequest request;
  request.text = address.text;
  request.language = visitor.language;
  request.filters = {address.area, address.tag, address.lang, address.kind};
  request.scope = visitor.scope();
  request.page = address.page;
  request.size = kHitsOfPage;
  request.as_typed = address.as_typed;
  request.promoted = true;
  return request;
}

}  // namespace kb::server
