// SPDX-License-Identifier: MIT
#include <algorithm>
#include <map>

#include "core/error.h"
#include "server/editors/pages.h"
#include "server/lists.h"
#include "server/names.h"
#include "server/pages.h"
#include "server/remembered.h"
#include "server/ticket_article.h"
#include "server/view/gaps_page.h"
#include "server/view/writing_links.h"
#include "store/ticket_drafts.h"
#include "store/ticket_lessons.h"

namespace kb::server {
namespace {

constexpr size_t kMostOfDraft = 6;  // tickets whose answers stand in it

using RowsById = std::map<std::string, view::GapRow>;

// Groups stand as the newest ticket of each does.
view::GapGroup& group_of(view::GapsPage& page, const std::string& area) {
  const auto known = std::ranges::find(page.groups, area, &view::GapGroup::area);
  if (known != page.groups.end()) return *known;
  return page.groups.emplace_back(view::GapGroup{area, {}});
}

// Takes the tickets that ask the same out of `rows`.
std::vector<view::AlikeGaps> take_alike(const TicketIdGroups& groups, RowsById& rows) {
  std::vector<view::AlikeGaps> alike;
  for (const auto& ids : groups) {
    view::AlikeGaps group;
    for (const auto& id : ids)
      if (const auto row = rows.find(id); row != rows.end()) group.rows.push_back(row->second);
    if (group.rows.size() < 2) continue;
    group.subject = group.rows.front().subject;
    group.lang = group.rows.front().lang;
    group.oldest = std::ranges::min(group.rows, {}, &view::GapRow::opened).ticket;
    for (const auto& row : group.rows) rows.erase(row.ticket);
    alike.push_back(std::move(group));
  }
  return alike;
}

view::GapsPage gaps_page(store::Transaction& tx, const Visitor& visitor, Services& services,
                         const Work* work) {
  view::GapsPage page;
  auto tickets = *services.remembered.gaps.get({}, [&] {
    return store::tickets_without_article(tx, static_cast<int>(kMostGapTickets) + 1);
  });
  page.is_cut = tickets.size() > kMostGapTickets;
  if (page.is_cut) tickets.pop_back();
  const auto areas = area_names(tx, visitor.language);
  Names names(tx);
  names.know(store::accounts(tx));
  RowsById rows;
  for (const auto& ticket : tickets)
    rows.emplace(
        ticket.id,
        view::GapRow{ticket.id, ticket.subject, ticket.lang, names.account(ticket.account),
                     ticket.resolved.value_or(ticket.updated), ticket.is_marked, ticket.opened});
  if (work != nullptr) page.alike = take_alike(work->gaps, rows);
  for (const auto& ticket : tickets) {
    const auto row = rows.find(ticket.id);
    if (row == rows.end()) continue;
    const auto area = areas.find(ticket.area);
    group_of(page, area == areas.end() ? ticket.area : area->second).rows.push_back(row->second);
  }
  return page;
}

}  // namespace

Response show_gaps(const Request& request, const Visitor& visitor, Services& services) {
  const auto work = services.work.latest();
  view::GapsPage page;
  {
    auto tx = services.store.read();
    page = gaps_page(tx, visitor, services, work.get());
  }
  const auto frame = make_frame(request, visitor, services.config);
  return page_response(visitor, view::render_gaps(services.renderer, frame, page));
}

// The first ticket that is named makes the draft; what solved the next ones stands in it too. All
// are linked when it is published.
Response write_gap(const Request& request, const Visitor& visitor, Services& services) {
  auto tx = services.store.write();
  std::vector<store::Ticket> tickets;
  const auto [first, last] = request.form.equal_range("consulta");
  for (auto named = first; named != last && tickets.size() < kMostGapTickets; ++named) {
    auto ticket = store::find_ticket(tx, named->second);
    if (!ticket || !ticket->is_over()) throw Error(ErrorCode::NotFound, "no such solved ticket");
    if (std::ranges::find(tickets, ticket->id, &store::Ticket::id) != tickets.end()) continue;
    tickets.push_back(std::move(*ticket));
  }
  if (tickets.empty()) throw Error(ErrorCode::BadInput, "no ticket was named");
  const auto leader = std::move(tickets.front());
  tickets.erase(tickets.begin());
  std::vector<std::string> alike;
  for (const auto& ticket : tickets) alike.push_back(ticket.id);
  if (tickets.size() >= kMostOfDraft) tickets.resize(kMostOfDraft - 1);
  auto made = draft_from_ticket(tx, visitor, services, leader, TakesNotes::No, tickets);
  made.draft.state = store::DraftState::Writing;
  store::put_ticket_draft(tx, made.draft, made.covered, services.clock.now());
  store::put_alike_tickets(tx, made.draft.id, alike);
  tx.commit();
  return redirect(view::draft_path(made.draft.id));
}

}  // namespace kb::server
