// SPDX-License-Identifier: MIT
#include "core/error.h"
#include "server/clients/lists.h"
#include "server/clients/markdown.h"
#include "server/clients/pages.h"
#include "server/pages.h"
#include "server/view/ticket_page.h"

namespace kb::server {
namespace {

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
  if (!ticket.body.empty())
    page.messages.push_back(
        writers.message({ticket.requester, ticket.opened, ticket.body, false}, html(ticket.body)));
  for (const auto& message : ticket.messages)
    if (!message.internal || visitor.is_staff())
      page.messages.push_back(writers.message(message, html(message.body)));
}

void add_articles(view::TicketPage& page, const store::Ticket& ticket, store::Transaction& tx,
                  const Visitor& visitor) {
  for (const auto& link : ticket.links) {
    const auto versions = store::article_versions(tx, link.article, visitor.widest_audience());
    const auto chosen = one_of_each(versions, visitor.language);
    if (!chosen.empty()) page.articles.push_back(article_link(chosen.front(), visitor.language));
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
    add_articles(page, *ticket, tx, visitor);
  }
  const auto frame = make_frame(request, visitor, services.config);
  return page_response(visitor, view::render_ticket(services.renderer, frame, page));
}

}  // namespace kb::server
