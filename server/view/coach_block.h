// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <vector>

#include "server/view/catalogue.h"
#include "server/view/renderer.h"

// What this area needs to know, ticked as the text tells it, with an example of a good ticket:
// {{> partials/coach}}.
namespace kb::server::view {

struct CoachPoint {
  std::string text;
  bool is_told = false;
};
struct CoachBlock {
  std::vector<CoachPoint> points;
  std::string example;  // plain text
};

void put_coach(Data& data, const CoachBlock& block);

}  // namespace kb::server::view
