// SPDX-License-Identifier: MIT
#include "server/view/ticket_timer.h"

#include "server/view/format.h"
#include "server/view/links.h"

namespace kb::server::view {

void put_ticket_timer(Data& data, const Catalogue& words, const std::optional<TicketTimer>& timer,
                      const std::string& ticket) {
  put(data, "has_timer", timer.has_value());
  if (!timer) return;
  put(data, "timer_path", desk_action_path(ticket, "reloj"));
  put(data, "timer_runs", timer->is_running);
  put(data, "timer_seconds", std::to_string(timer->seconds));
  put(data, "timer_text", format_clock(timer->seconds));
  put(data, "timer_button", words.text(timer->is_running ? "timer.stop" : "timer.start"));
  put(data, "timer_minutes", timer->minutes > 0 ? std::to_string(timer->minutes) : "");
}

}  // namespace kb::server::view
