// SPDX-License-Identifier: MIT
#include "server/lists.h"
#include "server/pages.h"
#include "server/technicians/pages.h"
#include "server/technicians/queue_order.h"
#include "server/ticket_timeline.h"
#include "server/view/queue_page.h"

namespace kb::server {
namespace {

constexpr int kMostRows = 300;

view::QueueGroup group_of(const store::TicketHead& ticket) {
  switch (place_of(ticket)) {
    case QueuePlace::Hosting:
      return view::QueueGroup::Hosting;
    case QueuePlace::Pressing:
      return view::QueueGroup::Pressing;
    case QueuePlace::Ordinary:
      return view::QueueGroup::Ordinary;
    case QueuePlace::Waiting:
      break;
  }
  return view::QueueGroup::Waiting;
}

view::QueueRow row_of(const TicketReading& page, const store::TicketHead& ticket,
                      const AreaNames& areas) {
  view::QueueRow row;
  row.id = ticket.id;
  row.subject = ticket.subject;
  row.lang = ticket.lang;
  row.group = group_of(ticket);
  row.account = page.writers.account(ticket.account);
  if (const auto name = areas.find(ticket.area); name != areas.end()) row.area = name->second;
  row.priority = static_cast<view::TicketPriority>(ticket.priority);
  row.opened = ticket.opened;
  row.standing = standing_of(page, ticket, "");
  if (!ticket.assignee.empty()) row.assignee = page.writers.name(ticket.assignee);
  return row;
}

}  // namespace

Response show_queue(const Request& request, const Visitor& visitor, Services& services) {
  view::QueuePage shown;
  shown.now = services.clock.now();
  {
    auto tx = services.store.read();
    Writers writers(tx, services.config);
    const auto areas = area_names(tx, visitor.language);
    for (const auto& ticket : in_order(store::open_tickets(tx, kMostRows)))
      shown.rows.push_back(row_of({tx, visitor, services, writers}, ticket, areas));
  }
  shown.is_cut = shown.rows.size() == kMostRows;
  const auto frame = make_frame(request, visitor, services.config);
  return page_response(visitor, view::render_queue(services.renderer, frame, shown));
}

}  // namespace kb::server
