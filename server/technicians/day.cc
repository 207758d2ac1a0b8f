// SPDX-License-Identifier: MIT
#include "server/pages.h"
#include "server/technicians/pages.h"
#include "server/technicians/queue_reading.h"

namespace kb::server {
namespace {

constexpr int kMostRows = 200;

// All that somebody may want to see of a day is what everybody does.
std::string whose_in(const view::QueueAddress& address) {
  return address.whose.empty() ? "all" : address.whose;
}

}  // namespace

Response show_day(const Request& request, const Visitor& visitor, Services& services) {
  view::DayPage shown;
  shown.now = services.clock.now();
  shown.day = parse_day(request.query_value(view::kDayParameter)).value_or(local_day(shown.now));
  shown.may_take = visitor.person->roles.technician;
  view::QueueAddress address;
  address.whose = shown.whose = whose_in(queue_address_of(request));
  auto filter = queue_filter(address, visitor);
  filter.planned = shown.day;
  {
    auto tx = services.store.read();
    Writers writers(tx, services.config);
    shown.rows =
        queue_rows({tx, visitor, services, writers}, store::in_queue(tx, filter, kMostRows),
                   area_names(tx, visitor.language), Estimate::LookedUp);
  }
  const auto frame = make_frame(request, visitor, services.config);
  return page_response(visitor, view::render_day(services.renderer, frame, shown));
}

Response show_keys(const Request& request, const Visitor& visitor, Services& services) {
  const auto frame = make_frame(request, visitor, services.config);
  return page_response(visitor, view::render_keys(services.renderer, frame));
}

}  // namespace kb::server
