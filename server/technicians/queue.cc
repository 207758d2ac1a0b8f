// SPDX-License-Identifier: MIT
#include <algorithm>
#include <set>
#include <unordered_map>

#include "search/text_match.h"
#include "server/pages.h"
#include "server/technicians/pages.h"
#include "server/technicians/queue_reading.h"
#include "server/view/pagination.h"
#include "store/ticket_lists.h"

namespace kb::server {
namespace {

constexpr int kPageRows = 100;
constexpr int kLaterRows = 50, kTodayRows = 20;
constexpr size_t kFoundRows = 50;
constexpr int kMostSearched = 2000;  // of what is open

struct Queue {
  const TicketReading& page;
  const store::QueueFilter& filter;
  const AreaNames& areas;
  Day today;
};

long long size_of(const store::QueueCounts& counts, store::QueuePlace place) {
  switch (place) {
    case store::QueuePlace::Hosting:
      return counts.hosting;
    case store::QueuePlace::Pressing:
      return counts.pressing;
    case store::QueuePlace::Ordinary:
      return counts.ordinary;
    case store::QueuePlace::Waiting:
      break;
  }
  return counts.waiting;
}

void add_groups(view::QueuePage& shown, const Queue& queue, const store::QueueCounts& counts) {
  const auto tickets = store::queue(queue.page.tx, queue.filter, queue.today, kPageRows,
                                    shown.address.page * kPageRows);
  look_up_people(queue.page, tickets);
  for (const auto& ticket : tickets) {
    const auto place = store::place_of(ticket);
    const auto group = static_cast<view::QueueGroup>(place);
    if (shown.groups.empty() || shown.groups.back().group != group)
      shown.groups.push_back({group, size_of(counts, place), {}});
    shown.groups.back().rows.push_back(queue_row(queue.page, ticket, queue.areas));
  }
}

void add_queue(view::QueuePage& shown, const Queue& queue) {
  auto& tx = queue.page.tx;
  const auto counts = store::queue_counts(tx, queue.filter, queue.today);
  shown.tabs = {counts.mine, counts.my_areas, counts.all};
  shown.pages =
      std::max(1, view::page_count(static_cast<int>(counts.now()), kPageRows, search::kMaxPage));
  shown.address.page = std::min(shown.address.page, shown.pages - 1);
  add_groups(shown, queue, counts);
  shown.later_size = counts.later;
  if (shown.address.page == 0)
    shown.later = queue_rows(
        queue.page, store::planned_later(tx, queue.filter, queue.today, kLaterRows), queue.areas);
}

// Of tickets whose own words and messages together hold all that was typed, or with that number.
// The index holds what is over, and only a little later; what is open is read as it stands.
std::set<std::string> found_ids(store::Transaction& tx, const std::string& text,
                                const Visitor& visitor) {
  const auto texts = store::texts_in_queue(tx, kMostSearched);
  std::unordered_map<std::string_view, std::vector<std::string_view>> pieces;  // of each ticket
  for (const auto& [ticket, words] : texts) pieces[ticket].push_back(words);
  const search::TextMatch match(text, visitor.language);
  std::set<std::string> ids{text};
  for (const auto& [ticket, words] : pieces)
    if (match.is_in(words)) ids.emplace(ticket);
  return ids;
}

void add_found(view::QueueFound& found, const Queue& queue, const std::set<std::string>& ids) {
  auto tickets = store::in_queue(queue.page.tx, queue.filter, kMostSearched);
  std::erase_if(tickets, [&](const auto& ticket) { return !ids.contains(ticket.id); });
  found.is_cut = tickets.size() > kFoundRows;
  if (found.is_cut) tickets.resize(kFoundRows);
  found.rows = queue_rows(queue.page, tickets, queue.areas);
}

void add_today(view::QueuePage& shown, const Queue& queue) {
  auto mine = queue.filter;
  mine.whose = store::Whose::Mine;
  mine.area = mine.account = "";
  mine.status.reset();
  mine.priority.reset();
  mine.type.reset();
  mine.planned = queue.today;
  shown.today = queue_rows(queue.page, store::in_queue(queue.page.tx, mine, kTodayRows),
                           queue.areas, Estimate::LookedUp);
}

// All areas and accounts, to filter by; the rows take their names from them.
AreaNames add_choices(view::QueuePage& shown, const TicketReading& page) {
  AreaNames names;
  for (const auto& area : store::areas(page.tx)) {
    shown.areas.push_back(area_item(area, page.visitor.language));
    names.emplace(area.id, shown.areas.back().name);
  }
  const auto accounts = store::accounts(page.tx);
  page.writers.know(accounts);
  shown.accounts = account_choices(accounts);
  return names;
}

view::QueueNotice notice_of(const Request& request, store::Transaction& tx, Writers& writers) {
  const auto done = view::queue_done(request.query_value(view::kDoneParameter));
  if (done == view::QueueDone::None) return {};
  const auto ticket = store::find_ticket_head(tx, request.query_value(view::kTicketParameter));
  if (!ticket) return {};
  return {done, ticket->id, ticket->assignee.empty() ? "" : writers.name(ticket->assignee)};
}

}  // namespace

Response show_queue(const Request& request, const Visitor& visitor, Services& services) {
  view::QueuePage shown;
  shown.now = services.clock.now();
  shown.address = queue_address_of(request);
  shown.may_take = visitor.person->roles.technician;
  {
    auto tx = services.store.read();
    Writers writers(tx, services.config);
    const TicketReading page{tx, visitor, services, writers};
    const auto areas = add_choices(shown, page);
    const auto filter = queue_filter(shown.address, visitor);
    const Queue queue{page, filter, areas, local_day(shown.now)};
    shown.change = store::last_ticket_change(tx);
    if (shown.address.text.empty()) {
      add_queue(shown, queue);
    } else {
      add_found(shown.found.emplace(), queue, found_ids(tx, shown.address.text, visitor));
    }
    add_today(shown, queue);
    shown.notice = notice_of(request, tx, writers);
  }
  const auto frame = make_frame(request, visitor, services.config);
  return page_response(visitor, view::render_queue(services.renderer, frame, shown));
}

}  // namespace kb::server
