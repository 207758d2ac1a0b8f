// SPDX-License-Identifier: MIT
#include "server/view/similar_block.h"

#include <algorithm>

#include "core/utf8.h"
#include "server/view/format.h"
#include "server/view/highlight.h"
#include "server/view/links.h"
#include "server/view/mustache_data.h"
#include "server/view/suggestion_block.h"

namespace kb::server::view {
namespace {

constexpr size_t kMostResolutionBytes = 240;

std::string beginning_of(const std::string& text) {
  std::string begin(utf8_prefix(text, kMostResolutionBytes));
  std::ranges::replace(begin, '\n', ' ');
  return begin.size() < text.size() ? begin + "…" : begin;
}

Data link_row(const Catalogue& words, const ArticleLink& article) {
  Data row;
  put(row, "href", article_path(article.id));
  put(row, "title", article.title);
  put(row, "lang", article.lang == words.language() ? "" : article.lang);
  return row;
}

Data ticket_row(const Catalogue& words, const SimilarTicket& ticket) {
  const auto& hit = ticket.found.hit;
  Data row;
  put(row, "id", hit.id);
  put(row, "href", ticket_path(hit.id));
  put(row, "title", hit.title);
  put(row, "lang", hit.lang == words.language() ? "" : hit.lang);
  put(row, "passage_html", highlight(hit.passage));
  put(row, "resolution", beginning_of(ticket.resolution));
  put_likelihood(row, words, ticket.found);
  put(row, "account", ticket.account);
  put(row, "state", state_name(words, ticket.state));
  put(row, "datetime", to_rfc3339(ticket.solved));
  put(row, "solved",
      words.text("similar.solved_on", {{"date", format_date(words, ticket.solved)}}));
  put(row, "has_articles", !ticket.articles.empty());
  put_list(row, "articles", ticket.articles,
           [&](const ArticleLink& article) { return link_row(words, article); });
  return row;
}

}  // namespace

void put_similar(Data& data, const Catalogue& words, const SimilarBlock& block) {
  put(data, "similar_down", block.is_down);
  put(data, "has_similar", !block.tickets.empty());
  put(data, "more_href", block.beside.empty() ? "" : similar_path(block.beside));
  put(data, "more", words.text(block.has_more ? "similar.more" : "similar.other_words"));
  put(data, "similar_count", block.tickets.empty() ? "" : std::to_string(block.tickets.size()));
  put_list(data, "similar", block.tickets,
           [&](const SimilarTicket& ticket) { return ticket_row(words, ticket); });
}

std::string render_similar(const Renderer& renderer, const Frame& frame, const SimilarPage& page) {
  const Catalogue& words = renderer.words(frame.language);
  const bool has_ticket = !page.ticket.empty();
  Data data;
  put(data, "ticket", page.ticket);
  put(data, "subject", has_ticket ? page.subject : words.text("similar.find"));
  put(data, "ticket_href", desk_ticket_path(page.ticket));
  put(data, "desk_path", kDeskPath);
  put(data, "similar_path", kSimilarPath);
  put(data, "typed", page.text);
  put(data, "is_asked", has_ticket || !page.text.empty());
  put_similar(data, words, page.block);
  const auto title =
      has_ticket ? words.text("similar.page", {{"id", page.ticket}}) : words.text("similar.find");
  return render_page(renderer, frame, "technicians/similar", {title, NavItem::Desk, false, true},
                     std::move(data));
}

}  // namespace kb::server::view
