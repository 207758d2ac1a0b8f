// SPDX-License-Identifier: MIT
#include "server/view/ticket_page.h"

#include <algorithm>

#include "server/view/format.h"
#include "server/view/links.h"
#include "server/view/mustache_data.h"
#include "server/view/suggestion_block.h"

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
  put_attachments(row, words, message.files);
  return row;
}

void put_facts(Data& data, const Catalogue& words, const TicketPage& page) {
  const std::pair<std::string_view, std::string> facts[] = {
      {"ticket.number", page.id},
      {"ticket.requester", page.requester},
      {"ticket.area", page.area_name},
      {"ticket.opened", format_date(words, page.opened)},
      {"ticket.urgent_reason", page.urgent_reason}};
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

std::string mark_text(const Catalogue& words, SeenMark mark) {
  switch (mark) {
    case SeenMark::Shown:
      return words.text("seen.shown");
    case SeenMark::Opened:
      return words.text("seen.opened");
    case SeenMark::Rejected:
      return words.text("seen.rejected");
    case SeenMark::Same:
      return words.text("seen.same");
    case SeenMark::Solved:
      break;
  }
  return words.text("seen.solved");
}

std::string marks_text(const Catalogue& words, const SeenItem& item) {
  std::string text = item.is_ticket ? "" : likelihood_text(words, item.confidence);
  for (const auto mark : item.marks) text += (text.empty() ? "" : " · ") + mark_text(words, mark);
  return text;
}

void put_seen(Data& data, const Catalogue& words, const TicketPage& page) {
  put(data, "has_seen", page.seen.has_value());
  if (!page.seen) return;
  put(data, "seen_nothing", page.seen->items.empty() && !page.seen->held_out);
  put(data, "seen_held_out", page.seen->held_out);
  put_list(data, "seen", page.seen->items, [&](const SeenItem& item) {
    Data row;
    const auto& id = item.article.id;
    put(row, "href", item.is_ticket ? ticket_path(id) : article_path(id));
    put(row, "title", item.article.title.empty() ? id : item.article.title);
    put(row, "lang", item.article.lang);
    put(row, "marks", marks_text(words, item));
    put(row, "is_rejected", std::ranges::find(item.marks, SeenMark::Rejected) != item.marks.end());
    return row;
  });
}

void put_closing(Data& data, const TicketPage& page) {
  put(data, "may_close", page.may_close);
  put(data, "close_path", close_ticket_path(page.id));
  put(data, "has_helpers", !page.may_have_helped.empty());
  put_list(data, "helpers", page.may_have_helped, [](const ArticleLink& article) {
    Data row;
    put(row, "id", article.id);
    put(row, "title", article.title);
    put(row, "lang", article.lang);
    return row;
  });
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
  put_seen(data, words, page);
  put_closing(data, page);
  put(data, "sent",
      page.just_sent ? words.text("ask.sent", {{"number", page.id}, {"hours", frame.hours}}) : "");
  put(data, "asking_href", page.asking.empty() ? "" : ask_path_of(page.asking));
  put(data, "is_over", page.state == TicketState::Solved || page.state == TicketState::Closed);
  put(data, "ask_href", ask_path(page.id + " " + page.subject, page.area_id));
  return render_page(renderer, frame, "clients/ticket", {page.subject, NavItem::None, false},
                     std::move(data));
}

}  // namespace kb::server::view
