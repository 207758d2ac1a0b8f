// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <vector>

#include "core/time.h"
#include "server/view/page.h"
#include "server/view/ticket_page.h"

// What is open, for staff, in the order in which it is answered.
namespace kb::server::view {

enum class QueueGroup { Hosting, Pressing, Ordinary, Waiting };

struct QueueRow {
  std::string id, subject, lang, account, area, assignee;  // all but the first three: names
  QueueGroup group = QueueGroup::Ordinary;
  TicketPriority priority = TicketPriority::Normal;
  Instant opened{};
  TicketStanding standing;
};

struct QueuePage {
  Instant now{};
  std::vector<QueueRow> rows;  // those of a group together
  bool is_cut = false;         // there are more
};

std::string render_queue(const Renderer& renderer, const Frame& frame, const QueuePage& page);

}  // namespace kb::server::view
