// SPDX-License-Identifier: MIT
#pragma once
#include "server/view/order_document.h"
#include "server/view/page.h"

// One call: who, when, how long, what was said, and its confirmation in writing.
namespace kb::server::view {

struct CallPage {
  TimeRow call;
  std::string confirmed_by;  // name
  bool may_confirm = false;
};

std::string render_call(const Renderer& renderer, const Frame& frame, const CallPage& page);

}  // namespace kb::server::view
