// SPDX-License-Identifier: MIT
#include "core/error.h"
#include "server/clients/asking.h"
#include "server/clients/pages.h"
#include "server/clients/ticket_closing.h"
#include "server/clients/ticket_view.h"
#include "server/lists.h"
#include "server/order_loading.h"
#include "server/pages.h"
#include "server/sealed/rules.h"
#include "server/ticket_timeline.h"
#include "server/view/links.h"
#include "server/view/ticket_page.h"
#include "store/attachments.h"
#include "store/merging.h"
#include "store/outgoing.h"
#include "store/ticket_lists.h"
#include "store/work_orders.h"

namespace kb::server {
namespace {

constexpr size_t kMostHelpers = 6;

// Who asked may close it, and say which of what they had seen helped after all.
void add_closing(view::TicketPage& page, const TicketReading& from,
                 const store::ClientThread& ticket) {
  page.may_close = may_close(from.visitor, ticket);
  if (!page.may_close) return;
  for (const auto& link : ticket.links) {
    const auto versions =
        store::article_versions(from.tx, link.article, from.visitor.widest_audience());
    if (versions.empty() || page.may_have_helped.size() == kMostHelpers) continue;
    page.may_have_helped.push_back(article_link(versions.front(), from.visitor.language));
  }
}

void add_facts(view::TicketPage& page, const TicketReading& from,
               const store::ClientThread& ticket) {
  page.opened = ticket.opened;
  page.area_id = ticket.area;
  const auto names = area_names(from.tx, from.visitor.language);
  if (const auto name = names.find(ticket.area); name != names.end()) page.area_name = name->second;
  page.requester = from.writers.name(ticket.requester);
  const auto& person = from.writers.person(ticket.requester);
  page.is_authorised = person && !person->disabled && person->rights.ask;
  if (!ticket.assignee.empty()) page.assignee = from.writers.name(ticket.assignee);
  page.priority = static_cast<view::TicketPriority>(ticket.priority);
}

view::MergedTicket merged_row(const store::TicketHead& ticket) {
  return {ticket.id, ticket.subject};
}

// The ticket in which it goes on, if the visitor may read that.
std::optional<store::TicketHead> goes_on_in(store::Transaction& tx, const Visitor& visitor,
                                            const store::ClientThread& ticket) {
  auto survivor = store::find_ticket_head(tx, store::merged_into(ticket, ticket.events));
  if (!survivor || !visitor.may_read(*survivor)) return std::nullopt;
  return survivor;
}

void add_merged(view::TicketPage& page, const TicketReading& from,
                const store::ClientThread& ticket) {
  if (const auto survivor = goes_on_in(from.tx, from.visitor, ticket))
    page.merged_into = merged_row(*survivor);
  for (const auto& one : store::merged_tickets(from.tx, ticket.id))
    if (from.visitor.may_read(one)) page.merged.push_back(merged_row(one));
}

// The newest that the visitor did not write.
std::string last_writer(const TicketReading& from, const store::ClientThread& ticket) {
  for (auto one = ticket.messages.rbegin(); one != ticket.messages.rend(); ++one)
    if (one->from != from.visitor.person->email) return from.writers.name(one->from);
  return "";
}

void add_writing(view::TicketPage& page, const Request& request, const Visitor& visitor,
                 Services& services, const store::ClientThread& ticket,
                 const std::optional<ShownReply>& shown) {
  const bool takes_part = may_take_part(visitor, ticket);
  page.may_ask_again = takes_part;
  page.may_reopen = takes_part && page.standing.reopened_until.has_value();
  page.may_confirm = takes_part && ticket.status == store::TicketStatus::Resolved;
  if (!takes_part || (ticket.is_over() && !page.may_reopen && !shown)) return;
  page.composer =
      composer_of(request, visitor, services, ticket.id, store::DraftKind::Reply, shown);
  page.composer->seen = static_cast<int>(ticket.messages.size());
  page.composer->page = view::ticket_path(ticket.id);
  page.composer->overtaken_by = page.last_writer;
}

view::TicketPage ticket_page(const TicketReading& from, const store::ClientThread& ticket) {
  view::TicketPage page;
  page.id = ticket.id;
  page.lang = ticket.lang;
  page.subject = ticket.subject;
  if (ticket.is_over()) page.resolution = ticket.resolution;
  page.now = from.services.clock.now();
  page.standing = standing_of(from, ticket, last_answer(from.writers, ticket.messages));
  page.items = thread_items(from, ticket);
  page.articles = other_links(from, ticket.links, ticket.events);
  add_facts(page, from, ticket);
  add_closing(page, from, ticket);
  add_merged(page, from, ticket);
  page.last_writer = last_writer(from, ticket);
  return page;
}

// Where it went, when the firm's own help desk answers it.
std::optional<view::HandedOver> handed_over(store::Transaction& tx, const std::string& ticket) {
  const auto item = store::hand_over_of(tx, ticket);
  if (!item) return std::nullopt;
  view::HandedOver out;
  out.at = item->finished.value_or(item->created);
  if (item->state == store::OutgoingState::Sent) out.state = view::HandedOverState::Done;
  if (item->state == store::OutgoingState::GivenUp) out.state = view::HandedOverState::GivenUp;
  return out;
}

view::TicketWork work_of(store::Transaction& tx, const Visitor& visitor,
                         const std::string& ticket) {
  view::TicketWork work;
  const auto order = store::order_of_ticket(tx, ticket);
  if (!order || !may_read(visitor, *order)) return work;
  work.order = order->id;
  work.order_title = order->title;
  return work;
}

// Where the address of a merged ticket leads; empty when it is to be shown itself.
std::string led_on(const Request& request, const Visitor& visitor, Services& services) {
  auto tx = services.store.read();
  const auto head = store::find_ticket_head(tx, request.capture("id"));
  if (!head || !head->is_over() || !visitor.may_read(*head)) return "";
  const auto survivor = goes_on_in(tx, visitor, store::client_thread(tx, head->id).value());
  return survivor ? survivor->id : "";
}

}  // namespace

bool may_take_part(const Visitor& visitor, const store::TicketHead& ticket) {
  return may_ask(visitor) && !visitor.is_staff() && visitor.may_read(ticket);
}

store::TicketHead readable_ticket(store::Transaction& tx, const Request& request,
                                  const Visitor& visitor) {
  auto ticket = store::find_ticket_head(tx, request.capture("id"));
  if (!ticket || !visitor.may_read(*ticket)) throw Error(ErrorCode::NotFound, "no such ticket");
  return std::move(*ticket);
}

Response ticket_response(const Request& request, const Visitor& visitor, Services& services,
                         const std::optional<ShownReply>& shown) {
  view::TicketPage page;
  store::ClientThread ticket;
  {
    auto tx = services.store.read();
    const auto head = readable_ticket(tx, request, visitor);
    ticket = store::client_thread(tx, head.id).value();
    Writers writers(tx, services.config);
    page = ticket_page({tx, visitor, services, writers}, ticket);
    page.sealed = sealed_card(tx, visitor, services, head);
    page.handed_over = handed_over(tx, head.id);
    page.work = work_of(tx, visitor, head.id);
    page.urgent_reason = store::urgent_reason_of(tx, head.id);
  }
  add_writing(page, request, visitor, services, ticket, shown);
  page.just_sent = !request.query_value(view::kSentParameter).empty();
  page.came_from = request.query_value(view::kMergedParameter);
  page.just_replied = !request.query_value(view::kRepliedParameter).empty();
  if (const auto asking =
          note_opened(services, visitor, request.query_value(view::kAskingParameter),
                      store::Suggested::Ticket, page.id))
    page.asking = asking->id;
  const auto frame = make_frame(request, visitor, services.config);
  return page_response(visitor, view::render_ticket(services.renderer, frame, page),
                       page.composer && page.composer->is_refused() ? 422 : 200);
}

Response show_ticket(const Request& request, const Visitor& visitor, Services& services) {
  // Staff read it at the desk, with their notes.
  if (visitor.is_staff()) return redirect(view::desk_ticket_path(request.capture("id")));
  if (request.query_value(view::kOriginalParameter).empty())
    if (const auto survivor = led_on(request, visitor, services); !survivor.empty())
      return redirect(view::merged_path(survivor, request.capture("id")));
  return ticket_response(request, visitor, services);
}

}  // namespace kb::server
