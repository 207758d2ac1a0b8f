// SPDX-License-Identifier: MIT
#include "server/technicians/queue_order.h"

#include <algorithm>
#include <tuple>

namespace kb::server {
namespace {

constexpr std::string_view kHostingArea = "hosting";

auto key_of(const store::TicketHead& ticket) {
  const auto place = place_of(ticket);
  const bool is_pressing = place == QueuePlace::Hosting || place == QueuePlace::Pressing;
  const int by_priority = is_pressing ? -static_cast<int>(ticket.priority) : 0;
  const Instant at = place == QueuePlace::Waiting ? ticket.since : ticket.opened;
  return std::tuple(place, by_priority, at, ticket.id);
}

}  // namespace

QueuePlace place_of(const store::TicketHead& ticket) {
  if (ticket.status == store::TicketStatus::Waiting) return QueuePlace::Waiting;
  if (ticket.type == store::TicketType::Incident && ticket.area == kHostingArea)
    return QueuePlace::Hosting;
  return ticket.priority >= store::TicketPriority::High ? QueuePlace::Pressing
                                                        : QueuePlace::Ordinary;
}

std::vector<store::TicketHead> in_order(std::vector<store::TicketHead> tickets) {
  std::ranges::sort(tickets, {}, key_of);
  return tickets;
}

}  // namespace kb::server
