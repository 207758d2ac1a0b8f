// SPDX-License-Identifier: MIT
#include "server/view/tickets_page.h"

#include "server/view/amounts.h"
#include "server/view/format.h"
#include "server/view/highlight.h"
#include "server/view/links.h"
#include "server/view/mustache_data.h"
#include "server/view/order_document.h"

namespace kb::server::view {
namespace {

// What a row says below its title: what solved it when something is known to, else how it stands.
void put_next(Data& row, const Catalogue& words, const TicketRow& ticket, Instant now) {
  if (ticket.standing.is_over() && !ticket.outcome.empty()) {
    put(row, "now", "");
    put(row, "next", ticket.outcome);
    return;
  }
  const auto said = state_words(words, ticket.standing, now);
  put(row, "now", said.now);
  put(row, "next", said.next);
}

Data ticket_row(const Catalogue& words, const TicketRow& ticket, Instant now) {
  Data row;
  put(row, "number", ticket.id);
  put(row, "href", ticket_path(ticket.id));
  put(row, "reply_href", ticket_path(ticket.id) + "#responder");
  put(row, "again_path", ticket_action_path(ticket.id, "otra"));
  put(row, "subject", ticket.subject);
  put(row, "lang", ticket.lang == words.language() ? "" : ticket.lang);
  put(row, "area", ticket.area);
  put(row, "requester",
      ticket.requester.empty() ? "" : words.text("tickets.asked_by", {{"name", ticket.requester}}));
  put(row, "date", ticket.standing.is_over() ? format_date(words, ticket.standing.since) : "");
  put(row, "state_name", state_name(words, ticket.standing.state));
  put(row, "is_going", ticket.standing.state == TicketState::Going);
  put_next(row, words, ticket, now);
  return row;
}

Data hit_row(const Catalogue& words, const search::Hit& hit, const std::string& area) {
  Data row;
  put(row, "number", hit.id);
  put(row, "href", ticket_path(hit.id));
  put(row, "again_path", ticket_action_path(hit.id, "otra"));
  put(row, "title_html", highlight(hit.title, hit.title_marks));
  put(row, "lang", hit.lang == words.language() ? "" : hit.lang);
  put(row, "area", area);
  put(row, "date", format_date(words, hit.updated));
  put(row, "passage_html", highlight(hit.passage));
  return row;
}

std::string found_line(const Catalogue& words, const HistorySearch& search) {
  if (search.is_down) return words.text("tickets.search.down");
  if (search.result.total == 0) return words.text("tickets.search.none", {{"text", search.text}});
  return words.count("tickets.search.found", search.result.total, {{"text", search.text}});
}

void put_search(Data& data, const Catalogue& words, const TicketsPage& page) {
  put(data, "is_search", page.search.has_value());
  if (!page.search) return;
  const auto& search = *page.search;
  put(data, "history_text", search.text);
  put(data, "found", found_line(words, search));
  Data rows(Data::type::list);
  for (size_t i = 0; i < search.result.hits.size(); ++i)
    rows.push_back(hit_row(words, search.result.hits[i], search.area_names.at(i)));
  data["hits"] = std::move(rows);
}

std::string right_text(const Catalogue& words, MayDo right) {
  switch (right) {
    case MayDo::Ask:
      return words.text("rights.ask");
    case MayDo::SeeAll:
      return words.text("rights.see_all");
    case MayDo::SeeSealed:
      return words.text("rights.see_sealed");
    case MayDo::Order:
      return words.text("rights.order");
    case MayDo::SeeTime:
      return words.text("rights.see_time");
    case MayDo::Manage:
      break;
  }
  return words.text("rights.manage");
}

void put_rights(Data& data, const Catalogue& words, const TicketsPage& page) {
  put(data, "has_rights", !page.may_do.empty());
  put_list(data, "rights", page.may_do, [&](MayDo right) {
    Data row;
    put(row, "right", right_text(words, right));
    return row;
  });
}

void put_paging(Data& data, const TicketsPage& page) {
  const std::string text = page.search ? page.search->text : "";
  put(data, "newer_href", page.page > 0 ? tickets_path(text, page.page - 1) : "");
  put(data, "older_href", page.page + 1 < page.pages ? tickets_path(text, page.page + 1) : "");
}

// What is asked of the account now, if anything is.
std::string order_next(const Catalogue& words, const store::WorkOrder& order) {
  const auto* pending = order.pending();
  if (!pending) return "";
  return words.text(
      order.approved_version == 0 ? "tickets.order.estimated" : "tickets.order.changed",
      {{"time", format_minutes(words, pending->minutes())}});
}

Data order_row(const Catalogue& words, const OrderRow& shown) {
  const bool is_change = shown.order.pending() && shown.order.approved_version != 0;
  Data row;
  put(row, "number", shown.order.id);
  put(row, "href", order_path(shown.order.id));
  put(row, "title", shown.order.title);
  put(row, "requester",
      shown.requester.empty() ? "" : words.text("tickets.asked_by", {{"name", shown.requester}}));
  put(row, "is_waiting", shown.order.pending() != nullptr);
  put(row, "state",
      is_change ? words.text("desk.orders.amended") : state_badge(words, shown.order.state));
  put(row, "next", order_next(words, shown.order));
  return row;
}

}  // namespace

std::string render_tickets(const Renderer& renderer, const Frame& frame, const TicketsPage& page) {
  const Catalogue& words = renderer.words(frame.language);
  Data data;
  const auto rows = [&](const char* name, const std::vector<TicketRow>& tickets) {
    put_list(data, name, tickets,
             [&](const TicketRow& ticket) { return ticket_row(words, ticket, page.now); });
  };
  put(data, "account", page.account);
  put(data, "scope", words.text(page.sees_all ? "tickets.sees_all" : "tickets.sees_own"));
  put(data, "may_ask", page.may_ask);
  rows("waiting", page.waiting);
  rows("going", page.going);
  rows("history", page.history);
  put(data, "has_waiting", !page.waiting.empty());
  put(data, "has_going", !page.going.empty());
  put(data, "waiting_count", std::to_string(page.waiting.size()));
  put(data, "going_count", std::to_string(page.going.size()));
  put_list(data, "orders", page.orders,
           [&](const OrderRow& order) { return order_row(words, order); });
  put_list(data, "past_orders", page.past_orders,
           [&](const OrderRow& order) { return order_row(words, order); });
  put(data, "has_orders", !page.orders.empty() || !page.past_orders.empty());
  put(data, "orders_count", std::to_string(page.orders.size()));
  put(data, "has_past_orders", !page.past_orders.empty());
  put(data, "past_orders_count",
      words.count("orders.past", static_cast<long long>(page.past_orders.size())));
  put_plan_box(data, words, page.plan);
  put(data, "has_history", page.over > 0);
  put(data, "over_count", words.count("tickets.count", page.over));
  put(data, "is_empty",
      page.open == 0 && page.over == 0 && page.orders.empty() && page.past_orders.empty());
  put_search(data, words, page);
  put_paging(data, page);
  put_rights(data, words, page);
  put(data, "csv_href", own_data_path("csv"));
  put(data, "json_href", own_data_path("json"));
  return render_page(renderer, frame, "clients/tickets",
                     {words.text("nav.tickets"), NavItem::Tickets, false}, std::move(data));
}

}  // namespace kb::server::view
