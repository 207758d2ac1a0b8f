// SPDX-License-Identifier: MIT
#include "server/view/pagination.h"

#include <algorithm>
#include <cstdlib>

namespace kb::server::view {

int page_count(int total, int size, int most) {
  return std::clamp((total + size - 1) / size, 0, most);
}

std::vector<std::optional<int>> pages_shown(int current, int pages) {
  std::vector<std::optional<int>> shown;
  if (pages < 2) return shown;
  int before = -1;
  for (int page = 0; page < pages; ++page) {
    const bool edge = page == 0 || page == pages - 1;
    if (!edge && std::abs(page - current) > 1) continue;
    // A gap of one page is no shorter than the page itself.
    if (page - before == 2) shown.emplace_back(page - 1);
    if (page - before > 2) shown.emplace_back(std::nullopt);
    shown.emplace_back(page);
    before = page;
  }
  return shown;
}

}  // namespace kb::server::view
