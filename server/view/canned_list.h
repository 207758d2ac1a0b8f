// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <vector>

#include "server/view/catalogue.h"
#include "server/view/renderer.h"

// The phrases beside an answer that is being written: {{> partials/canned}}.
namespace kb::server::view {

struct CannedItem {
  std::string id, title, lang, area;  // area: its name; lang empty: the page's
  bool is_own = false;
  std::string text;               // as it would stand in the answer
  std::vector<std::string> open;  // fields that nothing fills, with their braces
};

void put_canned(Data& data, const std::vector<CannedItem>& items, const std::string& ticket);

}  // namespace kb::server::view
