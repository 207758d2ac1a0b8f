// SPDX-License-Identifier: MIT
#include "server/view/ticket_page.h"

#include <algorithm>

#include "server/view/format.h"
#include "server/view/links.h"
#include "server/view/mustache_data.h"

namespace kb::server::view {
namespace {

std::string requester_text(const Catalogue& words, const TicketPage& page) {
  return page.is_authorised ? words.text("ticket.authorised", {{"name", page.requester}})
                            : page.requester;
}

void put_facts(Data& data, const Catalogue& words, const TicketPage& page) {
  const std::pair<std::string_view, std::string> facts[] = {
      {"ticket.number", page.id},
      {"ticket.requester", requester_text(words, page)},
      {"ticket.assignee", page.assignee},
      {"ticket.area", page.area_name},
      {"ticket.priority", priority_name(words, page.priority)},
      {"ticket.urgent_reason", page.urgent_reason},
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

std::string composer_title(const Catalogue& words, const TicketPage& page) {
  if (page.may_reopen) return words.text("composer.reopens");
  if (page.assignee.empty()) return words.text("composer.reply");
  return words.text("composer.reply_to", {{"name", first_name(page.assignee)}});
}

void put_writing(Data& data, const Catalogue& words, const TicketPage& page) {
  put(data, "has_composer", page.composer.has_value());
  if (page.composer)
    put_composer(data, words, *page.composer,
                 {std::string(kAskPreviewPath), ticket_action_path(page.id, "adjuntos")});
  else
    put(data, "has_problems", false);
  put(data, "composer_title", composer_title(words, page));
  put(data, "composer_send",
      words.text(page.may_reopen ? "composer.reopen_send" : "composer.send"));
  put(data, "reply_path", ticket_action_path(page.id, "responder"));
  put(data, "draft_path", ticket_action_path(page.id, "borrador"));
}

void put_ending(Data& data, const TicketPage& page) {
  put(data, "goes_on_in_another", page.standing.is_over() && !page.may_reopen);
  put(data, "may_confirm", page.may_confirm);
  put(data, "confirm_path", ticket_action_path(page.id, "confirmar"));
  put(data, "may_ask_again", page.may_ask_again);
  put(data, "again_path", ticket_action_path(page.id, "otra"));
  put(data, "ask_href", ask_path(page.id + " " + page.subject, page.area_id));
}

void put_merged(Data& data, const Catalogue& words, const TicketPage& page) {
  const auto name = [&](const MergedTicket& one) {
    return words.text("merge.name", {{"id", one.id}, {"subject", one.subject}});
  };
  const auto& into = page.merged_into;
  put(data, "merged_href", into.id.empty() ? "" : ticket_path(into.id));
  put(data, "merged_name", name(into));
  put(data, "has_merged", !page.merged.empty());
  put_list(data, "merged", page.merged, [&](const MergedTicket& one) {
    Data row;
    put(row, "href", original_path(one.id));
    put(row, "label", name(one));
    return row;
  });
  const auto from = std::ranges::find(page.merged, page.came_from, &MergedTicket::id);
  put(data, "came_from",
      from == page.merged.end() ? "" : words.text("merge.came_from", {{"id", from->id}}));
}

}  // namespace

std::string priority_name(const Catalogue& words, TicketPriority priority) {
  switch (priority) {
    case TicketPriority::Low:
      return words.text("priority.low");
    case TicketPriority::Normal:
      return words.text("priority.normal");
    case TicketPriority::High:
      return words.text("priority.high");
    case TicketPriority::Urgent:
      break;
  }
  return words.text("priority.urgent");
}

void put_standing(Data& data, const Catalogue& words, const TicketStanding& standing, Instant now) {
  const auto said = state_words(words, standing, now);
  put(data, "state", said.now);
  put(data, "state_next", said.next);
  put(data, "state_name", state_name(words, standing.state));
  put(data, "is_solved", standing.is_over());
  put(data, "is_going", standing.state == TicketState::Going);
  put(data, "is_waiting", standing.state == TicketState::Waiting);
  put(data, "is_received", standing.state == TicketState::Received);
}

std::string render_ticket(const Renderer& renderer, const Frame& frame, const TicketPage& page) {
  const Catalogue& words = renderer.words(frame.language);
  Data data;
  put(data, "number", page.id);
  put(data, "subject", page.subject);
  put(data, "lang", page.lang == frame.language ? "" : page.lang);
  put_standing(data, words, page.standing, page.now);
  put(data, "resolution", page.resolution);
  put_list(data, "items", page.items,
           [&](const ThreadItem& item) { return item_row(words, item); });
  put(data, "has_articles", !page.articles.empty());
  put_list(data, "articles", page.articles,
           [&](const ArticleLink& a) { return article_row(words, a); });
  put_facts(data, words, page);
  put_closing(data, page);
  put_ticket_work(data, words, page.work, false);
  put_sealed_card(data, words, page.sealed, frame.firm);
  put_writing(data, words, page);
  put_ending(data, page);
  put(data, "sent",
      page.just_sent ? words.text("ask.sent", {{"number", page.id}, {"hours", frame.hours}}) : "");
  put(data, "replied", page.just_replied);
  put_merged(data, words, page);
  put(data, "handed_over", handed_over_text(words, page.handed_over));
  put(data, "asking_href", page.asking.empty() ? "" : ask_path_of(page.asking));
  const bool is_refused = page.composer && page.composer->is_refused();
  return render_page(
      renderer, frame, "clients/ticket",
      {is_refused ? words.text("error.prefix", {{"title", page.subject}}) : page.subject,
       NavItem::Tickets, false},
      std::move(data));
}

}  // namespace kb::server::view
