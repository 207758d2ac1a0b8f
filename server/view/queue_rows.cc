// SPDX-License-Identifier: MIT
#include "server/view/queue_rows.h"

#include "server/view/format.h"
#include "server/view/links.h"
#include "server/view/mustache_data.h"

namespace kb::server::view {
namespace {

// "mar 24 nov"
std::string short_day(const Catalogue& words, Instant at) {
  const Day day = local_day(at);
  const std::chrono::weekday weekday{std::chrono::sys_days{day}};
  return words.text(
      "queue.day.other",
      {{"weekday",
        nth_word(words.text("date.weekdays.short"), static_cast<int>(weekday.c_encoding()))},
       {"day", std::to_string(static_cast<unsigned>(day.day()))},
       {"month", nth_word(words.text("date.months.short"),
                          static_cast<int>(static_cast<unsigned>(day.month())) - 1)}});
}

// "hoy", "mañana", "ayer", "mar 24 nov"
std::string near_day(const Catalogue& words, Instant at, Instant now) {
  switch (days_between(now, at)) {
    case 0:
      return words.text("queue.day.today");
    case 1:
      return words.text("queue.day.tomorrow");
    case -1:
      return words.text("queue.day.yesterday");
    default:
      return short_day(words, at);
  }
}

// "hace 3 h" under a day, then "ayer, 7:42"; of another year the date alone.
std::string opened_text(const Catalogue& words, Instant at, Instant now) {
  if (now - at < std::chrono::hours{24}) return format_ago(words, at, now);
  if (local_day(at).year() != local_day(now).year()) return format_date(words, at);
  return words.text("queue.opened", {{"day", near_day(words, at, now)}, {"time", format_time(at)}});
}

void put_when(Data& row, const Catalogue& words, const QueueRow& ticket, Instant now) {
  const bool is_promised = ticket.promised.has_value();
  const Instant at = ticket.promised.value_or(ticket.opened);
  put(row, "is_late", is_promised && *ticket.promised < now);
  put(row, "datetime", to_rfc3339(at));
  put(row, "when",
      is_promised ? words.text("queue.promised",
                               {{"day", near_day(words, at, now)}, {"time", format_time(at)}})
                  : opened_text(words, at, now));
  put(row, "estimate", ticket.estimate ? format_duration(words, *ticket.estimate) : "");
}

Data queue_row(const Catalogue& words, const QueueRow& ticket, Instant now, MayTake may_take) {
  Data row;
  put(row, "row_id", queue_row_id(ticket.id));
  put(row, "number", ticket.id);
  put(row, "href", desk_ticket_path(ticket.id));
  put(row, "subject", ticket.subject);
  put(row, "lang", ticket.lang == words.language() ? "" : ticket.lang);
  put(row, "account", ticket.account);
  put(row, "area", ticket.area);
  put(row, "assignee", ticket.assignee);
  put(row, "initials", initials(ticket.assignee));
  put(row, "take_path",
      may_take == MayTake::Yes && ticket.assignee.empty() ? desk_action_path(ticket.id, "asignar")
                                                          : "");
  put(row, "state", state_words(words, ticket.standing, now).now);
  put(row, "is_hosting_incident", ticket.is_hosting_incident);
  put(row, "is_pressing", ticket.priority >= TicketPriority::High);
  put(row, "priority", priority_name(words, ticket.priority));
  put(row, "planned",
      ticket.planned
          ? words.text("queue.planned_for", {{"day", format_planned(words, *ticket.planned, now)}})
          : "");
  put_when(row, words, ticket, now);
  return row;
}

}  // namespace

void put_rows(Data& data, const Catalogue& words, const std::vector<QueueRow>& rows, Instant now,
              MayTake may_take) {
  put_list(data, "rows", rows,
           [&](const QueueRow& ticket) { return queue_row(words, ticket, now, may_take); });
}

std::string format_planned(const Catalogue& words, Day day, Instant now) {
  return near_day(words, start_of(day), now);
}

}  // namespace kb::server::view
