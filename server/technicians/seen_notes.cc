// SPDX-License-Identifier: MIT
#include "server/technicians/seen_notes.h"

#include <algorithm>

#include "server/lists.h"
#include "store/suggestions.h"
#include "store/ticket_lists.h"

namespace kb::server {
namespace {

view::SeenMark mark_of(store::SuggestionEvent event) {
  switch (event) {
    case store::SuggestionEvent::Shown:
      return view::SeenMark::Shown;
    case store::SuggestionEvent::Opened:
      return view::SeenMark::Opened;
    case store::SuggestionEvent::Rejected:
      return view::SeenMark::Rejected;
    case store::SuggestionEvent::Same:
      return view::SeenMark::Same;
    case store::SuggestionEvent::Solved:
      break;
  }
  return view::SeenMark::Solved;
}

view::ArticleLink seen_link(const TicketReading& page, const store::SuggestionNote& note) {
  view::ArticleLink link;
  link.id = note.id;
  if (note.thing == store::Suggested::Ticket) {
    if (const auto ticket = store::find_ticket_head(page.tx, note.id)) link.title = ticket->subject;
    return link;
  }
  const auto versions = store::article_versions(page.tx, note.id, page.visitor.widest_audience());
  return versions.empty() ? link : article_link(versions.front(), page.visitor.language);
}

void add_note(std::vector<view::SeenItem>& items, const TicketReading& page,
              const store::SuggestionNote& note) {
  const bool is_ticket = note.thing == store::Suggested::Ticket;
  auto item = std::ranges::find_if(items, [&](const view::SeenItem& one) {
    return one.article.id == note.id && one.is_ticket == is_ticket;
  });
  if (item == items.end()) {
    items.push_back({seen_link(page, note), is_ticket, 0, {}});
    item = items.end() - 1;
  }
  if (note.event == store::SuggestionEvent::Shown) item->confidence = note.confidence;
  item->marks.push_back(mark_of(note.event));
}

}  // namespace

std::optional<view::SeenBefore> seen_before(const TicketReading& page, const std::string& ticket) {
  const auto asking = store::asking_of_ticket(page.tx, ticket);
  if (!asking) return std::nullopt;
  view::SeenBefore seen{asking->held_out, {}};
  if (asking->held_out) return seen;
  for (const auto& note : store::suggestion_notes(page.tx, asking->id))
    add_note(seen.items, page, note);
  return seen;
}

}  // namespace kb::server
