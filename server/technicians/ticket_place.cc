// SPDX-License-Identifier: MIT
#include "server/technicians/ticket_place.h"

#include <algorithm>

#include "core/error.h"
#include "core/utf8.h"
#include "server/technicians/pages.h"
#include "server/view/links.h"
#include "server/view/queue_page.h"
#include "store/staff_areas.h"
#include "store/ticket_thread.h"

namespace kb::server {
namespace {

constexpr std::string_view kSeenField = "llevaba";  // who answered when the form was made
constexpr size_t kMostDateBytes = 40;

std::vector<view::Colleague> colleagues_for(store::Transaction& tx, const store::Ticket& ticket,
                                            const std::string& own_email) {
  std::vector<view::Colleague> colleagues;
  for (const auto& person : store::active_technicians(tx))
    if (person.email != own_email && person.email != ticket.assignee)
      colleagues.push_back({person.email, display_name(person)});
  return colleagues;
}

// To whom the form gives it; empty: to nobody.
std::string wanted_assignee(store::Transaction& tx, const Request& request,
                            const std::string& own_email) {
  const auto who = request.form_value("quien");
  if (who == "yo") return own_email;
  if (who != "otro") return "";
  const auto chosen = request.form_value("a");
  const auto all = store::active_technicians(tx);
  if (std::ranges::find(all, chosen, &store::Person::email) == all.end())
    throw Error(ErrorCode::BadInput, "nobody who answers has this address");
  return chosen;
}

// Who takes a ticket takes one that nobody has, unless the form says that it knew who had it.
std::optional<std::string> seen_in(const Request& request) {
  if (request.form_value("quien") != "yo" && !request.form.contains(kSeenField))
    return std::nullopt;
  return request.form_value(kSeenField);
}

Response back_to(const Request& request, const std::string& ticket, view::QueueDone done) {
  const auto back = request.form_value(view::kBackParameter);
  if (view::is_local_target(back) && back.find('#') == std::string::npos)
    return redirect(view::with_done(back, view::name_of(done), ticket));
  if (done != view::QueueDone::HasAnother)
    return redirect(view::desk_done_path(ticket, "asignada"));
  auto path = view::desk_ticket_path(ticket);
  path += "?" + std::string(view::kDoneParameter) + "=" + std::string(view::name_of(done));
  return redirect(path);
}

std::string short_text(const Request& request, std::string_view name) {
  return std::string(utf8_prefix(request.form_value(name), kMostDateBytes));
}

std::optional<view::DatesProblem> read_dates(const Request& request, Instant now,
                                             store::TicketDates& dates) {
  const auto day = request.form_value("planeada"), moment = request.form_value("prometida");
  if (request.form_value("dia") == "manana") {
    dates.planned = next_day(local_day(now));
  } else {
    dates.planned = parse_day(day);
    if (!day.empty() && !dates.planned) return view::DatesProblem::PlannedDay;
  }
  dates.promised = parse_local_moment(moment);
  if (!moment.empty() && !dates.promised) return view::DatesProblem::PromisedMoment;
  return std::nullopt;
}

// The field says minutes: what it shows unchanged keeps its seconds.
void keep_unchanged(store::TicketDates& dates, const store::Ticket& before) {
  if (dates.promised && before.promised &&
      local_moment_text(*dates.promised) == local_moment_text(*before.promised))
    dates.promised = before.promised;
}

}  // namespace

view::TicketPlace place_shown(const TicketReading& page, const store::Ticket& ticket,
                              const Request& request, const std::optional<RefusedDates>& refused) {
  view::TicketPlace place;
  const auto& own_email = page.visitor.person->email;
  place.assignee_email = ticket.assignee;
  if (!ticket.assignee.empty()) place.assignee = page.writers.name(ticket.assignee);
  place.is_mine = ticket.assignee == own_email;
  place.was_taken_by_another =
      !place.is_mine &&
      view::queue_done(request.query_value(view::kDoneParameter)) == view::QueueDone::HasAnother;
  place.colleagues = colleagues_for(page.tx, ticket, own_email);
  if (ticket.planned) place.planned = day_text(*ticket.planned);
  if (ticket.promised) place.promised = local_moment_text(*ticket.promised);
  if (!refused) return place;
  place.planned = refused->planned;
  place.promised = refused->promised;
  place.problem = refused->problem;
  return place;
}

Response assign_ticket(const Request& request, const Visitor& visitor, Services& services) {
  const store::TicketStep act{request.capture("id"), visitor.person->email, services.clock.now()};
  auto tx = services.store.write();
  const auto done = store::assign(tx, act, wanted_assignee(tx, request, act.by), seen_in(request));
  if (done == store::Done::NotThere) throw Error(ErrorCode::NotFound, "no such ticket");
  tx.commit();
  return back_to(
      request, act.ticket,
      done == store::Done::Overtaken ? view::QueueDone::HasAnother : view::QueueDone::Taken);
}

Response date_ticket(const Request& request, const Visitor& visitor, Services& services) {
  const store::TicketStep act{request.capture("id"), visitor.person->email, services.clock.now()};
  store::TicketDates dates;
  if (const auto problem = read_dates(request, act.at, dates))
    return desk_response(
        request, visitor, services, {},
        RefusedDates{short_text(request, "planeada"), short_text(request, "prometida"), *problem});
  auto tx = services.store.write();
  const auto before = store::find_ticket(tx, act.ticket);
  if (!before) throw Error(ErrorCode::NotFound, "no such ticket");
  keep_unchanged(dates, *before);
  store::set_dates(tx, act, dates);
  tx.commit();
  return redirect(view::desk_ticket_path(act.ticket));
}

}  // namespace kb::server
