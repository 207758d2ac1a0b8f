// SPDX-License-Identifier: MIT
#include "server/view/ticket_place.h"

#include "server/view/links.h"
#include "server/view/mustache_data.h"

namespace kb::server::view {

void put_ticket_place(Data& data, const Catalogue& words, const TicketPlace& place,
                      const std::string& ticket) {
  const bool bad_day = place.problem == DatesProblem::PlannedDay;
  const bool bad_moment = place.problem == DatesProblem::PromisedMoment;
  put(data, "assign_path", desk_action_path(ticket, "asignar"));
  put(data, "dates_path", desk_action_path(ticket, "fechas"));
  put(data, "is_mine", place.is_mine);
  put(data, "assignee_seen", place.assignee_email);
  put(data, "taken_by_another",
      place.was_taken_by_another && !place.assignee.empty()
          ? words.text("queue.done.has_another", {{"ticket", ticket}, {"name", place.assignee}})
          : "");
  put_list(data, "colleagues", place.colleagues, [](const Colleague& colleague) {
    Data row;
    put(row, "value", colleague.email);
    put(row, "label", colleague.name);
    return row;
  });
  put(data, "has_colleagues", !place.colleagues.empty());
  put(data, "planned_day", place.planned);
  put(data, "promised_moment", place.promised);
  put(data, "planned_problem", bad_day ? words.text("place.problem.day") : "");
  put(data, "promised_problem", bad_moment ? words.text("place.problem.moment") : "");
  put(data, "dates_problem", place.problem.has_value());
}

}  // namespace kb::server::view
