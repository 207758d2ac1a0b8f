// SPDX-License-Identifier: MIT
#pragma once
#include <functional>
#include <string>

#include "server/view/mustache_data.h"
#include "server/view/pagination.h"

// {{#has_pages}} and {{#pages}} of partials/paging, for the .cc files of server/view. Pages count
// from 0.
namespace kb::server::view {

inline void put_paging(Data& data, int current, int pages,
                       const std::function<std::string(int)>& address_of) {
  put(data, "has_pages", pages > 1);
  put_list(data, "pages", pages_shown(current, pages), [&](std::optional<int> number) {
    Data row;
    put(row, "number", number ? std::to_string(*number + 1) : "");
    put(row, "href", number ? address_of(*number) : "");
    put(row, "current", number == current);
    return row;
  });
}

}  // namespace kb::server::view
