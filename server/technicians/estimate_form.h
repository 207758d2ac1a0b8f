// SPDX-License-Identifier: MIT
#pragma once
#include <vector>

#include "server/http/message.h"
#include "server/view/order_desk_page.h"
#include "store/work_orders.h"

// The form of an estimate: from a request to what was typed, and from that to a version.
namespace kb::server {

view::EstimateForm estimate_form_in(const Request& request);

// For the next version of an order: what the newest one says, with room for more.
view::EstimateForm estimate_form_of(const store::WorkOrder& order, Instant now);

struct ReadEstimate {
  store::OrderVersion version;  // good when there are no problems
  std::vector<view::DeskProblemAt> problems;
};
// A line without a price takes it from its time, at `rate_cents` an hour.
ReadEstimate read_estimate(const view::EstimateForm& form, int rate_cents, Instant now);

}  // namespace kb::server
