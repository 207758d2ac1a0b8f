// SPDX-License-Identifier: MIT
#include "server/technicians/queue_reading.h"

#include "server/search_address.h"
#include "store/work_orders.h"

namespace kb::server {
namespace {

// The word itself when the store knows it.
template <typename Value>
std::string known(const Request& request, std::string_view name,
                  std::optional<Value> (*from)(std::string_view)) {
  auto word = request.query_value(name);
  return from(word) ? word : "";
}

std::optional<store::Whose> whose_from(std::string_view word) {
  if (word == "mine") return store::Whose::Mine;
  if (word == "my_areas") return store::Whose::MyAreas;
  if (word == "all") return store::Whose::All;
  return std::nullopt;
}

std::string fit_id(const Request& request, std::string_view name) {
  auto id = request.query_value(name);
  return store::is_fit_id(id) ? id : "";
}

std::optional<std::chrono::minutes> estimate_of(store::Transaction& tx, const std::string& ticket) {
  const auto order = store::order_of_ticket(tx, ticket);
  if (!order) return std::nullopt;
  const auto* const version = order->approved() ? order->approved() : order->pending();
  if (!version || version->minutes() == 0) return std::nullopt;
  return std::chrono::minutes(version->minutes());
}

}  // namespace

view::QueueAddress queue_address_of(const Request& request) {
  const auto search = search_address_of(request);
  view::QueueAddress address;
  address.whose = known(request, view::kWhoseParameter, whose_from);
  address.text = search.text;
  address.page = search.page;
  address.area = fit_id(request, view::kAreaParameter);
  address.account = fit_id(request, view::kAccountParameter);
  address.state = known(request, view::kStateParameter, store::ticket_status_from);
  address.priority = known(request, view::kPriorityParameter, store::ticket_priority_from);
  address.kind = known(request, view::kKindParameter, store::ticket_type_from);
  return address;
}

store::QueueFilter queue_filter(const view::QueueAddress& address, const Visitor& visitor) {
  store::QueueFilter filter;
  filter.whose = whose_from(address.whose).value_or(store::Whose::MyAreas);
  filter.person = visitor.person->id;
  filter.email = visitor.person->email;
  filter.area = address.area;
  filter.account = address.account;
  filter.status = store::ticket_status_from(address.state);
  filter.priority = store::ticket_priority_from(address.priority);
  filter.type = store::ticket_type_from(address.kind);
  return filter;
}

void look_up_people(const TicketReading& page, const std::vector<store::QueueTicket>& tickets) {
  std::vector<std::string> emails;
  for (const auto& ticket : tickets) {
    emails.push_back(ticket.requester);
    if (!ticket.assignee.empty()) emails.push_back(ticket.assignee);
  }
  page.writers.look_up(emails);
}

view::QueueRow queue_row(const TicketReading& page, const store::QueueTicket& ticket,
                         const AreaNames& areas, Estimate estimate) {
  view::QueueRow row;
  row.id = ticket.id;
  row.subject = ticket.subject;
  row.lang = ticket.lang;
  if (!ticket.account.empty()) row.account = page.writers.account(ticket.account);
  if (const auto name = areas.find(ticket.area); name != areas.end()) row.area = name->second;
  if (!ticket.assignee.empty()) row.assignee = page.writers.name(ticket.assignee);
  row.priority = static_cast<view::TicketPriority>(ticket.priority);
  row.is_hosting_incident = store::place_of(ticket) == store::QueuePlace::Hosting;
  row.opened = ticket.opened;
  row.promised = ticket.promised;
  row.planned = ticket.planned;
  if (estimate == Estimate::LookedUp) row.estimate = estimate_of(page.tx, ticket.id);
  row.standing = standing_of(page, ticket, "");
  return row;
}

std::vector<view::QueueRow> queue_rows(const TicketReading& page,
                                       const std::vector<store::QueueTicket>& tickets,
                                       const AreaNames& areas, Estimate estimate) {
  look_up_people(page, tickets);
  std::vector<view::QueueRow> rows;
  for (const auto& ticket : tickets) rows.push_back(queue_row(page, ticket, areas, estimate));
  return rows;
}

}  // namespace kb::server
