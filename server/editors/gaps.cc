// SPDX-License-Identifier: MIT
#include <algorithm>

#include "server/editors/pages.h"
#include "server/lists.h"
#include "server/names.h"
#include "server/pages.h"
#include "server/view/gaps_page.h"
#include "store/ticket_lessons.h"

namespace kb::server {
namespace {

constexpr size_t kMostRows = 200;

// Groups stand as the newest ticket of each does.
view::GapGroup& group_of(view::GapsPage& page, const std::string& area) {
  const auto known = std::ranges::find(page.groups, area, &view::GapGroup::area);
  if (known != page.groups.end()) return *known;
  return page.groups.emplace_back(view::GapGroup{area, {}});
}

view::GapsPage gaps_page(store::Transaction& tx, const Visitor& visitor) {
  view::GapsPage page;
  auto tickets = store::tickets_without_article(tx, static_cast<int>(kMostRows) + 1);
  page.is_cut = tickets.size() > kMostRows;
  if (page.is_cut) tickets.pop_back();
  const auto areas = area_names(tx, visitor.language);
  Names names(tx);
  names.know(store::accounts(tx));
  for (const auto& ticket : tickets) {
    const auto area = areas.find(ticket.area);
    group_of(page, area == areas.end() ? ticket.area : area->second)
        .rows.push_back({ticket.id, ticket.subject, ticket.lang, names.account(ticket.account),
                         ticket.resolved.value_or(ticket.updated), ticket.is_marked});
  }
  return page;
}

}  // namespace

Response show_gaps(const Request& request, const Visitor& visitor, Services& services) {
  view::GapsPage page;
  {
    auto tx = services.store.read();
    page = gaps_page(tx, visitor);
  }
  const auto frame = make_frame(request, visitor, services.config);
  return page_response(visitor, view::render_gaps(services.renderer, frame, page));
}

}  // namespace kb::server
