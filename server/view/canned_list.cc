// SPDX-License-Identifier: MIT
#include "server/view/canned_list.h"

#include "core/utf8.h"
#include "server/view/lesson_links.h"
#include "server/view/links.h"
#include "server/view/mustache_data.h"

namespace kb::server::view {
namespace {

constexpr size_t kShownBytes = 160;

std::string beginning(const std::string& text) {
  const auto shown = utf8_prefix(text, kShownBytes);
  return std::string(shown) + (shown.size() < text.size() ? " …" : "");
}

}  // namespace

void put_canned(Data& data, const std::vector<CannedItem>& items, const std::string& ticket) {
  put(data, "has_canned", !items.empty());
  put(data, "canned_path", kCannedPath);
  put(data, "canned_new_path", canned_path("nueva"));
  int number = 0;
  put_list(data, "canned", items, [&](const CannedItem& item) {
    Data row;
    put(row, "n", std::to_string(++number));
    put(row, "title", item.title);
    put(row, "lang", item.lang);
    put(row, "area", item.area);
    put(row, "is_own", item.is_own);
    put(row, "text", item.text);
    put(row, "beginning", beginning(item.text));
    put(row, "insert_path", insert_canned_path(ticket, item.id));
    put_list(row, "open", item.open, [](const std::string& field) {
      Data one;
      put(one, "field", field);
      return one;
    });
    return row;
  });
}

}  // namespace kb::server::view
