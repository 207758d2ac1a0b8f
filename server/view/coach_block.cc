// SPDX-License-Identifier: MIT
#include "server/view/coach_block.h"

#include "server/view/mustache_data.h"

namespace kb::server::view {

void put_coach(Data& data, const CoachBlock& block) {
  put_list(data, "coach_points", block.points, [](const CoachPoint& point) {
    Data row;
    put(row, "text", point.text);
    put(row, "told", point.is_told);
    return row;
  });
  put(data, "coach_example", block.example);
}

}  // namespace kb::server::view
