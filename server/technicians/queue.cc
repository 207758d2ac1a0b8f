// SPDX-License-Identifier: MIT
#include <algorithm>

#include "search/search.h"
#include "server/index_calls.h"
#include "server/pages.h"
#include "server/technicians/pages.h"
#include "server/technicians/queue_reading.h"
#include "server/view/pagination.h"
#include "store/ticket_lists.h"

namespace kb::server {
namespace {

constexpr int kPageRows = 100;
constexpr int kLaterRows = 50, kTodayRows = 20;
constexpr int kFoundRows = 50;
constexpr int kMostPagesSearched = 5;  // what is over is found too, and left out after

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

// Ids of tickets by relevance, that of the ticket with this number first; absent: no index.
std::optional<std::vector<std::string>> found_ids(const std::string& text, const Visitor& visitor,
                                                  Services& services) {
  search::SearchRequest asked;
  asked.text = text;
  asked.language = visitor.language;
  asked.filters.kind = "ticket";
  asked.scope = visitor.scope();
  asked.facets = false;
  asked.size = search::kMaxPageSize;
  std::vector<std::string> ids{text};
  for (; asked.page < kMostPagesSearched; ++asked.page) {
    const auto result = when_index_answers([&] { return search::search(services.index, asked); });
    if (!result) return std::nullopt;
    for (const auto& hit : result->hits)
      if (hit.id != text) ids.push_back(hit.id);
    if (result->hits.size() < static_cast<size_t>(asked.size)) break;
  }
  return ids;
}

void add_found(view::QueueFound& found, const Queue& queue, const std::vector<std::string>& ids) {
  for (const auto& id : ids) {
    const auto ticket = store::in_queue(queue.page.tx, queue.filter, id);
    if (!ticket) continue;
    found.is_cut = found.rows.size() == kFoundRows;
    if (found.is_cut) return;
    found.rows.push_back(queue_row(queue.page, *ticket, queue.areas));
  }
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

void add_choices(view::QueuePage& shown, store::Transaction& tx, const Visitor& visitor) {
  for (const auto& area : store::areas(tx))
    shown.areas.push_back(area_item(area, visitor.language));
  for (const auto& account : store::accounts(tx))
    shown.accounts.push_back({account.id, account.name.empty() ? account.id : account.name});
  std::ranges::sort(shown.accounts, {}, &view::AccountChoice::name);
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
  std::optional<std::vector<std::string>> ids;
  if (!shown.address.text.empty()) ids = found_ids(shown.address.text, visitor, services);
  {
    auto tx = services.store.read();
    Writers writers(tx, services.config);
    const auto areas = area_names(tx, visitor.language);
    const TicketReading page{tx, visitor, services, writers};
    const auto filter = queue_filter(shown.address, visitor);
    const Queue queue{page, filter, areas, local_day(shown.now)};
    shown.change = store::last_ticket_change(tx);
    if (shown.address.text.empty()) {
      add_queue(shown, queue);
    } else {
      shown.found.emplace().is_down = !ids;
      if (ids) add_found(*shown.found, queue, *ids);
    }
    add_today(shown, queue);
    add_choices(shown, tx, visitor);
    shown.notice = notice_of(request, tx, writers);
  }
  const auto frame = make_frame(request, visitor, services.config);
  return page_response(visitor, view::render_queue(services.renderer, frame, shown));
}

}  // namespace kb::server
