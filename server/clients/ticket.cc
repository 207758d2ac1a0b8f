// SPDX-License-Identifier: MIT
#include <algorithm>

#include "core/error.h"
#include "server/attachments.h"
#include "server/clients/asking.h"
#include "server/clients/lists.h"

#include "server/clients/markdown.h"
#include "server/clients/pages.h"
#include "server/clients/ticket_closing.h"
#include "server/pages.h"
#include "server/view/links.h"
#include "server/view/ticket_page.h"

namespace kb::server {
namespace {

constexpr size_t kMostHelpers = 6;

view::TicketState state_of(store::TicketStatus status) {
  switch (status) {
    case store::TicketStatus::Open:
      return view::TicketState::Received;
    case store::TicketStatus::InProgress:
      return view::TicketState::Going;
    case store::TicketStatus::Waiting:
      return view::TicketState::Waiting;
    case store::TicketStatus::Resolved:
      return view::TicketState::Solved;
    case store::TicketStatus::Closed:
      break;
  }
  return view::TicketState::Closed;
}

// Names of those who wrote, each looked up once.
class Writers {
 public:
  Writers(store::Transaction& tx, const Config& config) : tx_(tx), config_(config) {}

  view::TicketMessage message(const store::Message& from, std::string html) {
    const auto& person = person_of(from.from);
    view::TicketMessage message;
    message.name = name(from.from);
    message.at = from.at;
    message.body = {std::move(html)};
    if (person && person->roles.any()) message.kind = view::MessageKind::Staff;
    if (from.internal) message.kind = view::MessageKind::Note;
    message.of =
        message.kind == view::MessageKind::Client ? account_name(person) : config_.text("firm");
    return message;
  }

  std::string name(const std::string& email) {
    const auto& person = person_of(email);
    return person && !person->name.empty() ? person->name : email;
  }

 private:
  const std::optional<store::Person>& person_of(const std::string& email) {
    const auto known = people_.find(email);
    if (known != people_.end()) return known->second;
    return people_.emplace(email, store::find_person_by_email(tx_, email)).first->second;
  }

  std::string account_name(const std::optional<store::Person>& person) {
    if (!person || person->account.empty()) return "";
    const auto account = store::find_account(tx_, person->account);
    return account ? account->name : person->account;
  }

