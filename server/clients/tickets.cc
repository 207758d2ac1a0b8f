// SPDX-License-Identifier: MIT
#include <algorithm>
#include <map>

#include "search/search.h"
#include "server/clients/asking.h"
#include "server/clients/pages.h"
#include "server/index_calls.h"
#include "server/lists.h"
#include "server/order_loading.h"
#include "server/pages.h"
#include "server/plan_summary.h"
#include "server/search_address.h"
#include "server/ticket_timeline.h"
#include "server/view/pagination.h"
#include "server/view/tickets_page.h"
#include "store/ticket_lists.h"

namespace kb::server {
namespace {

constexpr int kMostOpen = 200;  // shown at once
constexpr int kHistoryRows = 20;
constexpr size_t kMostOutcomeLetters = 160;

store::TicketOwner owner_of(const Visitor& visitor) {
  const auto& person = *visitor.person;
  return {person.account, person.rights.see_all ? "" : person.email};
}

// Its first line, as far as a row has room.
std::string outcome_of(const store::TicketHead& ticket) {
  const auto line = ticket.resolution.substr(0, ticket.resolution.find('\n'));
  return line.size() > kMostOutcomeLetters ? "" : line;
}

using Questions = std::map<std::string, std::string>;  // by ticket, what staff asked last

Questions open_questions(store::Transaction& tx, const store::TicketOwner& owner) {
  Questions questions;
  for (auto& [ticket, body] : store::awaited_answers(tx, owner))
    questions[ticket] = std::move(body);
  return questions;
}

void look_up_people(Writers& writers, const std::vector<store::TicketHead>& tickets) {
  std::vector<std::string> emails;
  for (const auto& ticket : tickets) {
    emails.push_back(ticket.requester);
    if (!ticket.assignee.empty()) emails.push_back(ticket.assignee);
  }
  writers.look_up(emails);
}

view::TicketRow row_of(const TicketReading& page, const store::TicketHead& ticket,
                       const AreaNames& names, const Questions& questions) {
  view::TicketRow row;
  row.id = ticket.id;
  row.subject = ticket.subject;
  row.lang = ticket.lang;
  if (const auto name = names.find(ticket.area); name != names.end()) row.area = name->second;
  if (ticket.requester != page.visitor.person->email)
    row.requester = page.writers.name(ticket.requester);
  const auto question = questions.find(ticket.id);
  row.standing = standing_of(page, ticket, question == questions.end() ? "" : question->second);
  row.outcome = outcome_of(ticket);
  return row;
}

void add_rows(view::TicketsPage& shown, const TicketReading& page, const AreaNames& names) {
  const auto owner = owner_of(page.visitor);
  const auto counts = store::ticket_counts(page.tx, owner);
  shown.open = counts.open;
  shown.over = counts.over;
  const auto questions = open_questions(page.tx, owner);
  const auto open = store::tickets_of(page.tx, owner, store::TicketStage::Open, kMostOpen);
  look_up_people(page.writers, open);
  for (const auto& ticket : open) {
    auto& rows = ticket.status == store::TicketStatus::Waiting ? shown.waiting : shown.going;
    rows.push_back(row_of(page, ticket, names, questions));
  }
  if (shown.search) return;
  shown.pages =
      std::max(1, view::page_count(static_cast<int>(counts.over), kHistoryRows, search::kMaxPage));
  shown.page = std::min(shown.page, shown.pages - 1);
  const auto over = store::tickets_of(page.tx, owner, store::TicketStage::Over, kHistoryRows,
                                      shown.page * kHistoryRows);
  look_up_people(page.writers, over);
  for (const auto& ticket : over) shown.history.push_back(row_of(page, ticket, names, questions));
}

// By the same engine as everything else, in the tickets that this person may read and nowhere else.
void add_search(view::TicketsPage& shown, const Request& request, const Visitor& visitor,
                Services& services) {
  auto address = search_address_of(request);
  shown.page = address.page;
  if (address.text.empty()) return;
  address.kind = "ticket";
  address.area = address.tag = address.lang = "";
  shown.search = view::HistorySearch{address.text, false, {}, {}};
  auto asked = search_request(address, visitor);
  asked.facets = false;
  auto result = when_index_answers([&] { return search::search(services.index, asked); });
  shown.search->is_down = !result;
  if (!result) return;
  shown.pages = std::max(1, view::page_count(result->total, kHitsOfPage, search::kMaxPage));
  shown.search->result = std::move(*result);
}

void name_areas(view::HistorySearch& search, const AreaNames& names) {
  for (const auto& hit : search.result.hits) {
    const auto name = names.find(hit.area);
    search.area_names.push_back(name == names.end() ? "" : name->second);
  }
}

void add_orders(view::TicketsPage& shown, const TicketReading& page) {
  const auto& reader = *page.visitor.person;
  for (auto& order : store::orders_of_account(page.tx, reader.account)) {
    if (!may_read(page.visitor, order)) continue;
    auto name = order.requester == reader.email ? "" : page.writers.name(order.requester);
    auto& rows = order.is_over() ? shown.past_orders : shown.orders;
    rows.push_back({std::move(order), std::move(name)});
  }
  std::ranges::stable_partition(
      shown.orders, [](const view::OrderRow& row) { return row.order.pending() != nullptr; });
}

std::vector<view::MayDo> rights_of(const store::Rights& rights) {
  const std::pair<bool, view::MayDo> all[] = {
      {rights.ask, view::MayDo::Ask},          {rights.see_all, view::MayDo::SeeAll},
      {rights.order, view::MayDo::Order},      {rights.see_sealed, view::MayDo::SeeSealed},
      {rights.see_time, view::MayDo::SeeTime}, {rights.manage, view::MayDo::Manage}};
  std::vector<view::MayDo> held;
  for (const auto& [has, right] : all)
    if (has) held.push_back(right);
  return held;
}

}  // namespace

Response show_tickets(const Request& request, const Visitor& visitor, Services& services) {
  view::TicketsPage shown;
  shown.now = services.clock.now();
  shown.sees_all = visitor.person->rights.see_all;
  shown.may_ask = may_ask(visitor);
  shown.may_do = rights_of(visitor.person->rights);
  add_search(shown, request, visitor, services);
  {
    auto tx = services.store.read();
    Writers writers(tx, services.config);
    const auto names = area_names(tx, visitor.language);
    shown.account = writers.of(visitor.person->email);
    const TicketReading page{tx, visitor, services, writers};
    add_rows(shown, page, names);
    add_orders(shown, page);
    shown.plan = plan_box_for(tx, visitor, shown.now);
    if (shown.search) name_areas(*shown.search, names);
  }
  const auto frame = make_frame(request, visitor, services.config);
  return page_response(visitor, view::render_tickets(services.renderer, frame, shown));
}

}  // namespace kb::server
