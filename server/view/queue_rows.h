// SPDX-License-Identifier: MIT
#pragma once
#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "core/calendar.h"
#include "core/time.h"
#include "server/view/page.h"
#include "server/view/ticket_page.h"

// Tickets as rows of the desk, in the queue and in a day.
namespace kb::server::view {

struct QueueRow {
  std::string id, subject, lang, account, area, assignee;  // all but the first three: names
  TicketPriority priority = TicketPriority::Normal;
  bool is_hosting_incident = false;
  Instant opened{};
  std::optional<Instant> promised;
  std::optional<Day> planned;
  std::optional<std::chrono::minutes> estimate;  // of its work order
  TicketStanding standing;
};

enum class MayTake { No, Yes };

// For the .cc files of pages: {{#rows}} of partials/queue_rows. A row that nobody has gets a button
// to take it.
void put_rows(Data& data, const Catalogue& words, const std::vector<QueueRow>& rows, Instant now,
              MayTake may_take);

// "mar 24 nov", "hoy", "mañana"
std::string format_planned(const Catalogue& words, Day day, Instant now);

}  // namespace kb::server::view