  store::Transaction& tx_;
  const Config& config_;
  std::map<std::string, std::optional<store::Person>> people_;
};

void add_thread(view::TicketPage& page, const store::Ticket& ticket, store::Transaction& tx,
                const Visitor& visitor, const Services& services) {
  Writers writers(tx, services.config);
  const auto html = [&](const std::string& body) {
    return markdown_html(tx, visitor, services.renderer, body, ticket.lang);
  };
  page.requester = writers.name(ticket.requester);
  const auto files = store::attachments_of_ticket(tx, ticket.id);
  const auto add = [&](const store::Message& message, int position) {
    page.messages.push_back(writers.message(message, html(message.body)));
    page.messages.back().files = attachment_items(files, position, visitor);
  };
  const store::Message opening{ticket.requester, ticket.opened, ticket.body, false};
  if (!ticket.body.empty() || !attachment_items(files, store::kOpeningText, visitor).empty())
    add(opening, store::kOpeningText);
  for (int position = 0; const auto& message : ticket.messages) {
    if (!message.internal || visitor.is_staff()) add(message, position);
    ++position;
  }
}

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

view::ArticleLink seen_link(const store::SuggestionNote& note, store::Transaction& tx,
                            const Visitor& visitor) {
  view::ArticleLink link;
  link.id = note.id;
  if (note.thing == store::Suggested::Ticket) {
    if (const auto ticket = store::find_ticket(tx, note.id)) link.title = ticket->subject;
    return link;
  }
  const auto versions = store::article_versions(tx, note.id, visitor.widest_audience());
  return versions.empty() ? link : article_link(versions.front(), visitor.language);
}

void add_note(std::vector<view::SeenItem>& items, const store::SuggestionNote& note,
              store::Transaction& tx, const Visitor& visitor) {
  const bool is_ticket = note.thing == store::Suggested::Ticket;
  auto item = std::ranges::find_if(items, [&](const view::SeenItem& one) {
    return one.article.id == note.id && one.is_ticket == is_ticket;
  });
  if (item == items.end()) {
    items.push_back({seen_link(note, tx, visitor), is_ticket, 0, {}});
    item = items.end() - 1;
  }
  if (note.event == store::SuggestionEvent::Shown) item->confidence = note.confidence;
  item->marks.push_back(mark_of(note.event));
}

void add_articles(view::TicketPage& page, const store::Ticket& ticket, store::Transaction& tx,
                  const Visitor& visitor) {
  for (const auto& link : ticket.links) {
    if (link.strength == store::LinkStrength::Weak) continue;  // nobody said that it helps
    const auto versions = store::article_versions(tx, link.article, visitor.widest_audience());
    const auto chosen = one_of_each(versions, visitor.language);
    if (!chosen.empty()) page.articles.push_back(article_link(chosen.front(), visitor.language));
  }
}

void add_seen(view::TicketPage& page, store::Transaction& tx, const Visitor& visitor) {
  const auto asking = store::asking_of_ticket(tx, page.id);
  if (!asking || !visitor.is_staff()) return;
  page.seen = view::SeenBefore{asking->held_out, {}};
  if (asking->held_out) return;
  for (const auto& note : store::suggestion_notes(tx, asking->id))
    add_note(page.seen->items, note, tx, visitor);
}

// Who asked may close it, and say which of what they had seen helped after all.
void add_closing(view::TicketPage& page, const store::Ticket& ticket, store::Transaction& tx,
                 const Visitor& visitor) {
  page.may_close = may_close(visitor, ticket);
  if (!page.may_close) return;
  for (const auto& link : ticket.links) {
    const auto versions = store::article_versions(tx, link.article, visitor.widest_audience());
    if (versions.empty() || page.may_have_helped.size() == kMostHelpers) continue;
    page.may_have_helped.push_back(article_link(versions.front(), visitor.language));
  }
}

view::TicketPage ticket_page(const store::Ticket& ticket) {
  view::TicketPage page;
  page.id = ticket.id;
  page.lang = ticket.lang;
  page.subject = ticket.subject;
  page.resolution = ticket.resolution;
  page.state = state_of(ticket.status);
  page.opened = ticket.opened;
  page.resolved = ticket.resolved.value_or(ticket.updated);
  page.area_id = ticket.area;
  return page;
}

}  // namespace

Response show_ticket(const Request& request, const Visitor& visitor, Services& services) {
  view::TicketPage page;
  {
    auto tx = services.store.read();
    const auto ticket = store::find_ticket(tx, request.capture("id"));
    if (!ticket || !visitor.may_read(*ticket)) throw Error(ErrorCode::NotFound, "no such ticket");
    page = ticket_page(*ticket);
    const auto names = area_names(tx, visitor.language);
    if (const auto name = names.find(ticket->area); name != names.end())
      page.area_name = name->second;
    add_thread(page, *ticket, tx, visitor, services);
    page.urgent_reason = store::urgent_reason_of(tx, ticket->id);
    add_articles(page, *ticket, tx, visitor);
    add_seen(page, tx, visitor);
    add_closing(page, *ticket, tx, visitor);
  }
  page.just_sent = !request.query_value(view::kSentParameter).empty();
  if (const auto asking =
          note_opened(services, visitor, request.query_value(view::kAskingParameter),
                      store::Suggested::Ticket, page.id))
    page.asking = asking->id;
  const auto frame = make_frame(request, visitor, services.config);
  return page_response(visitor, view::render_ticket(services.renderer, frame, page));
}

}  // namespace kb::server
