// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <vector>

#include "server/view/page.h"

// For administrators: where each thing is that they look after, with what there is of it.
namespace kb::server::view {

struct AdminPage {
  long long contacts = 0, staff = 0, areas = 0, plans = 0, languages = 0, given_up = 0;
  long long behind = 0;  // changes that the index does not have yet
  bool has_index = false;
};

std::string render_admin(const Renderer& renderer, const Frame& frame, const AdminPage& page);

}  // namespace kb::server::view
