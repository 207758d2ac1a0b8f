// SPDX-License-Identifier: MIT
#include "server/view/ticket_page.h"

#include "server/view/format.h"
#include "server/view/links.h"
#include "server/view/mustache_data.h"

namespace kb::server::view {
namespace {

std::string state_line(const Catalogue& words, const TicketPage& page) {
  switch (page.state) {
    case TicketState::Received:
      return words.text("ticket.state.open");
    case TicketState::Going:
      return words.text("ticket.state.in_progress");
    case TicketState::Waiting:
      return words.text("ticket.state.waiting");
    case TicketState::Solved:
      return words.text("ticket.state.resolved", {{"date", format_date(words, page.resolved)}});
    case TicketState::Closed:
      break;
  }
  return words.text("ticket.state.closed");
}

void put_state(Data& data, const Catalogue& words, const TicketPage& page) {
  put(data, "state", state_line(words, page));
  put(data, "resolution", page.resolution);
  put(data, "is_solved", page.state == TicketState::Solved || page.state == TicketState::Closed);
  put(data, "is_going", page.state == TicketState::Going);
  put(data, "is_waiting", page.state == TicketState::Waiting);
  put(data, "is_received", page.state == TicketState::Received);
}

Data message_row(const Catalogue& words, const TicketMessage& message) {
  const bool staff = message.kind == MessageKind::Staff;
  Data row;
  put(row, "staff", staff);
  put(row, "note", message.kind == MessageKind::Note);
  put(row, "initials", initials(message.name));
  put(row, "heading",
      words.text(staff ? "ticket.answer_of" : "ticket.message_of", {{"name", message.name}}));
  put(row, "name", message.name);
  put(row, "of", message.of);
  put(row, "datetime", to_rfc3339(message.at));
  put(row, "time", format_moment(words, message.at));
  put(row, "body_html", message.body);
  return row;
}

void put_facts(Data& data, const Catalogue& words, const TicketPage& page) {
  const std::pair<std::string_view, std::string> facts[] = {
      {"ticket.number", page.id},
      {"ticket.requester", page.requester},
      {"ticket.area", page.area_name},
      {"ticket.opened", format_date(words, page.opened)}};
  Data list(Data::type::list);
  for (const auto& [key, value] : facts) {
    if (value.empty()) continue;
    Data row;
    put(row, "label", words.text(key));
    put(row, "value", value);
    list.push_back(row);
  }
  data["facts"] = std::move(list);
}

}  // namespace

std::string render_ticket(const Renderer& renderer, const Frame& frame, const TicketPage& page) {
  const Catalogue& words = renderer.words(frame.language);
  Data data;
  put(data, "number", page.id);
  put(data, "subject", page.subject);
  put(data, "lang", page.lang == frame.language ? "" : page.lang);
  put_state(data, words, page);
  put_list(data, "messages", page.messages,
           [&](const TicketMessage& m) { return message_row(words, m); });
  put(data, "has_articles", !page.articles.empty());
  put_list(data, "articles", page.articles,
           [&](const ArticleLink& a) { return article_row(words, a); });
  put_facts(data, words, page);
  put(data, "ask_href", ask_path(page.id + " " + page.subject, page.area_id));
  return render_page(renderer, frame, "clients/ticket", {page.subject, NavItem::None, false},
                     std::move(data));
}

}  // namespace kb::server::view
