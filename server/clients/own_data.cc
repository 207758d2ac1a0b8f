// SPDX-License-Identifier: MIT
#include "server/clients/own_data.h"

#include <nlohmann/json.hpp>

#include "server/clients/pages.h"
#include "server/ticket_timeline.h"
#include "server/view/csv.h"
#include "server/view/format.h"
#include "server/view/links.h"
#include "store/ticket_lists.h"

namespace kb::server {
namespace {

using Json = nlohmann::ordered_json;

constexpr int kTicketsAtOnce = 1000;
constexpr size_t kMostBytes = 16 << 20;  // of texts in one answer

Json files_json(const OwnTicket& ticket, int message) {
  Json files = Json::array();
  for (const auto& file : ticket.files)
    if (file.message == message)
      files.push_back({{"name", file.name},
                       {"bytes", file.size},
                       {"type", file.media_type},
                       {"at", to_rfc3339(file.at)}});
  return files;
}

Json messages_json(const OwnTicket& ticket) {
  Json messages = Json::array();
  for (const auto& m : ticket.messages) {
    messages.push_back({{"from", m.from}, {"at", to_rfc3339(m.at)}, {"body", m.body}});
    if (auto files = files_json(ticket, m.position); !files.empty())
      messages.back()["attachments"] = std::move(files);
  }
  return messages;
}

bool is_for_clients(const store::TicketEvent& event) {
  using enum store::TicketEventKind;
  return event.kind == Status || event.kind == Assigned || event.kind == Withdrawn ||
         event.kind == Confirmed || event.kind == Reopened;
}

Json events_json(const store::ClientThread& ticket) {
  Json events = Json::array();
  for (const auto& e : ticket.events)
    if (is_for_clients(e))
      events.push_back({{"kind", store::to_text(e.kind)},
                        {"by", e.by},
                        {"at", to_rfc3339(e.at)},
                        {"detail", e.detail}});
  return events;
}

Json links_json(const store::ClientThread& ticket) {
  Json links = Json::array();
  for (const auto& link : ticket.links)
    links.push_back({{"article", link.article}, {"solved", link.solved}});
  return links;
}

Json ticket_json(const OwnTicket& ticket) {
  Json object{{"id", ticket.id},
              {"requester", ticket.requester},
              {"area", ticket.area},
              {"type", store::to_text(ticket.type)},
              {"priority", store::to_text(ticket.priority)},
              {"status", store::to_text(ticket.status)},
              {"opened", to_rfc3339(ticket.opened)},
              {"updated", to_rfc3339(ticket.updated)}};
  if (ticket.resolved) object["resolved"] = to_rfc3339(*ticket.resolved);
  if (!ticket.urgent_reason.empty()) object["urgent_reason"] = ticket.urgent_reason;
  object.update({{"subject", ticket.subject},
                 {"body", ticket.body},
                 {"attachments", files_json(ticket, store::kOpeningText)},
                 {"resolution", ticket.resolution},
                 {"messages", messages_json(ticket)},
                 {"events", events_json(ticket)},
                 {"links", links_json(ticket)}});
  return object;
}

void add_ticket(std::string& csv, const OwnTicket& t) {
  const auto row = [&](std::string_view what, const std::string& at, std::string_view from,
                       std::string_view detail, std::string_view text) {
    csv += view::csv_row({t.id, what, at, from, t.subject, t.area, store::to_text(t.type),
                          store::to_text(t.priority), store::to_text(t.status), detail, text});
  };
  row("ticket", to_rfc3339(t.opened), t.requester, "", t.body);
  if (!t.urgent_reason.empty())
    row("urgent_reason", to_rfc3339(t.opened), t.requester, "", t.urgent_reason);
  for (const auto& f : t.files)
    row("attachment", to_rfc3339(f.at), "", f.media_type + ", " + std::to_string(f.size) + " bytes",
        f.name);
  for (const auto& m : t.messages) row("message", to_rfc3339(m.at), m.from, "", m.body);
  for (const auto& e : t.events)
    if (is_for_clients(e)) row(store::to_text(e.kind), to_rfc3339(e.at), e.by, e.detail, "");
  for (const auto& link : t.links)
    row(link.solved ? "solved_by" : "related", "", "", link.article, "");
  if (!t.resolution.empty())
    row("resolution", t.resolved ? to_rfc3339(*t.resolved) : "", "", "", t.resolution);
}

// Links that nobody made, and those to articles that this person may not read, are not theirs.
void leave_own_links(store::ClientThread& ticket, store::Transaction& tx, const Visitor& visitor) {
  std::erase_if(ticket.links, [&](const store::TicketLink& link) {
    if (link.strength == store::LinkStrength::Weak) return true;
    const auto article = store::find_article(tx, link.article);
    return !article || !visitor.may_read(*article);
  });
}

size_t bytes_of(const store::ClientThread& ticket) {
  size_t bytes = ticket.body.size() + ticket.resolution.size();
  for (const auto& m : ticket.messages) bytes += m.body.size();
  return bytes;
}

OwnTicket own_ticket(store::Transaction& tx, const std::string& id, const Visitor& visitor) {
  OwnTicket ticket{store::client_thread(tx, id).value(), store::urgent_reason_of(tx, id),
                   store::attachments_of_ticket(tx, id)};
  std::erase_if(ticket.files, [](const store::Attachment& file) { return file.is_internal; });
  leave_own_links(ticket, tx, visitor);
  return ticket;
}

OwnData collect(const Request& request, const Visitor& visitor, Services& services) {
  const auto& person = *visitor.person;
  OwnData data;
  auto tx = services.store.read();
  Writers writers(tx, services.config);
  data.account = writers.of(person.email);
  data.person = person.email;
  data.made = services.clock.now();
  const store::TicketOwner owner{person.account, person.rights.see_all ? "" : person.email};
  const auto ids =
      store::ticket_ids_of(tx, owner, request.query_value(view::kAfterParameter), kTicketsAtOnce);
  size_t bytes = 0;
  for (const auto& id : ids) {
    auto ticket = own_ticket(tx, id, visitor);
    bytes += bytes_of(ticket);
    data.tickets.push_back(std::move(ticket));
    if (bytes > kMostBytes) break;
  }
  const bool is_all = ids.size() < kTicketsAtOnce && data.tickets.size() == ids.size();
  if (!is_all)
    data.next = view::own_data_path(request.query_value(view::kFormatParameter),
                                    ids.at(data.tickets.size() - 1));
  return data;
}

}  // namespace

std::string to_json(const OwnData& data) {
  Json object{{"account", data.account}, {"person", data.person}, {"made", to_rfc3339(data.made)}};
  Json tickets = Json::array();
  for (const auto& ticket : data.tickets) tickets.push_back(ticket_json(ticket));
  object["tickets"] = std::move(tickets);
  object["complete"] = data.next.empty();
  if (!data.next.empty()) object["next"] = data.next;
  return object.dump(1);
}

std::string to_csv(const OwnData& data) {
  std::string csv{view::kCsvStart};
  csv += view::csv_row({"ticket", "what", "at", "from", "subject", "area", "type", "priority",
                        "status", "detail", "text"});
  for (const auto& ticket : data.tickets) add_ticket(csv, ticket);
  return csv;
}

Response send_own_data(const Request& request, const Visitor& visitor, Services& services) {
  const auto data = collect(request, visitor, services);
  const bool csv = request.query_value(view::kFormatParameter) == "csv";
  Response response;
  response.content_type = csv ? "text/csv; charset=utf-8" : "application/json";
  response.body = csv ? to_csv(data) : to_json(data);
  response.headers.emplace_back("Content-Disposition", "attachment; filename=\"resuelve-" +
                                                           view::iso_date(data.made) +
                                                           (csv ? ".csv\"" : ".json\""));
  if (!data.next.empty())
    response.headers.emplace_back("Link", "<" + data.next + ">; rel=\"next\"");
  return response;
}

}  // namespace kb::server
